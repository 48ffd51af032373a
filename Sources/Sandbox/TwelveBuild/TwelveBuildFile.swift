import FoundationEssentials
import TwelveBuildAPI
import VendorAPI

/// A file of the scenario. Its bytes are made when they are asked for.
struct TwelveBuildFile: Sendable {
  var type: TwelveBuild.GetFile.DocumentType
  var id: Int
  /// Without the extension, which is `pdf`.
  var name: String
  var size = 816_094

  var listed: JSONValue {
    .object([
      "id": .int(id), "type": .string(type.rawValue), "name": .string(name), "extension": .string("pdf"),
      "size": .string("\(size)"),
    ])
  }

  var reply: Reply {
    Reply(file: FilePart(fileName: "\(name).pdf", bytes: Self.pdf(saying: name, size: size)))
  }

  /// One page with one line, made as long as it is said to be by a comment at its end.
  /// - Parameter size: the length is never less than the page needs.
  static func pdf(saying line: String, size: Int = 0) -> Data {
    // The standard fonts know Latin letters only; brackets and backslashes would end the text.
    let text = String(
      line.unicodeScalars.map { $0.isASCII && !#"()\"#.unicodeScalars.contains($0) ? Character($0) : "?" })
    let stream = "BT /F1 18 Tf 60 760 Td (\(text)) Tj ET"
    let objects = [
      "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 4 0 R>>>>/Contents 5 0 R>>",
      "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
      "<</Length \(stream.utf8.count)>>\nstream\n\(stream)\nendstream",
    ]
    var file = "%PDF-1.4\n"
    var offsets: [Int] = []
    for (index, object) in objects.enumerated() {
      offsets.append(file.utf8.count)
      file += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let table = offsets.map { String(repeating: "0", count: 10 - String($0).count) + "\($0) 00000 n \n" }
    let tail = { (start: Int) in
      "xref\n0 6\n0000000000 65535 f \n\(table.joined())trailer\n<</Size 6/Root 1 0 R>>\nstartxref\n\(start)\n%%EOF\n"
    }
    // The comment stands before the table, whose place is written at the end in as many digits as it takes.
    let start = size - tail(size).utf8.count
    let padding = start + String(size).count - String(start).count - file.utf8.count - 2
    guard padding > 0 else { return Data((file + tail(file.utf8.count)).utf8) }
    let comment = Data("%".utf8) + Data(repeating: UInt8(ascii: "="), count: padding) + Data("\n".utf8)
    return Data(file.utf8) + comment + Data(tail(file.utf8.count + comment.count).utf8)
  }
}

extension TwelveBuildSandbox {
  static let fileOperations: [PlayedOperation<TwelveBuildSandbox>] = [
    PlayedOperation(TwelveBuild.GetFile.self) { try $0.file($1) },
    PlayedOperation(TwelveBuild.GetMessagePdf.self) { player, asked in
      for component in player.components {
        for invitation in component.invitations {
          guard let place = invitation.messageIDs.firstIndex(where: { String($0) == asked.messageId }) else { continue }
          let subject = "\(["Offerteaanvraag", "Offerte"][place]) \(component.name)"
          return TwelveBuildFile(type: .common, id: invitation.messageIDs[place], name: subject, size: 0).reply
        }
      }
      throw TwelveBuildSandbox.unknown("message")
    },
  ]

  /// A document, or a file that came with a message.
  private func file(_ asked: TwelveBuild.GetFile) throws -> Reply {
    if asked.documentType == .project,
      let document = documents.documents.first(where: { String($0.id) == asked.documentId })
    {
      guard var file = document.file else {
        return TwelveBuildFile(type: .project, id: document.id, name: document.name, size: document.size).reply
      }
      file.fileName = document.fileName
      return Reply(file: file)
    }
    let files = components.lazy.flatMap(\.invitations).flatMap(\.files)
    guard let file = files.first(where: { $0.type == asked.documentType && String($0.id) == asked.documentId }) else {
      throw Self.unknown("file")
    }
    return file.reply
  }
}
