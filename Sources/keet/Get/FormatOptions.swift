import ArgumentParser
import Glibc

/// How a list is to be written: what scripts choose.
struct FormatOptions: ParsableArguments {
  @Flag(help: "The records as one JSON array.") var json = false
  @Flag(help: "Comma-separated, with a line of titles.") var csv = false
  @Flag(help: "A record a line, columns apart by a tab.") var plain = false

  @Option(help: "Only rows that pass, as after / on the screen: word, !not, column:value.")
  var filter = ""

  func validate() throws {
    if [json, csv, plain].count(where: \.self) > 1 {
      throw ValidationError("Choose one of --json, --csv and --plain.")
    }
  }

  /// Columns for a person who looks, lines without titles for a program that reads.
  var format: ListFormat { json ? .json : csv ? .csv : plain || isatty(STDOUT_FILENO) == 0 ? .plain : .table }
}
