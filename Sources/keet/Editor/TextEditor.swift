import Dashboard
import FoundationEssentials
import Glibc

/// The user's own editor, on a text of the program's: written to a file that is the user's alone, and gone afterwards
/// whatever happened.
struct TextEditor {
  /// Why there is no new text; the old one is then untouched.
  enum Failure: Error, Equatable {
    /// The file could not be made or read again; the system's words.
    case file(String)
    /// The editor could not be started.
    case notStarted(String, reason: String)
    /// The editor ended as programs do that did not do what they should.
    case ended(String, status: Int32)
    /// What came back is not text, or more than any field takes.
    case notText

    var words: Words {
      let kept = Words("; de tekst is nog zoals hij was", "; the text is as it was")
      let reason: Words =
        switch self {
        case .file(let reason):
          Words("het bestand voor de editor lukt niet: \(reason)", "the file for the editor failed: \(reason)")
        case .notStarted(let editor, let reason):
          Words("\(editor) start niet: \(reason)", "\(editor) does not start: \(reason)")
        case .ended(let editor, 127):
          Words(
            "\(editor) is niet gevonden; zet VISUAL of EDITOR op uw editor",
            "\(editor) was not found; set VISUAL or EDITOR to your editor")
        case .ended(let editor, let status):
          Words("\(editor) eindigde met code \(status)", "\(editor) ended with code \(status)")
        case .notText:
          Words("wat de editor bewaarde is geen tekst voor een veld", "what the editor saved is no text for a field")
        }
      return reason + kept
    }
  }

  /// What one field can hold by far; a file that is larger is a mistake.
  private static let limit = 1_000_000

  private let environment: [String: String]
  private let folder: String

  /// - Parameters:
  ///   - environment: names the editor, and is what the editor gets but for this program's own variables, which may
  ///     hold secrets.
  ///   - folder: absolute; a folder that is gone afterwards is made in it.
  init(environment: [String: String], folder: String) {
    self.environment = environment
    self.folder = folder
  }

  /// As the shell is to run it: `$VISUAL`, else `$EDITOR`, else `vi`.
  var command: String {
    ["VISUAL", "EDITOR"].lazy.compactMap { environment[$0] }.first { !$0.allSatisfy(\.isWhitespace) } ?? "vi"
  }

  /// Lets the user edit, on this process's standard input and output, and waits until the editor has ended.
  /// - Returns: the text as it was saved, without the line end that editors put after the last line.
  func edit(_ text: String) throws(Failure) -> String {
    let folder = try privateFolder()
    // Whatever the editor left beside the file, such as a copy of how it was, goes too.
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = folder + "/keet.txt"
    try write(text, to: path)
    try run(on: path)
    let edited = try read(path)
    return edited.hasSuffix("\n") && !text.hasSuffix("\n") ? String(edited.dropLast()) : edited
  }

  // MARK: The file

  private func privateFolder() throws(Failure) -> String {
    if let code = Disk.makeFolder(folder) { throw .file(Self.reason(code)) }
    var template = Array((folder + "/edit-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else { throw .file(Self.reason(errno)) }
    let path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    // A wide umask cannot make it wider, a narrow one would make it useless.
    guard chmod(path, 0o700) == 0 else { throw .file(Self.reason(errno)) }
    return path
  }

  private func write(_ text: String, to path: String) throws(Failure) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .file(Self.reason(errno)) }
    defer { close(descriptor) }
    guard fchmod(descriptor, 0o600) == 0, Disk.write(Data(text.utf8), to: descriptor) else {
      throw .file(Self.reason(errno))
    }
  }

  /// Editors save in place, or put a new file in the place of the old one.
  private func read(_ path: String) throws(Failure) -> String {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw .file(Self.reason(errno)) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .file(Self.reason(errno)) }
      if count == 0 { break }
      bytes += buffer[..<count]
      guard bytes.count <= Self.limit else { throw .notText }
    }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .notText }
    return text
  }

  // MARK: The program

  /// In this program's own process group, so that the terminal's keys reach the editor and Ctrl+Z stops both. Signals
  /// are as a fresh program expects them, whatever keet ignores.
  private func run(on path: String) throws(Failure) {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var defaults = sigset_t()
    var blocked = sigset_t()
    sigfillset(&defaults)
    sigemptyset(&blocked)
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    posix_spawnattr_setsigmask(&attributes, &blocked)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    // The setting may have options in it, as in `code --wait`; the path is no part of the shell's text.
    let arguments = ["sh", "-c", command + " \"$@\"", "keet", path].map { (text: String) in strdup(text) } + [nil]
    let variables =
      environment.filter { !$0.key.hasPrefix("KEET_") }.map { entry in strdup("\(entry.key)=\(entry.value)") } + [nil]
    defer { for text in arguments + variables { free(text) } }
    var process: pid_t = 0
    let refusal = posix_spawn(&process, "/bin/sh", nil, &attributes, arguments, variables)
    guard refusal == 0 else { throw .notStarted(command, reason: Self.reason(refusal)) }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      guard errno == EINTR else { throw .notStarted(command, reason: Self.reason(errno)) }
    }
    // As a shell tells of a program that a signal ended.
    let signal = status & 0x7f
    let code = signal == 0 ? (status >> 8) & 0xff : 128 + signal
    guard code == 0 else { throw .ended(command, status: code) }
  }

  private static func reason(_ code: Int32) -> String { String(cString: strerror(code)) }
}
