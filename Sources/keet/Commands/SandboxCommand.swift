import ArgumentParser
import Dashboard
import Glibc
import Sandbox
import SandboxServer
import VendorAPI

/// `keet sandbox`
struct SandboxCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sandbox",
    abstract: "Serve the four vendors, played from memory, to this computer over HTTP.",
    discussion: """
      VEMAP is below /vemap, 12Build below /12build, Corlega below /corlega/v1, Blueprint below /blueprint. On standard \
      output comes a configuration that signs in to all four. Ctrl+C ends it, and what was changed in it is gone.
      """)

  @Option(help: "The port to listen on; 0 for any that is free.")
  var port: UInt16 = 8080

  @Option(help: ArgumentHelp("Write addresses and credentials as JSON, once calls are taken.", valueName: "file"))
  var info: String?

  func run() async throws {
    let language = Start.own.language
    let sandbox = Sandbox(time: .live)
    do {
      try await SandboxServer(sandbox: sandbox).run(port: Int(port)) { [info] port in
        let description = SandboxInfo(port: port, credentials: sandbox.credentials)
        do {
          if let info { try description.write(to: info) }
        } catch {
          // Whoever waits for the file would wait for ever.
          StandardError.write(Self.words(for: error)(language))
          Glibc.exit(ExitStatus.usage.rawValue)
        }
        print(description.configuration, terminator: "")
        fflush(nil)
        StandardError.write(
          Words(
            "De sandbox draait op http://127.0.0.1:\(port); Ctrl+C stopt.",
            "The sandbox is at http://127.0.0.1:\(port); Ctrl+C stops it.")(language))
      }
    } catch let problem as SandboxServerProblem {
      throw CommandFailure(text: problem.words(language), status: .usage)
    }
  }

  private static func words(for error: any Error) -> Words {
    guard let problem = error as? SandboxInfo.FileProblem else { return Words("\(error)") }
    return Words("\(problem.path): \(String(cString: strerror(problem.code)))")
  }
}

extension SandboxServerProblem {
  /// What is wrong, and the way out.
  var words: Words {
    switch self {
    case .portInUse(let port):
      Words(
        "Poort \(port) is bezet; kies een andere met --port, of 0 voor een vrije.",
        "Port \(port) is in use; choose another with --port, or 0 for any that is free.")
    case .portForbidden(let port):
      Words(
        "Poort \(port) is alleen voor de beheerder; kies er een boven 1023.",
        "Port \(port) is the administrator's; choose one above 1023.")
    case .cannotListen(let host, let reason):
      Words("Kan niet luisteren op \(host): \(reason)", "Cannot listen on \(host): \(reason)")
    }
  }
}
