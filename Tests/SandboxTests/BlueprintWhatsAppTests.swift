import BlueprintAPI
import FoundationEssentials
import HTTPTypes
import TestSupport
import Testing
import VendorAPI

@testable import Sandbox

/// Messages to customers, and what comes from them over Meta's webhook.
@Suite struct BlueprintWhatsAppTests {
  private let stage = BlueprintStage()

  private func inbound(
    _ text: String = "Hoi", from: String, id: String? = nil, timestamp: String? = nil, name: String? = nil
  ) -> Blueprint.ReceiveWhatsAppMessage {
    Blueprint.ReceiveWhatsAppMessage(
      senders: name.map { [.init(name: $0, waID: from)] },
      messages: [.init(id: id, from: from, timestamp: timestamp, text: text)])
  }

  private func send(_ to: String, template: String? = nil, parameters: [String]? = nil) async -> TurnedDown? {
    await TurnedDown {
      let message = Blueprint.SendWhatsAppMessage(
        to: to, message: "Dag", template: template, templateParameters: parameters)
      let sent = try await stage.client().send(message)
      #expect(sent.whatsAppMessageID?.hasPrefix("wamid.") == true)
    }
  }

  // MARK: Sending

  @Test func `free text goes until 24 hours after the customer's last message`() async throws {
    // Wrote 20 hours ago.
    let phone = "+31600000012"
    #expect(await send(phone) == nil)
    stage.time.advance(by: .seconds(4 * 3600))
    #expect(await send(phone) == nil)
    stage.time.advance(by: .seconds(1))
    let refusal = await send(phone)
    #expect(refusal?.reason == .invalid(field: nil) && refusal?.outcome == .refused)
    #expect(refusal?.words.hasPrefix("131047") == true)
  }

  @Test func `a message of ours does not open the window, though it is the last one`() async throws {
    let phone = "+31600000012"
    #expect(await send(phone) == nil)
    #expect(try await stage.conversation(with: phone)?.lastMessageAt == "2026-03-16T08:00:00Z")
    stage.time.advance(by: .seconds(5 * 3600))
    #expect(await send(phone) != nil)
    #expect(try await stage.conversation(with: phone)?.lastMessageAt == "2026-03-16T08:00:00Z")
  }

  @Test(arguments: ["+31699999999", "31699999999"]) func `a customer who never wrote gets only a template`(
    phone: String
  ) async throws {
    #expect(await send(phone)?.words.hasPrefix("131047") == true)
    #expect(try await stage.conversation(with: "+31699999999") == nil)
    #expect(await send(phone, template: "betaalherinnering_1", parameters: ["a", "b", "c", "d", "e"]) == nil)
    let conversation = try #require(try await stage.conversation(with: "+31699999999"))
    #expect(conversation.status == "pending" && conversation.channel == "whatsapp")
    #expect(conversation.customer?.name == "+31699999999" && conversation.lastMessageAt == "2026-03-16T08:00:00Z")
  }

  @Test func `a template has a name and as many parameters as it has places`() async throws {
    #expect(await send("+31600000012", template: "onbekend")?.words.hasPrefix("132001") == true)
    for parameters in [nil, [], ["a", "b", "c", "d"], Array(repeating: "x", count: 6)] as [[String]?] {
      let refusal = await send("+31600000012", template: "betaalherinnering_1", parameters: parameters)
      #expect(refusal?.words.hasPrefix("132000") == true)
    }
  }

  @Test func `a closed conversation waits for the customer after our template`() async throws {
    let conversation = try #require(
      try await stage.client().send(Blueprint.ListConversations(status: .closed)).items.first)
    let phone = try #require(conversation.customer?.phone)
    #expect(await send(phone, template: "betaalherinnering_1", parameters: ["a", "b", "c", "d", "e"]) == nil)
    let after = try #require(try await stage.conversation(with: phone))
    #expect(after.id == conversation.id && after.status == "pending")
    #expect(try await stage.client().send(Blueprint.ListConversations(status: .closed)).items.count == 6)
  }

  @Test func `a text that is too long is not sent, and not taken from others`() async throws {
    let text = String(repeating: "a", count: 4097)
    let refusal = await TurnedDown {
      _ = try await stage.client().send(Blueprint.SendWhatsAppMessage(to: "+31600000012", message: text))
    }
    #expect(refusal?.reason == .invalid(field: "message") && refusal?.outcome == .notSent)
    let body = #"{"to": "+31600000012", "message": "\#(text)"}"#
    #expect(await stage.answer(.post, "/api/dashboard/whatsapp/send", body: body).status == 400)
    let longest = #"{"to": "+31600000012", "message": "\#(text.dropFirst())"}"#
    #expect(await stage.answer(.post, "/api/dashboard/whatsapp/send", body: longest).status == 200)
  }

  @Test func `an invoice by WhatsApp is a message in its conversation`() async throws {
    let invoice = try #require(
      try await stage.client().send(Blueprint.ListInvoices()).items.first { $0.contactName == "Gijs Metselhof" })
    _ = try await stage.client().send(Blueprint.SendInvoice(id: invoice.id, channel: .whatsapp))
    let conversations = try await stage.client().send(Blueprint.ListConversations()).items
    let his = try #require(conversations.first { $0.customer?.name == "Gijs Metselhof" })
    #expect(his.status == "pending" && his.lastMessageAt == "2026-03-16T08:00:00Z")
    #expect(conversations.count == 17)
  }

  // MARK: Receiving

  @Test func `a customer's message opens the conversation and the window`() async throws {
    // Closed nine days ago.
    let conversation = try #require(
      try await stage.client().send(Blueprint.ListConversations(status: .closed)).items.first)
    let phone = try #require(conversation.customer?.phone)
    #expect(await send(phone) != nil)
    #expect(try await stage.deliver(inbound(from: String(phone.dropFirst()))) == Response(status: 200))
    let after = try #require(try await stage.conversation(with: phone))
    #expect(after.id == conversation.id && after.status == "active" && after.lastMessageAt == "2026-03-16T08:00:00Z")
    #expect(await send(phone) == nil)
    #expect(try await stage.client().send(Blueprint.ListConversations()).items.count == 17)
  }

  @Test func `a stranger's message is a new conversation`() async throws {
    _ = try await stage.deliver(inbound(from: "31699999999", name: "Nieuw Gezicht"))
    let conversations = try await stage.client().send(Blueprint.ListConversations()).items
    #expect(conversations.count == 18)
    let new = try #require(conversations.last)
    #expect(UUID(uuidString: new.id) != nil && !conversations.dropLast().map(\.id).contains(new.id))
    #expect(new.customer?.name == "Nieuw Gezicht" && new.customer?.phone == "+31699999999")
    #expect(new.status == "active" && new.channel == "whatsapp")
  }

  @Test func `a contact who writes first is known by name`() async throws {
    let contact = try await stage.client().send(Blueprint.CreateContact(name: "Piet", phone: "+31699999999"))
    _ = try await stage.deliver(inbound(from: "31699999999", name: "piet 🚜"))
    #expect(try await stage.conversation(with: "+31699999999")?.customer?.name == contact.name)
  }

  @Test(arguments: [nil, "wamid.A"] as [String?]) func `a message that is delivered again counts once`(id: String?)
    async throws
  {
    let event = inbound(from: "31600000012", id: id)
    _ = try await stage.deliver(event)
    let first = try await stage.conversation(with: "+31600000012")
    stage.time.advance(by: .seconds(25 * 3600))
    #expect(try await stage.deliver(event).status == 200)
    #expect(try await stage.conversation(with: "+31600000012") == first)
    #expect(await send("+31600000012") != nil)
    #expect(try await stage.client().send(Blueprint.ListConversations()).items.count == 17)
    _ = try await stage.deliver(inbound("Nog iets", from: "31600000012", id: id.map { $0 + "2" }))
    #expect(try await stage.conversation(with: "+31600000012")?.lastMessageAt == "2026-03-17T09:00:00Z")
  }

  @Test func `the same words of two customers are two messages`() async throws {
    _ = try await stage.deliver(inbound(from: "31699999998"))
    _ = try await stage.deliver(inbound(from: "31699999999"))
    #expect(try await stage.client().send(Blueprint.ListConversations()).items.count == 19)
  }

  @Test func `a late delivery counts from when the message was written`() async throws {
    // 16 March, 06:00 UTC: two hours ago.
    _ = try await stage.deliver(inbound(from: "31699999999", id: "wamid.A", timestamp: "1773640800"))
    #expect(try await stage.conversation(with: "+31699999999")?.lastMessageAt == "2026-03-16T06:00:00Z")
    stage.time.advance(by: .seconds(22 * 3600))
    #expect(await send("+31699999999") == nil)
    stage.time.advance(by: .seconds(1))
    #expect(await send("+31699999999") != nil)
  }

  @Test func `a message from the future is one of now, and an old one takes nothing back`() async throws {
    _ = try await stage.deliver(inbound(from: "31699999999", id: "wamid.A", timestamp: "9999999999"))
    #expect(try await stage.conversation(with: "+31699999999")?.lastMessageAt == "2026-03-16T08:00:00Z")
    _ = try await stage.deliver(inbound("eerder", from: "31699999999", id: "wamid.B", timestamp: "1773000000"))
    #expect(try await stage.conversation(with: "+31699999999")?.lastMessageAt == "2026-03-16T08:00:00Z")
    #expect(await send("+31699999999") == nil)
  }

  @Test func `an event without messages changes nothing`() async throws {
    let before = try await stage.client().send(Blueprint.ListConversations()).items
    let body = #"{"entry": [{"changes": [{"value": {"statuses": [{"id": "wamid.B", "status": "read"}]}}]}]}"#
    #expect(try await stage.deliver(Data(body.utf8)) == Response(status: 200))
    #expect(try await stage.deliver(Data(#"{"entry": []}"#.utf8)) == Response(status: 200))
    #expect(try await stage.client().send(Blueprint.ListConversations()).items == before)
  }

  // MARK: The webhook's door

  @Test func `the signature is over the bytes as they came`() async throws {
    let spaced =
      #"{ "entry" : [ {"changes":[{"value":{"messages":[{"from":"31699999999","text":{"body":"\u00eb"}}]}}]} ] }"#
    #expect(try await stage.deliver(Data(spaced.utf8)).status == 200)
    #expect(try await stage.conversation(with: "+31699999999") != nil)
  }

  @Test func `an unsigned or wrongly signed message is nobody's`() async throws {
    let body = try inbound(from: "31699999999").request().body
    var unsigned = Request(method: .post, path: "/api/webhook/whatsapp", body: body)
    #expect(await stage.answer(unsigned).status == 401)
    WhatsAppSignature(secret: Secret("guess")).sign(&unsigned)
    let response = await stage.answer(unsigned)
    #expect(response.status == 401)
    #expect(String(decoding: response.body, as: UTF8.self) == #"{"error":"Ongeldige handtekening."}"#)
    #expect(try await stage.conversation(with: "+31699999999") == nil)
  }

  @Test(arguments: ["not json", "[]", "{}", #"{"entry": [{"changes": [{"value": {"messages": [{}]}}]}]}"#])
  func `a signed body of another form`(body: String) async throws {
    #expect(try await stage.deliver(Data(body.utf8)).status == 400)
  }

  @Test func `the question of who owns the address is answered with its challenge`() async throws {
    let response = await stage.sandbox.answer(try Blueprint.VerifyWhatsAppWebhook.example.request())
    #expect(
      response == Response(status: 200, headers: [.contentType: "text/plain"], body: Data("1158201444".utf8)))
  }

  @Test(
    arguments: [
      ("subscribe", "wrong"), ("unsubscribe", "demo-verify-token"), (nil, "demo-verify-token"), ("subscribe", nil),
      ("subscribe", ""), (nil, nil),
    ] as [(String?, String?)])
  func `a question with another token gets no challenge`(mode: String?, token: String?) async throws {
    let question = Blueprint.VerifyWhatsAppWebhook(mode: mode, challenge: "c", verifyToken: token)
    let response = await stage.sandbox.answer(try question.request())
    #expect(response.status == 403)
    #expect(!response.body.elementsEqual("c".utf8))
  }

  @Test func `a message is not answered with a challenge`() async throws {
    let event = inbound(from: "31699999999")
    var request = Request(
      method: .post, path: "/api/webhook/whatsapp", query: [.init("hub.challenge", "c")],
      body: try event.request().body)
    WhatsAppSignature(secret: BlueprintSandbox.webhook.appSecret).sign(&request)
    #expect(await stage.sandbox.answer(request) == Response(status: 200))
  }

  @Test func `no other method, and Meta's calls are not counted as the account's`() async throws {
    #expect(await stage.answer(Request(method: .delete, path: "/api/webhook/whatsapp")).status == 405)
    for number in 1...201 { _ = try await stage.deliver(inbound("\(number)", from: "31699999999")) }
    #expect(try await stage.conversation(with: "+31699999999")?.status == "active")
  }
}
