import Dispatch
import Glibc

/// The signals that the guard passes on, each told once however often it came.
@MainActor
final class SignalChannel {
  private let descriptor: Int32
  private var source: (any DispatchSourceRead)?

  init(descriptor: Int32) { self.descriptor = descriptor }

  func start(_ deliver: @escaping (Set<Int32>) -> Void) {
    let source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: .main)
    source.setEventHandler { [unowned self] in
      MainActor.assumeIsolated {
        let numbers = readAll()
        if !numbers.isEmpty { deliver(numbers) }
      }
    }
    source.activate()
    self.source = source
  }

  func stop() {
    source?.cancel()
    source = nil
  }

  /// All that wait, without calling anybody.
  func readAll() -> Set<Int32> {
    var numbers: Set<Int32> = []
    var buffer = [UInt8](repeating: 0, count: 1_024)
    while case let count = read(descriptor, &buffer, buffer.count), count > 0 {
      numbers.formUnion(buffer[..<count].map(Int32.init))
    }
    return numbers
  }
}
