import Glibc

/// The ways this program can be told to die while the screen is taken.
enum Death: String, CaseIterable {
  case index, `nil`, fatalError, overflow, abort, badpointer, divide, trap
  case stackoverflow
  case poolIndex, poolStackoverflow, threadBadpointer

  func happen() {
    switch self {
    case .index: Self.outOfRange()
    case .nil: Self.unwrapNothing()
    case .fatalError: Swift.fatalError("told to")
    case .overflow: Self.overflowAddition()
    case .abort: Glibc.abort()
    case .badpointer: Self.writeNowhere()
    case .divide: raise(SIGFPE)
    case .trap: raise(SIGTRAP)
    case .stackoverflow: _ = Self.recurse(1)
    case .poolIndex: Task.detached { Self.outOfRange() }
    case .poolStackoverflow: Task.detached { _ = Self.recurse(1) }
    case .threadBadpointer: Self.onThread { Self.writeNowhere() }
    }
  }

  private static func outOfRange() {
    let empty = [Int](repeating: 0, count: CommandLine.arguments.count)
    print(empty[CommandLine.arguments.count + 4])
  }

  private static func unwrapNothing() {
    let number = Int(CommandLine.arguments[0] + "x")
    // swift-format-ignore: NeverForceUnwrap
    print(number!)
  }

  private static func overflowAddition() {
    let count = CommandLine.arguments.count
    print(Int.max - 1 + count)
  }

  private static func writeNowhere() {
    UnsafeMutablePointer<Int>(bitPattern: 8 * CommandLine.arguments.count)?.pointee = 1
  }

  @inline(never)
  private static func recurse(_ depth: Int) -> Int {
    var room = (depth, depth, depth, depth, depth, depth, depth, depth)
    withUnsafeMutableBytes(of: &room) { $0[0] = UInt8(truncatingIfNeeded: depth) }
    return recurse(depth + 1) + room.0
  }

  private static func onThread(_ body: @escaping @Sendable () -> Void) {
    let box = Unmanaged.passRetained(Body(body))
    var thread = pthread_t()
    pthread_create(
      &thread, nil,
      { pointer in
        pointer.map { Unmanaged<Body>.fromOpaque($0).takeRetainedValue().run() }
        return nil
      }, box.toOpaque())
  }

  private final class Body: Sendable {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }
}
