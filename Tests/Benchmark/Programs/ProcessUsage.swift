import Foundation

/// What a running process has used so far, by Linux' `/proc`.
struct ProcessUsage {
  struct Gone: Error {
    let process: pid_t
  }

  /// In milliseconds of processor time, of all its threads, those that have ended too.
  let cpu: Double
  /// Resident memory, in MiB.
  let memory: Double
  /// How often each thread gave up the processor to wait for something.
  private let waits: [String: Int]

  init(of process: pid_t) throws {
    let folder = "/proc/\(process)"
    var clock = clockid_t()
    var time = timespec()
    guard clock_getcpuclockid(process, &clock) == 0, clock_gettime(clock, &time) == 0 else {
      throw Gone(process: process)
    }
    cpu = Double(time.tv_sec) * 1e3 + Double(time.tv_nsec) / 1e6
    memory = Double(Self.number("VmRSS", in: try Self.read(folder + "/status"))) / 1024
    var waits: [String: Int] = [:]
    for thread in try FileManager.default.contentsOfDirectory(atPath: folder + "/task") {
      // A thread may end between the listing and the reading.
      guard let status = try? Self.read("\(folder)/task/\(thread)/status") else { continue }
      waits[thread] = Self.number("voluntary_ctxt_switches", in: status)
    }
    self.waits = waits
  }

  /// How often the threads that are there now have waited since then.
  func waits(since before: ProcessUsage) -> Int {
    waits.reduce(0) { $0 + $1.value - (before.waits[$1.key] ?? 0) }
  }

  private static func read(_ path: String) throws -> String {
    // Files in /proc have no length, so they are read to their end.
    let file = try FileHandle(forReadingFrom: URL(filePath: path))
    defer { try? file.close() }
    return String(decoding: try file.readToEnd() ?? Data(), as: UTF8.self)
  }

  private static func number(_ name: String, in status: String) -> Int {
    let line = status.split(separator: "\n").first { $0.hasPrefix(name + ":") }
    return line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) } ?? 0
  }
}
