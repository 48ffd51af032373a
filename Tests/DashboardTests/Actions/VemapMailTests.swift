import TestSupport
import Testing
import VendorAPI

@testable import Dashboard

@Suite(.costly) @MainActor struct VemapMailTests {
  @Test func `mails those who have not reacted, from a template that is shown filled in`() async throws {
    let desk = await VemapDesk.started()
    await desk.closure("IJsselbrug zuid")
    await desk.send(.act(.send))
    let form = try #require(desk.state.form)
    #expect(form.field?.name == "templateId")
    // The fire brigade reacted to this version of the plan, the police to an older one.
    #expect(
      form.inputs[2].picked.map(\.name) == [
        "Ambulancedienst Veluwerand", "Politie Heideland", "Verkeerscentrale Proefmeer", "Weginspectie Proefmeer",
      ])
    try await desk.fill("templateId", "reminder")
    let text = "Beste Ambulancedienst Veluwerand, wij hebben nog geen reactie van u op het VKM-plan van Voeg"
    let filled = try #require(desk.state.form)
    #expect(desk.state.notes(of: filled).first?.text.hasPrefix(text) == true)
    await desk.send(.sendForm)
    #expect(desk.facts.contains { $0.hasPrefix("Voorbeeld: " + text) })
    #expect(desk.facts.contains { $0.hasPrefix("Nog geen reactie: Ambulancedienst") })
    #expect(desk.facts.contains { $0.hasPrefix("Laatste mail: ") })
    await desk.finish()
    #expect(
      desk.writes == [
        .init(
          method: "POST", path: "/v1/tenant-501/mail/closure-122",
          body: json(
            """
            {"templateId": "tmpl-5012", "subject": "VKM-plan Voeg IJsselbrug zuid", "recipients": [ \
            {"name": "Ambulancedienst Veluwerand", "email": "meldkamer@ambulance-veluwerand.example"}, \
            {"name": "Politie Heideland", "email": "verkeer@politie-heideland.example"}, \
            {"name": "Verkeerscentrale Proefmeer", "email": "centrale@proefmeer.example"}, \
            {"name": "Weginspectie Proefmeer", "email": "inspectie@proefmeer.example"}], \
            "customData": {"projectName": "A28 Voegovergangen IJsselbrug", "closureName": "Voeg IJsselbrug zuid"}}
            """))
      ])
    #expect(desk.state.notice?.words.nl.contains("kenmerk email-job-") == true)
  }

  @Test func `a mail to nobody is not sent`() async throws {
    let desk = await VemapDesk.started()
    await desk.closure("Proefboringen")
    try await desk.open("vemap sendMail", ["templateId": "reminder"])
    await desk.send(.focusField(2))
    for _ in 0..<5 { await desk.send(.edit(.deleteBackward)) }
    await desk.send(.sendForm)
    #expect(desk.state.review == nil)
    #expect(desk.state.form?.problem?.nl == "recipients is empty")
  }

  @Test func `puts somebody on a closure's mailing list, shows them there and takes them off`() async throws {
    let desk = await VemapDesk.started()
    await desk.closure("Voeg Zwolle-Noord")
    try await desk.row("vemap mail-recipients")
    let before = desk.state.library.rows.items.count
    try await desk.open(
      "vemap createMailRecipients",
      [
        "recipients.0.name": "Proef Persoon", "recipients.0.email": "proef@persoon.example",
        "recipients.0.role": "reviewer", "template_id": "closure_notification", "subject": "Nieuw",
        "message": "Er is iets nieuws.",
      ])
    await desk.send(.sendForm)
    #expect(desk.facts.contains("Let op: of VEMAP hierbij ook mail verstuurt, is niet gedocumenteerd"))
    await desk.finish()
    #expect(
      desk.writes == [
        .init(
          method: "POST", path: "/v1/tenant-501/mail/recipients/proj-104", query: ["closure_id=closure-124"],
          body: json(
            """
            {"recipients": [{"name": "Proef Persoon", "email": "proef@persoon.example", "role": "reviewer"}], \
            "template_id": "closure_notification", "subject": "Nieuw", "message": "Er is iets nieuws."}
            """))
      ])
    #expect(desk.state.library.rows.items.count == before + 1)
    await desk.filter("Proef Persoon")
    let id = try #require(desk.state.origin?.id)
    #expect(id.hasPrefix("recipient-"))
    await desk.send(.act(.delete))
    await desk.finish()
    #expect(
      desk.writes.last
        == .init(
          method: "DELETE", path: "/v1/tenant-501/mail/recipients/proj-104/closure-124/\(id)", body: nil))
    await desk.send(.act(.delete))
    #expect(desk.plan == ["= Proef Persoon"])
  }

  @Test func `makes a template of one text in the document's layout`() async throws {
    let desk = await VemapDesk.started()
    try await desk.row("vemap templates", "reminder")
    try await desk.open(
      "vemap createMailTemplate",
      ["templateName": "proef", "templateData.block-1.data.props.text": "Beste {NAAM_STAKEHOLDER}, ja."])
    await desk.finish()
    let tenant = try #require(desk.writes.last?.path.split(separator: "/").dropFirst().first)
    #expect(
      desk.writes == [
        .init(
          method: "POST", path: "/v1/\(tenant)/mail/templates",
          body: json(
            """
            {"templateName": "proef", "templateData": {"root": {"type": "EmailLayout", "data": { \
            "backdropColor": "#FFFFFF", "canvasColor": "#FFFFFF", "textColor": "#000000", "fontFamily": "Arial", \
            "childrenIds": ["block-1"]}}, "block-1": {"type": "Text", "data": {"style": {"fontSize": 14}, \
            "props": {"text": "Beste {NAAM_STAKEHOLDER}, ja."}}}}}
            """))
      ])
  }

  // MARK: The text of a template

  @Test func `the document's own template reads as its text`() {
    let template = json(
      """
      {"id": "tmpl-123", "name": "closure_notification", "template_data": {"root": {"type": "EmailLayout", "data": \
      {"backdropColor": "#FFFFFF", "childrenIds": ["block-1"]}}, "block-1": {"type": "Text", "data": {"style": \
      {"fontSize": 14}, "props": {"text": "Beste {NAAM_STAKEHOLDER}, ..."}}}}}
      """)
    let text = MailText(template: template ?? .null)
    #expect(text.text == "Beste {NAAM_STAKEHOLDER}, ...")
    #expect(text.placeholders == ["NAAM_STAKEHOLDER"])
    #expect(text.filled(with: ["NAAM_STAKEHOLDER": "Jan"]) == "Beste Jan, ...")
    #expect(text.filled(with: [:]) == text.text)
  }

  @Test(arguments: [
    ("{}", ""),
    (#"{"root": {"data": {"childrenIds": ["root", "a", "a", "gone"]}}, "a": {"data": {"props": {"text": "x"}}}}"#, "x"),
    (
      #"{"root": {"data": {"childrenIds": ["b"]}}, "b": {"data": {"props": {"childrenIds": ["a"]}}}, "#
        + #""a": {"data": {"props": {"text": "in"}}}}"#, "in"
    ),
  ])
  func `a template that is not as documented is read as far as it goes`(data: String, text: String) {
    let template = JSONValue.object(["template_data": json(data) ?? .null])
    #expect(MailText(template: template).text == text)
  }
}
