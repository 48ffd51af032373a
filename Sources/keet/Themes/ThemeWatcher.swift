import Dispatch
import Glibc

/// Tells when one of a theme's files was written, replaced, made or removed.
///
/// It watches their folders, because most editors put a new file in the old one's place. While nothing changes there it
/// costs nothing. Where the system will not watch (a limit, a file system that cannot), themes are simply not reloaded.
@MainActor
final class ThemeWatcher {
  private let source: any DispatchSourceRead

  /// - Parameters:
  ///   - files: full paths.
  ///   - onChange: called on the main actor, once for changes that come together.
  init?(files: [String], onChange: @escaping @MainActor () -> Void) {
    let descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    guard descriptor >= 0 else { return nil }
    let events = UInt32(IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE)
    var names: Set<String> = []
    for file in files {
      guard let slash = file.lastIndex(of: "/") else { continue }
      if inotify_add_watch(descriptor, String(file[..<slash]), events) >= 0 {
        names.insert(String(file[slash...].dropFirst()))
      }
    }
    guard !names.isEmpty else {
      close(descriptor)
      return nil
    }
    let watched = names
    source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: .main)
    source.setEventHandler {
      MainActor.assumeIsolated { if !Self.changed(descriptor).isDisjoint(with: watched) { onChange() } }
    }
    source.setCancelHandler { close(descriptor) }
    source.activate()
  }

  isolated deinit { source.cancel() }

  /// The names of the files that events tell of.
  private static func changed(_ descriptor: Int32) -> Set<String> {
    var names: Set<String> = []
    var buffer = [UInt8](repeating: 0, count: 16_384)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      guard count > 0 else { return names }
      var start = 0
      // An event is a header of four numbers, the last of them the length of the name that follows it.
      let header = MemoryLayout<inotify_event>.size
      while start + header <= count {
        let event = buffer.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: start, as: inotify_event.self) }
        let end = min(count, start + header + Int(event.len))
        names.insert(String(decoding: buffer[start + header..<end].prefix { $0 != 0 }, as: UTF8.self))
        start = end
      }
    }
  }
}
