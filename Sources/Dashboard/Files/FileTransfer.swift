import FoundationEssentials
import VendorAPI

/// Fetches one file into a folder, whole or not at all.
struct FileTransfer: Sendable {
  let file: FileRequest
  let clients: VendorClients
  let folder: FileFolder

  /// - Returns: the path it was saved under.
  func run(progress: @escaping DownloadProgress) async throws -> String {
    let slot = try folder.open()
    do {
      let sink = DownloadSink(begin: { _ in try slot.restart() }, write: { try slot.write($0) })
      let download = try await file.fetch(clients, to: sink, progress: progress)
      try Task.checkCancellation()
      return try slot.finish(download.fileName ?? file.name)
    } catch {
      slot.discard()
      throw error
    }
  }

  static func words(of error: any Error) -> Words {
    switch error {
    case let error as APIError: error.words
    case let problem as FileFolder.Problem: problem.words
    default: Words("afgebroken", "cancelled")
    }
  }
}
