import Foundation
import Sandbox
import TestSupport
import Testing
import TwelveBuildAPI
import VendorAPI

/// Documents and their groups.
@Suite struct TwelveBuildFolderTests {
  private let stage: TwelveBuildStage

  init() throws { stage = try TwelveBuildStage() }

  /// Names of documents by the name of their group.
  private func contents(of project: String = TwelveBuildStage.project) async throws -> [String: [String?]] {
    let folders = try await stage.folders(of: project).flatMap(\.all)
    return Dictionary(folders.map { ($0.name ?? "", $0.documents.items.map(\.name)) }) { $0 + $1 }
  }

  private func upload(_ name: String, to path: String? = nil, as key: String? = nil) -> TwelveBuild.CreateDocument {
    var details = TwelveBuild.DocumentDetails()
    details.externalData = key
    details.author = "Fenna"
    let file = FilePart(fileName: name, contentType: "text/plain", bytes: Data("hallo".utf8))
    return TwelveBuild.CreateDocument(id: TwelveBuildStage.project, file: file, path: path, details: details)
  }

  @Test func `the scenario's documents lie in groups within groups`() async throws {
    let top = try await stage.folders()
    #expect(top.map(\.name) == ["Bestek"])
    #expect(top[0].documentGroups.items.map(\.name) == ["Tekeningen"])
    #expect(
      try await contents() == ["Bestek": ["bestek", "nota van inlichtingen"], "Tekeningen": ["tekening & doorsneden"]])
    #expect(top[0].documents.items.map(\.order) == [0, 1])
  }

  @Test func `a document that is sent lies in its folder, is found and shown as it was given`() async throws {
    let made = try await stage.send(upload("keet.v2.txt", to: "/Bestek/Nieuw/", as: "K1"))
    #expect(made.name == "keet.v2")
    #expect(made.externalData == "K1")
    #expect(try await contents()["Nieuw"] == ["keet.v2"])
    #expect(try await stage.folders().map(\.name) == ["Bestek"])
    let found = try await stage.send(
      TwelveBuild.SearchExternalData(projectId: TwelveBuildStage.project, externalData: "K1"))
    #expect(found.items.map(\.id) == [made.id])
    let document = try await stage.send(TwelveBuild.GetDocument(id: made.id.text))
    #expect(document.extension == "txt")
    #expect(document.size == "5")
    #expect(document.author == "Fenna")
    #expect(document.issueDate == "0")
    #expect(document.uploadedViaApi == .yes)
    #expect(document.ctime == String(Int(stage.time.now.timeIntervalSince1970)))
    _ = try await stage.send(upload("los.txt"))
    #expect(try await contents()["Algemeen"] == ["los"])
  }

  @Test func `only documents of the phase that is asked for are listed`() async throws {
    _ = try await stage.send(upload("inkoop.txt"))
    func names(_ list: TwelveBuild.ListDocument) async throws -> [String?] {
      try await stage.send(list).items.flatMap(\.all).flatMap(\.documents.items).map(\.name)
    }
    let project = TwelveBuildStage.project
    #expect(try await names(.init(projectId: project, phaseId: "123457")) == ["inkoop"])
    #expect(try await names(.init(projectId: project, phaseName: .estimating)).count == 3)
    #expect(try await names(.init(projectId: project)).count == 4)
    #expect(await stage.refusal(TwelveBuild.ListDocument(projectId: project, phaseId: "9")) == .notFound)
  }

  @Test func `a document is changed, and deleted it is gone`() async throws {
    var details = TwelveBuild.DocumentDetails()
    details.issueDate = "1529649125"
    let set = TwelveBuild.SetDocument(id: "6448805", name: "bestek 2", details: details)
    let changed = try await stage.send(set)
    #expect(changed.name == "bestek 2")
    #expect(changed.externalData == "KEY_990099")
    let document = try await stage.send(TwelveBuild.GetDocument(id: "6448805"))
    #expect(document.issueDate == "1529649125")
    #expect(document.author == "Joris Testveld")
    let removed = try await stage.send(TwelveBuild.RemoveDocument(id: "6448805"))
    #expect(removed.deleted == .yes)
    #expect(try await contents()["Bestek"] == ["nota van inlichtingen"])
    #expect(await stage.refusal(TwelveBuild.GetDocument(id: "6448805")) == .notFound)
    #expect(await stage.refusal(set) == .notFound)
    let search = TwelveBuild.SearchExternalData(projectId: TwelveBuildStage.project, externalData: "KEY_990099")
    #expect(try await stage.send(search).items.isEmpty)
  }

  @Test func `a document is put into another group by its name`() async throws {
    let put = TwelveBuild.AddDocumentToDocumentGroup(
      documentGroupId: "6350590", phaseId: "123456", fileName: "bestek.pdf")
    #expect(try await stage.send(put).documentId == "6448805")
    #expect(try await contents()["Tekeningen"]?.contains("bestek") == true)
    #expect(try await contents()["Bestek"] == ["nota van inlichtingen"])
    for (phase, name) in [("123457", "bestek.pdf"), ("123456", "bestek"), ("9", "bestek.pdf")] {
      let other = TwelveBuild.AddDocumentToDocumentGroup(documentGroupId: "6350590", phaseId: phase, fileName: name)
      #expect(await stage.refusal(other) == .notFound)
    }
  }

  @Test func `a reference names the document it was given`() async throws {
    let set = TwelveBuild.SetExternalReference(documentId: "6448805", type: "ERP", referenceId: "R 1")
    let reference = try await stage.send(set)
    #expect(reference.document?.name == "bestek")
    #expect(reference.reference?.referenceId == "R 1")
    #expect(
      await stage.refusal(TwelveBuild.SetExternalReference(documentId: "9", type: "a", referenceId: "b")) == .notFound)
  }

  @Test func `groups are made, moved and deleted with what lies in them`() async throws {
    let project = TwelveBuildStage.project
    let outer = try await stage.send(TwelveBuild.CreateDocumentGroup(projectId: project, name: "Contract"))
    #expect(outer.order == 2)
    let create = TwelveBuild.CreateDocumentGroup(projectId: project, name: "Bijlagen", parentId: outer.id.text)
    let inner = try await stage.send(create)
    #expect(inner.projectId == project)
    _ = try await stage.send(upload("a.txt", to: "Contract/Bijlagen"))
    #expect(try await contents()["Bijlagen"] == ["a"])
    let move = TwelveBuild.UpdateDocumentGroup(
      documentGroupId: "6350590", name: "Plaatjes", parentId: inner.id.text, order: "0")
    #expect(try await stage.send(move).name == "Plaatjes")
    let contract = try #require(try await stage.folders().first { $0.name == "Contract" })
    #expect(contract.all.map(\.name) == ["Contract", "Bijlagen", "Plaatjes"])
    #expect(try await stage.send(TwelveBuild.GetDocumentGroup(documentGroupId: "6350590")).order == 0)
    _ = try await stage.send(TwelveBuild.DeleteDocumentGroup(documentGroupId: outer.id.text))
    let groups = try await stage.send(TwelveBuild.ListDocumentGroups(projectId: project)).items
    #expect(groups.map(\.name) == ["Bestek"])
    #expect(try await contents() == ["Bestek": ["bestek", "nota van inlichtingen"]])
    // The drawing was inside.
    #expect(await stage.refusal(TwelveBuild.GetDocument(id: "6448807")) == .notFound)
  }

  @Test func `a group does not go into itself, or into another project's`() async throws {
    for parent in ["6350571", "6350590", "6350671", "9"] {
      let move = TwelveBuild.UpdateDocumentGroup(documentGroupId: "6350571", parentId: parent)
      #expect(await stage.refusal(move) == .invalid(field: nil))
    }
    #expect(try await stage.folders().map(\.name) == ["Bestek"])
  }

  @Test func `the links of a group are replaced, cleared, and kept where none are given`() async throws {
    func links(_ ids: [String]?) async throws -> [AnyText] {
      let update = TwelveBuild.UpdateDocumentGroupWorkCategory(documentGroupId: "6350571", workCategoryIds: ids)
      return try await stage.send(update).workCategoryIds.items
    }
    let get = TwelveBuild.GetDocumentGroupWorkCategoryLinks(documentGroupId: "6350571")
    #expect(try await links(["1300001", "1300002"]) == ["1300001", "1300002"])
    #expect(try await links(nil) == ["1300001", "1300002"])
    #expect(try await links(["1300003"]) == ["1300003"])
    #expect(try await stage.send(get).workCategoryIds.items == ["1300003"])
    // Of another project.
    let other = TwelveBuild.UpdateDocumentGroupWorkCategory(documentGroupId: "6350571", workCategoryIds: ["1300006"])
    #expect(await stage.refusal(other) == .notFound)
    #expect(try await links([]) == [])
    #expect(try await stage.send(get).workCategoryIds.items.isEmpty)
  }
}
