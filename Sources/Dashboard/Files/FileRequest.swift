import Records
package import TwelveBuildAPI
package import VendorAPI

/// A vendor's file that can be fetched: an operation with its fields, and the name the user knows it by.
package enum FileRequest: Equatable, Sendable {
  case document(TwelveBuild.GetFile, name: String)
  case message(TwelveBuild.GetMessagePdf, name: String)

  package var name: String {
    switch self {
    case .document(_, let name), .message(_, let name): name
    }
  }

  package var vendor: Vendor { .twelveBuild }

  /// Fetches the file into a sink.
  func fetch(
    _ clients: VendorClients, to sink: DownloadSink, progress: @escaping DownloadProgress
  ) async throws -> Download {
    guard let client = clients.twelveBuild else {
      throw APIError(.transport(.cancelled), vendor: .twelveBuild, operation: "getFile", outcome: .notSent)
    }
    return switch self {
    case .document(let file, _): try await client.download(file, to: sink, progress: progress)
    case .message(let pdf, _): try await client.download(pdf, to: sink, progress: progress)
    }
  }
}

extension RawRecord {
  /// The file that a row of a vendor's list stands for; nil where it stands for none.
  func file(in list: BrowseList) -> FileRequest? {
    switch list.id {
    case "12build messages":
      return .message(TwelveBuild.GetMessagePdf(messageId: id.id), name: "\(name).pdf")
    case "12build documents", "12build same-reference", "12build attachments":
      let type = value["type"]?.text.flatMap(TwelveBuild.GetFile.DocumentType.init) ?? .project
      let ending = value["extension"]?.text.map { "." + $0 } ?? ""
      let name = ending.isEmpty || name.lowercased().hasSuffix(ending.lowercased()) ? name : name + ending
      return .document(TwelveBuild.GetFile(documentType: type, documentId: id.id), name: name)
    default: return nil
    }
  }
}
