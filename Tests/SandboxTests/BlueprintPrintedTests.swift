import BlueprintAPI
import FoundationEssentials
import HTTPTypes
import TestSupport
import Testing
import VendorAPI

@testable import Sandbox

/// Blueprint's document against the sandbox: its calls run, and the answers look like the printed ones.
@Suite struct BlueprintPrintedTests {
  private let stage = BlueprintStage()

  @Test(arguments: Blueprint.endpoints.indices) func `every example is answered in the printed form`(index: Int)
    async throws
  {
    try await play(Blueprint.endpoints[index])
  }

  private func play<E: Endpoint>(_ endpoint: E.Type) async throws {
    var request = try E.example.request()
    switch E.route.operationID {
    case "login":
      let account = BlueprintSandbox.account
      request = try Blueprint.Login(email: account["email"] ?? "", password: Secret(account["password"] ?? ""))
        .request()
    case "logout":
      _ = try await stage.sandbox.logIn()
      request.headers[.cookie] = "bp_session=demo-session-1"
    default: WhatsAppSignature(secret: BlueprintSandbox.webhook.appSecret).sign(&request)
    }
    let response = await stage.answer(request, key: E.route.authentication == .own ? nil : BlueprintStage.key)
    #expect(response.status == (E.route.operationID.hasPrefix("create") ? 201 : 200))
    _ = try E.output(from: JSONDocument(response.body))
    guard let printed = BlueprintPrints.answers[E.route.operationID] else {
      // The webhook: no JSON comes back.
      #expect(E.route.template == "/api/webhook/whatsapp")
      return
    }
    let answer = try JSONDecoder().decode(JSONValue.self, from: response.body)
    let print = try JSONDecoder().decode(JSONValue.self, from: PrintedCall.answer(printed).bytes)
    #expect(answer.hasForm(of: print, isOpen: printed.contains("...,") || printed.contains(", ...")))
    #expect(response.headers[.contentType] == "application/json")
  }

  @Test func `the printed contact is created, and found by the printed list`() async throws {
    let created = await stage.answer(try PrintedCall.http(BlueprintPrints.createContact))
    #expect(created.status == 201)
    let contact = try Blueprint.CreateContact.output(from: JSONDocument(created.body))
    let list = await stage.answer(try PrintedCall.http(BlueprintPrints.list))
    let contacts = try Blueprint.ListContacts.output(from: JSONDocument(list.body)).items
    #expect(contacts.count == 47 && contacts.last == contact)
    #expect(contact.name == "Pieter Bakker" && contact.email == "pieter@bakker.nl")
    #expect(contact.phone == "+31612345679" && contact.company == "Bakker Installaties")
    #expect(contact.tags == ["lood", "installatie"] && contact.status == "actief")
    #expect(contact.createdAt == "2026-03-16T08:00:00Z")
  }

  @Test func `the printed keys and passwords are nobody's here`() async throws {
    for text in [BlueprintPrints.listWithKey, BlueprintPrints.login, BlueprintPrints.introductoryLogin] {
      #expect(await stage.answer(try PrintedCall.http(text), key: nil).status == 401)
    }
  }

  @Test func `the printed inbound message needs a real signature`() async throws {
    let printed = try PrintedCall.http(BlueprintPrints.inbound)
    #expect(await stage.answer(printed, key: nil).status == 401)
    #expect(try await stage.conversation(with: "+31612345678") == nil)
    let response = try await stage.deliver(printed.body)
    #expect(response == Response(status: 200))
    let conversation = try #require(try await stage.conversation(with: "+31612345678"))
    #expect(conversation.status == "active" && conversation.lastMessageAt == "2026-03-16T08:00:00Z")
  }
}

extension BlueprintSandbox {
  fileprivate func logIn() throws -> Response {
    let account = Self.account
    return answer(
      try Blueprint.Login(email: account["email"] ?? "", password: Secret(account["password"] ?? "")).request())
  }
}
