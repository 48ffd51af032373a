import ArgumentParser
import Glibc

/// Runs the command that the arguments name and ends with its exit status.
@main
enum Main {
  static func main() async {
    exit(await run(Array(CommandLine.arguments.dropFirst())))
  }

  private static func run(_ arguments: [String]) async -> Int32 {
    do {
      var command = try await Keet.asyncParseAsRoot(arguments)
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
      return ExitStatus.fine.rawValue
    } catch let failure as CommandFailure {
      StandardError.write(failure.text)
      return failure.status.rawValue
    } catch {
      let text = Keet.fullMessage(for: error)
      let status = status(of: error)
      if status == ExitStatus.fine.rawValue { print(text) } else if !text.isEmpty { StandardError.write(text) }
      return status
    }
  }

  /// The argument parser's own status, but for wrong use, which is 2 here as in most programs.
  static func status(of error: any Error) -> Int32 {
    let code = Keet.exitCode(for: error)
    return code == .validationFailure ? ExitStatus.usage.rawValue : code.rawValue
  }
}
