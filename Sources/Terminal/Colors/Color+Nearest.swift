extension Color {
  /// The number by which a terminal of that depth shows this colour, or the one it has that looks most like it; nil
  /// without colour. With 24 bits, numbers below 8 are the terminal's own colours and others are 0xRRGGBB.
  package func nearest(in depth: ColorDepth) -> Int? {
    switch depth {
    case .mono: nil
    case .ansi8: nearestOwn(among: 8)
    case .ansi16: nearestOwn(among: 16)
    case .indexed256: nearestIndexed
    case .trueColor: direct
    }
  }

  private var nearestIndexed: Int {
    switch self {
    case .named(let name): Int(name.rawValue)
    case .indexed(let index): Int(index)
    case .rgb(let red, let green, let blue): Self.nearestInCubeOrRamp(red, green, blue)
    }
  }

  private var direct: Int {
    switch self {
    case .named(let name) where name.rawValue < 8: return Int(name.rawValue)
    case .indexed(let index) where index < 8: return Int(index)
    default:
      let (red, green, blue) = components
      // 1 to 7 would be taken for the terminal's own; one step of blue more cannot be seen.
      let number = red << 16 | green << 8 | blue
      return number > 0 && number < 8 ? 8 : number
    }
  }

  private func nearestOwn(among count: Int) -> Int {
    switch self {
    case .named(let name): return Int(name.rawValue) % count
    case .indexed(let index) where index < 16: return Int(index) % count
    default: return Self.sameHue(components, among: count)
    }
  }

  /// With so few colours the hue is what has to survive: a pale red is red, however much nearer a grey is to it.
  private static func sameHue(_ color: Components, among count: Int) -> Int {
    let (most, least) = (max(color.red, color.green, color.blue), min(color.red, color.green, color.blue))
    guard most >= 64 else { return 0 }
    let spread = most - least
    guard spread >= 48 else {
      if count == 8 { return most < 120 ? 0 : 7 }
      return most < 170 ? 8 : most < 242 ? 7 : 15
    }
    // The place on the circle of hues, a sixth of which is one `spread`.
    let place =
      switch most {
      case color.red: color.green - color.blue
      case color.green: 2 * spread + color.blue - color.red
      default: 4 * spread + color.red - color.green
      }
    let hues: [Name] = [.red, .yellow, .green, .cyan, .blue, .magenta]
    let hue = Int(hues[(2 * place + 13 * spread) / (2 * spread) % 6].rawValue)
    return count == 16 && most >= 230 ? hue + 8 : hue
  }

  // MARK: Numbers

  typealias Components = (red: Int, green: Int, blue: Int)

  var components: Components {
    switch self {
    case .named(let name): Self.own[Int(name.rawValue)]
    case .indexed(let index): Self.components(ofIndex: Int(index))
    case .rgb(let red, let green, let blue): (Int(red), Int(green), Int(blue))
    }
  }

  /// xterm's sixteen; what a terminal's user made of them cannot be known.
  private static let own: [Components] = [
    (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0), (0, 0, 238), (205, 0, 205), (0, 205, 205), (229, 229, 229),
    (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0), (92, 92, 255), (255, 0, 255), (0, 255, 255),
    (255, 255, 255),
  ]

  private static let steps = [0, 95, 135, 175, 215, 255]

  /// 16 to 231 are a cube of six steps a side, 232 to 255 a ramp of greys.
  private static func components(ofIndex index: Int) -> Components {
    switch index {
    case ..<16: return own[index]
    case ..<232:
      let place = index - 16
      return (steps[place / 36], steps[place / 6 % 6], steps[place % 6])
    default:
      let grey = 8 + 10 * (index - 232)
      return (grey, grey, grey)
    }
  }

  private static func nearestInCubeOrRamp(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> Int {
    let wanted = (Int(red), Int(green), Int(blue))
    func step(_ value: Int) -> Int {
      steps.indices.min { abs(steps[$0] - value) < abs(steps[$1] - value) } ?? 0
    }
    let cube = 16 + 36 * step(wanted.0) + 6 * step(wanted.1) + step(wanted.2)
    let mean = (wanted.0 + wanted.1 + wanted.2) / 3
    let grey = 232 + min(23, max(0, (mean - 3) / 10))
    return distance(components(ofIndex: grey), wanted) < distance(components(ofIndex: cube), wanted) ? grey : cube
  }

  /// Weighted for the eye: differences in green show most, in blue least.
  private static func distance(_ first: Components, _ second: Components) -> Int {
    let (red, green, blue) = (first.red - second.red, first.green - second.green, first.blue - second.blue)
    return 3 * red * red + 6 * green * green + blue * blue
  }
}
