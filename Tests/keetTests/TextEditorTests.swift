import Dashboard
import FoundationEssentials
import Glibc
import TestSupport
import Testing

@testable import keet

/// The user's editor as a script; what it does on a terminal is seen in `EditorInTerminalTests`.
@Suite struct TextEditorTests {
  private let folder: TemporaryFolder
  private var state: String { folder.path + "/state/keet" }

  init() throws { folder = try TemporaryFolder() }

  /// - Parameter script: of the shell; the file is `$1`. Read and not run by its name, which would fail while a program
  ///   that another test starts at that moment still has it open.
  private func editor(_ script: String, _ environment: [String: String] = [:]) throws -> TextEditor {
    let path = try folder.write("#!/bin/sh\n" + script + "\n", to: "editor.sh", mode: 0o700)
    return TextEditor(
      environment: ["PATH": "/usr/bin:/bin", "EDITOR": "/bin/sh \(path)", "OUT": folder.path + "/out"].merging(
        environment
      ) { $1 },
      folder: state)
  }

  private func out() throws -> String { try String(contentsOfFile: folder.path + "/out", encoding: .utf8) }

  /// What lies where the file was made.
  private func left() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: state) }

  @Test func `what is saved comes back, and the file is gone`() throws {
    let editor = try editor(
      "cat \"$1\" > \"$OUT\"; printf 'Dag Noor,\\n\\ntot morgen — é\\n' > \"$1\"; cp \"$1\" \"$1~\"")
    #expect(try editor.edit("Dag\nNoor") == "Dag Noor,\n\ntot morgen — é")
    #expect(try out() == "Dag\nNoor")
    #expect(try left() == [])
  }

  @Test func `an editor that puts a new file in the old one's place is as good`() throws {
    #expect(try editor("echo new > \"$1.new\"; mv \"$1.new\" \"$1\"").edit("old") == "new")
    #expect(try editor("true").edit("kept\n") == "kept\n")
    #expect(try editor("true").edit("") == "")
  }

  @Test func `the file is its user's alone, whatever the umask`() throws {
    for mask: mode_t in [0, 0o777] {
      let before = umask(mask)
      defer { umask(before) }
      _ = try editor("stat -c %a \"$1\" \"$(dirname \"$1\")\" > \"$OUT.$$\"; umask 022; cat \"$OUT.$$\" > \"$OUT\"")
        .edit("x")
      umask(before)
      #expect(try out() == "600\n700\n")
      unlink(folder.path + "/out")
    }
  }

  @Test func `VISUAL goes before EDITOR, both may have options, and without either it is vi`() throws {
    let editor = try editor("echo visual > \"$OUT\"", ["EDITOR": "/bin/false"])
    #expect(editor.command == "/bin/false")
    let options = TextEditor(
      environment: [
        "PATH": "/usr/bin:/bin", "EDITOR": "/bin/false",
        "VISUAL": "/bin/sh \(folder.path)/editor.sh --wait 'two words'",
        "OUT": folder.path + "/out",
      ], folder: state)
    _ = try folder.write(
      "#!/bin/sh\nprintf '%s|' \"$1\" \"$2\" > \"$OUT\"; echo on > \"$3\"\n", to: "editor.sh", mode: 0o700)
    #expect(try options.edit("x") == "on")
    #expect(try out() == "--wait|two words|")
    #expect(TextEditor(environment: ["VISUAL": " ", "EDITOR": ""], folder: state).command == "vi")
  }

  @Test func `it gets no variable of keet's, and signals as they are by themselves`() throws {
    // As the program ignores it.
    let before = signal(SIGPIPE, SIG_IGN)
    defer { signal(SIGPIPE, before) }
    let editor = try editor(
      "env | grep -c KEET > \"$OUT\"; sed -n 's/^Sig[BI][lg][kn]:.//p' /proc/self/status >> \"$OUT\"",
      ["KEET_CORLEGA_API_KEY": "canary", "KEET_CONFIG": "/x"])
    _ = try editor.edit("x")
    let lines = try out().split(separator: "\n").map(String.init)
    #expect(lines.first == "0")
    // Those above 31 are the C library's own.
    let signals = lines.dropFirst().compactMap { UInt64($0, radix: 16) }
    #expect(signals.map { $0 & 0x7fff_ffff } == [0, 0])
  }

  @Test(
    arguments: [
      ("echo new > \"$1\"; exit 3", .ended("", status: 3)), ("kill -9 $$", .ended("", status: 137)),
      ("rm \"$1\"", .file("No such file or directory")),
      ("rm \"$1\"; ln -s /etc/passwd \"$1\"", .file("Too many levels of symbolic links")),
      ("printf '\\377' > \"$1\"", .notText), ("head -c 1000001 /dev/zero > \"$1\"", .notText),
    ] as [(String, TextEditor.Failure)])
  func `what goes wrong is said and leaves nothing behind`(script: String, failure: TextEditor.Failure) throws {
    let editor = try editor(script)
    let found = #expect(throws: TextEditor.Failure.self) { try editor.edit("old") }
    switch (found, failure) {
    case (.ended(_, let status)?, .ended(_, let expected)): #expect(status == expected)
    default: #expect(found == failure)
    }
    #expect(found?.words.nl.hasSuffix("; de tekst is nog zoals hij was") == true)
    #expect(try left() == [])
  }

  @Test func `an editor that is not there is named, with what helps`() throws {
    let editor = TextEditor(environment: ["PATH": "/usr/bin:/bin", "EDITOR": "no-such-editor"], folder: state)
    let found = #expect(throws: TextEditor.Failure.self) { try editor.edit("old") }
    #expect(found?.words.en.hasPrefix("no-such-editor was not found; set VISUAL or EDITOR") == true)
  }

  @Test func `where no file can be made, no editor is started`() throws {
    let path = try folder.write("", to: "a-file")
    let editor = TextEditor(
      environment: ["EDITOR": "touch \(folder.path)/was-run #"], folder: path + "/state")
    #expect(throws: TextEditor.Failure.file("Not a directory")) { try editor.edit("old") }
    #expect(access(folder.path + "/was-run", F_OK) != 0)
  }
}
