import FoundationEssentials
import Records
import VendorAPI

/// A file while it is fetched.
package struct Transfer: Equatable, Sendable {
  package var file: FileRequest
  package var received = 0
  /// Where the vendor says so.
  package var total: Int?
}

extension AppState {
  /// The file that the row under the cursor stands for.
  var focusedFile: FileRequest? {
    guard let list = focus.list else { return nil }
    return focusedRawRecord?.file(in: list)
  }

  mutating func changeFile(_ message: Message) -> [Effect] {
    switch message {
    case .fetchFile:
      guard let file = focusedFile else { return [] }
      guard transfer == nil else {
        say(.information, Words("Er komt al een bestand; Esc stopt het.", "A file is coming already; Esc stops it."))
        return []
      }
      transfer = Transfer(file: file)
      return [.fetchFile(file)]
    case .fileCame(let received, let total):
      transfer?.received = received
      transfer?.total = total
    case .fileDone(let path):
      transfer = nil
      say(.information, Words("Bewaard: \(path)", "Saved: \(path)"))
    case .fileFailed(let words):
      let name = transfer?.file.name ?? ""
      transfer = nil
      say(.error, Words("\(name) niet opgehaald: ", "\(name) not fetched: ") + words)
    case .saveFailed(let name, let words):
      say(.error, Words("\(name) niet bewaard: ", "\(name) not saved: ") + words)
    default: break
    }
    return []
  }

  /// Writes what is on the screen to a file.
  mutating func save(_ format: ExportFormat) -> [Effect] {
    [.save(name: exportName(format), Data(export(format).utf8))]
  }

  /// Stops the file that is coming.
  mutating func stopFile() -> [Effect]? {
    guard let coming = transfer else { return nil }
    transfer = nil
    say(.information, Words("Gestopt: \(coming.file.name)", "Stopped: \(coming.file.name)"))
    return [.stopFile]
  }

  /// `plan.pdf ▓▓▓░░ 1,2 MB van 3,4 MB · Esc stopt`.
  package var transferWords: (name: String, share: Double?, words: String)? {
    guard let transfer else { return nil }
    let format = Format(language)
    let received = format.bytes(transfer.received)
    let amount = transfer.total.map { received + Words(" van ", " of ")(language) + format.bytes($0) } ?? received
    return (
      transfer.file.name, transfer.total.map { $0 > 0 ? min(1, Double(transfer.received) / Double($0)) : 1 },
      amount + Words(" · Esc stopt", " · Esc stops")(language)
    )
  }
}
