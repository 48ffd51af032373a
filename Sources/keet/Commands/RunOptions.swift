import ArgumentParser

/// What every command that opens the dashboard understands.
struct RunOptions: ParsableArguments {
  @Flag(
    name: [.customLong("read-only"), .customLong("alleen-lezen")],
    help: "Look only: nothing is changed or sent in this run.")
  var readOnly = false
}
