import Dashboard
import Terminal

/// The line at the top: the program, the day, for whom, whether it is real, and how old what every vendor gave is.
/// What matters least goes first when the window is narrow.
struct HeaderView {
  let state: AppState
  let frame: Rect

  func draw(on surface: inout Surface) {
    guard !frame.isEmpty else { return }
    surface.fill(frame, ground: .header)
    let (left, right) = fitting
    surface.draw(left, at: frame.origin, width: frame.width, ground: .header)
    let width = right.width
    surface.draw(right, at: Point(column: frame.right - width, row: frame.top), width: width, ground: .header)
  }

  /// The richest pair that fits side by side.
  private var fitting: (left: [Piece], right: [Piece]) {
    // Without a configuration no vendor is asked.
    let items = state.screen == .welcome ? [] : state.freshness
    let pairs: [(left: Identity, right: Detail)] = [
      (.everything, .budget), (.everything, .words), (.noTenants, .words), (.noTenants, .short),
      (.noTenants, .initials),
      (.day, .short), (.day, .initials), (.name, .initials), (.day, .signs), (.name, .signs), (.name, .trouble),
    ]
    for pair in pairs {
      let (left, right) = (left(pair.left), self.right(pair.right, items))
      if left.width + 2 + right.width <= frame.width { return (left, right) }
    }
    return (left(.name), [])
  }

  // MARK: Left

  private enum Identity { case everything, noTenants, day, name }

  private func left(_ identity: Identity) -> [Piece] {
    let format = Format(state.language)
    var pieces = [Piece(" keet ", .title)]
    switch identity {
    case .everything, .noTenants:
      pieces.append(Piece("  \(format.longDay(state.today)) · \(format.week(state.today))", .header))
    case .day: pieces.append(Piece(" \(format.day(state.today, today: state.today))", .header))
    case .name: break
    }
    let tenants = state.tenantNames
    if identity == .everything, let first = tenants.first {
      pieces.append(Piece("   \(first)" + (tenants.count > 1 ? " +\(tenants.count - 1)" : ""), .strong))
    }
    if state.settings.isDemo {
      pieces.append(Piece(identity == .name ? "" : "  ", .header))
      pieces.append(Piece(" DEMO ", .headerDemo))
    }
    if state.writing.readOnly.everything {
      let words = Words("ALLEEN LEZEN", "READ-ONLY")
      pieces.append(Piece(identity == .name ? "" : "  ", .header))
      pieces.append(Piece(" \(words(state.language)) ", .headerDemo))
    }
    return pieces
  }

  // MARK: Right

  private enum Detail { case budget, words, short, initials, signs, trouble }

  private func right(_ detail: Detail, _ items: [Freshness]) -> [Piece] {
    var pieces: [Piece] = []
    let isShort = detail == .initials || detail == .signs || detail == .trouble
    for item in items where detail != .trouble || item.isTrouble {
      if !pieces.isEmpty { pieces.append(Piece(isShort ? " " : " · ", .dim)) }
      let name = isShort ? item.initial : item.name
      let words =
        switch detail {
        case .budget, .words: item.words
        case .short, .initials: item.short
        case .signs, .trouble: item.sign
        }
      pieces.append(Piece("\(name) ", item.isTrouble ? item.tone.role(on: .header) : .dim))
      pieces.append(Piece(words, item.tone.role(on: .header)))
      if detail == .budget, let budget = item.budget { pieces.append(Piece(" \(budget)", .dim)) }
    }
    return pieces.isEmpty ? [] : pieces + [Piece(" ", .header)]
  }
}
