import ArgumentParser

/// What every command understands.
struct GlobalOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The configuration to read in place of the usual one, or of KEET_CONFIG.", valueName: "file"),
    completion: .file(extensions: ["toml"]))
  var config: String?
}
