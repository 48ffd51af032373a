import Logging

/// Sends what is logged to the log file. What is logged names operations, counts and codes; whoever logs never hands
/// over a secret or the text of a message.
struct LogFileHandler: LogHandler {
  private let label: String
  private let file: LogFile
  var metadata: Logger.Metadata = [:]
  var logLevel = Logger.Level.info

  init(label: String, file: LogFile) {
    self.label = label
    self.file = file
  }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    var details = metadata.merging(event.metadata ?? [:]) { $1 }
    if let error = event.error { details["error"] = "\(type(of: error))" }
    let pairs = details.sorted { $0.key < $1.key }.map { " \($0.key)=\($0.value)" }.joined()
    file.write("\(event.level) \(label): \(event.message)\(pairs)")
  }
}
