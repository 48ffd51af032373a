import Foundation
import HTTPTypes
import Sandbox
import TestSupport
import Testing
import TwelveBuildAPI
import VendorAPI

/// Files to be downloaded.
@Suite struct TwelveBuildFileTests {
  private let stage: TwelveBuildStage

  init() throws { stage = try TwelveBuildStage() }

  private func file(_ type: TwelveBuild.GetFile.DocumentType, _ id: String) async throws -> Response {
    try await stage.answer(try TwelveBuild.GetFile(documentType: type, documentId: id).request())
  }

  @Test func `a file that is sent comes back byte by byte under its name`() async throws {
    let bytes = Data((0...255).map { UInt8($0) }) + Data("\r\n--keet\r\n".utf8)
    let file = FilePart(fileName: "tekening \"é\".dwg", contentType: "image/vnd.dwg", bytes: bytes)
    let made = try await stage.send(TwelveBuild.CreateDocument(id: TwelveBuildStage.project, file: file))
    let response = try await self.file(.project, made.id.text)
    #expect(response.body == bytes)
    #expect(response.headers[.contentType] == "application/octet-stream")
    #expect(Download(head: response).fileName == "tekening \"é\".dwg")
    _ = try await stage.send(TwelveBuild.SetDocument(id: made.id.text, name: "plan"))
    #expect(Download(head: try await self.file(.project, made.id.text)).fileName == "plan.dwg")
    _ = try await stage.send(TwelveBuild.RemoveDocument(id: made.id.text))
    #expect(try await self.file(.project, made.id.text).status == 404)
  }

  @Test func `every document that is listed can be fetched, as long as it says`() async throws {
    let documents = try await stage.folders().flatMap(\.all).flatMap(\.documents.items)
    #expect(documents.count == 3)
    for document in documents {
      let request = Request(method: .get, path: "/" + (document.fileUrl ?? ""))
      let response = try await stage.answer(request)
      #expect(response.status == 200)
      #expect(String(response.body.count) == document.size)
      #expect(response.body.isWholePDF)
    }
  }

  @Test func `every file of a message can be fetched, and the message itself`() async throws {
    let offered = try #require(try await stage.component("1300001").communication.items.first { $0.status == "offer" })
    let thread = TwelveBuild.GetCommunication(projectId: TwelveBuildStage.project, communicationId: offered.id.text)
    let messages = try await stage.send(thread).items
    var types: Set<String> = []
    for message in messages {
      for attachment in message.attachments.items + message.workComponentAttachments.items {
        let type = try #require(TwelveBuild.GetFile.DocumentType(rawValue: attachment.type ?? ""))
        types.insert(type.rawValue)
        let response = try await file(type, attachment.id.text)
        #expect(String(response.body.count) == attachment.size)
        #expect(Download(head: response).fileName == attachment.name.map { $0 + ".pdf" })
      }
      let pdf = try await stage.answer(try TwelveBuild.GetMessagePdf(messageId: message.id.text).request())
      #expect(pdf.body.isWholePDF)
      #expect(Download(head: pdf).fileName == message.subject.map { $0 + ".pdf" })
    }
    #expect(messages.count == 2)
    #expect(types == ["messageGroup", "project", "attachment"])
    // Under another type it is another file.
    #expect(try await file(.common, "\(offered.id)9").status == 404)
    #expect(try await file(.attachment, "\(offered.id)8").status == 404)
  }

  @Test func `a message that is not there has no print`() async throws {
    for id in ["1", "112233402"] {
      #expect(try await stage.answer(try TwelveBuild.GetMessagePdf(messageId: id).request()).status == 404)
    }
  }

  @Test func `a download goes through the client piece by piece`() async throws {
    let received = Received()
    let file = try await stage.client.download(
      TwelveBuild.GetFile(documentType: .project, documentId: "6448807"),
      to: DownloadSink(begin: { _ in await received.begin() }, write: { await received.add($0) }))
    #expect(file.fileName == "tekening & doorsneden.pdf")
    #expect(file.byteCount == 816_094)
    #expect(await received.bytes.isWholePDF)
  }
}

private actor Received {
  private(set) var bytes = Data()

  func begin() { bytes = Data() }
  func add(_ piece: Data) { bytes += piece }
}

extension Data {
  /// Whether the places that the table at the end names are those of the objects.
  fileprivate var isWholePDF: Bool {
    let text = String(decoding: self, as: UTF8.self)
    let lines = text.split(separator: "\n")
    guard text.hasPrefix("%PDF-1.4"), lines.last == "%%EOF", let start = lines.dropLast().last.flatMap({ Int($0) })
    else { return false }
    let table = dropFirst(start)
    guard table.starts(with: Data("xref\n0 6\n".utf8)) else { return false }
    return (1...5).allSatisfy { number in
      let entry = String(decoding: table.dropFirst(9 + number * 20).prefix(10), as: UTF8.self)
      return Int(entry).map { dropFirst($0).starts(with: Data("\(number) 0 obj\n".utf8)) } ?? false
    }
  }
}
