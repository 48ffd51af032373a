import Foundation
import PseudoTerminal
import Testing

/// How a run of the program without a terminal ended, and what it said.
struct ProgramRun {
  let status: Int32
  let output: String
  let error: String

  /// Runs keet with nothing on standard input and files for the rest, and waits for its end.
  /// - Parameter home: a folder that the run may write to.
  init(_ arguments: [String], _ environment: [String: String] = [:], home: String) throws {
    let program = Process()
    program.executableURL = URL(filePath: try #require(BuiltProducts.path(of: "keet")))
    program.arguments = arguments
    program.environment = ["HOME": home, "TERM": "xterm-256color", "LANG": "C.UTF-8"].merging(environment) { $1 }
    program.standardInput = FileHandle.nullDevice
    let (output, error) = (home + "/output", home + "/error")
    for path in [output, error] { #expect(FileManager.default.createFile(atPath: path, contents: nil)) }
    program.standardOutput = try FileHandle(forWritingTo: URL(filePath: output))
    program.standardError = try FileHandle(forWritingTo: URL(filePath: error))
    try program.run()
    program.waitUntilExit()
    status = program.terminationStatus
    self.output = try String(contentsOfFile: output, encoding: .utf8)
    self.error = try String(contentsOfFile: error, encoding: .utf8)
  }
}
