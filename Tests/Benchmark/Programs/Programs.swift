import Foundation
import PseudoTerminal

/// The programs that are measured, and the world they are started in.
@MainActor
struct Programs {
  enum Problem: Error, CustomStringConvertible {
    case noKeet
    case noFloor(String)

    var description: String {
      switch self {
      case .noKeet: "keet is not beside this program; build it with the same configuration."
      case .noFloor(let path): "clang could not build \(path)."
      }
    }
  }

  nonisolated static let rows = 50
  nonisolated static let columns = 160

  private let keet: String
  private let floor: String
  private let environment: [String: String]

  /// - Parameter home: an empty folder, so that no configuration but ours is read.
  init(home: String) throws {
    guard let keet = BuiltProducts.path(of: "keet") else { throw Problem.noKeet }
    self.keet = keet
    floor = try Self.floor(in: home)
    environment = ["TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "HOME": home, "PATH": "/usr/bin:/bin"]
  }

  /// Builds the floor by the C compiler alone: the package's own would be linked with Swift's libraries, which it does
  /// not use and which would slow its start.
  private static func floor(in folder: String) throws -> String {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let source = tests.appending(path: "NcursesFloor/main.c").path
    let program = folder + "/floor"
    let compiler = try Process.run(
      URL(filePath: "/usr/bin/env"), arguments: ["clang", "-O2", source, "-lncursesw", "-o", program])
    compiler.waitUntilExit()
    guard compiler.terminationStatus == 0 else { throw Problem.noFloor(source) }
    return program
  }

  /// A full-screen table on bare ncurses.
  func startFloor() throws -> WatchedProgram { try WatchedProgram(floor, [], environment) }

  func startDemo() throws -> WatchedProgram { try WatchedProgram(keet, ["demo"], environment) }

  /// keet on Blueprint alone, served from this process.
  func startOnInvoices(at url: String) throws -> WatchedProgram {
    let blueprint = [
      "KEET_BLUEPRINT_URL": url, "KEET_BLUEPRINT_API_KEY": "bp_live_benchmark", "KEET_BLUEPRINT_PLAN": "enterprise",
    ]
    return try WatchedProgram(keet, [], environment.merging(blueprint) { $1 })
  }
}
