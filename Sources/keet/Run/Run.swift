import CursesTerminal
import Dashboard
import Dispatch
import Glibc
import UserConfiguration

/// Runs the dashboard on this terminal until it ends.
@MainActor
enum Run {
  /// - Returns: the exit status.
  static func dashboard(_ plan: RunPlan) async -> Int32 {
    let terminal: CursesTerminal
    do throws(TerminalProblem) {
      terminal = try CursesTerminal(
        options: .init(
          theme: plan.theme.theme, mouse: plan.mouse, environment: plan.environment,
          crashReport: crashReport(plan.paths)))
    } catch {
      StandardError.write(error.message)
      return ExitStatus.usage.rawValue
    }
    defer { terminal.close() }
    do {
      let screen = try RunningScreen(plan, terminal: terminal)
      let status = await screen.run()
      terminal.close()
      await screen.signOut()
      return status
    } catch {
      terminal.close()
      StandardError.write("\(error)")
      return ExitStatus.usage.rawValue
    }
  }

  /// Where a crash is reported; nil where the folder for it cannot be made, which stops nothing.
  private static func crashReport(_ paths: Paths) -> String? {
    access(paths.stateDirectory, W_OK) == 0 ? paths.crashReport : nil
  }
}
