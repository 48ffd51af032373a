import Foundation
import Records
import Testing
import TwelveBuildAPI
import VendorAPI

@Suite struct TwelveBuildRecordsTests {
  private let tender = RecordID(.twelveBuild, .project, "1234567")

  private func read<E: Endpoint>(_ endpoint: E.Type, _ body: String) throws -> E.Output {
    try E.output(from: JSONDocument(Data(body.utf8)))
  }

  /// One work component with one communication, given by its fields.
  private func conversation(_ fields: String) throws -> Conversation {
    let body = #"[{"id": 5, "name": "Betonwerk", "communication": [{"id": 1122334, \#(fields)}]}]"#
    let page = Page<Conversation>(try read(TwelveBuild.ListCommunication.self, body), of: tender)
    return try #require(page.items.first)
  }

  private func invitation(_ fields: String) throws -> Invitation {
    try #require(try conversation(fields).invitation)
  }

  // MARK: Projects

  @Test func `a project of the list`() throws {
    let body = """
      [{"id": "1234567", "name": "projectname", "calcNumber": "cal-123", "workNumber": "werk-123",
        "companyId": "1234567", "city": "Rijssen", "type": "default", "phaseName": "Calculatie", "phaseId": 123456,
        "active": true}]
      """
    let listed = try #require(try read(TwelveBuild.ListProjects.self, body).items.first)
    #expect(
      Project(listed)
        == Project(
          id: tender, name: "projectname", numbers: ["cal-123", "werk-123"], roads: "Rijssen", phase: "Calculatie",
          phaseID: "123456", isClosed: false))
  }

  @Test(arguments: [
    (#", "active": false"#, true), (#", "active": "0""#, true), (#", "active": true"#, false), ("", false),
    (#", "active": "?""#, false),
  ])
  func `only a project that is said to be inactive is closed`(active: String, isClosed: Bool) throws {
    let listed = try #require(try read(TwelveBuild.ListProjects.self, #"[{"id": 1\#(active)}]"#).items.first)
    #expect(Project(listed).isClosed == isClosed)
  }

  @Test func `empty texts are nothing`() throws {
    let body = #"[{"id": 1, "name": "", "calcNumber": "", "workNumber": "w", "city": "", "phaseName": ""}]"#
    let listed = try #require(try read(TwelveBuild.ListProjects.self, body).items.first)
    #expect(Project(listed) == Project(id: RecordID(.twelveBuild, .project, "1"), numbers: ["w"]))
  }

  @Test func `a project by itself keeps what only the list knows`() throws {
    let body = """
      {"id": "1234567", "name": "projectname", "calcNumber": "1234", "workNumber": "", "address_1":
       "Nijverdalseweg 143", "zip": "7461AG", "city": "Rijssen", "countryCode": "nl", "country": "Nederland",
       "phaseId": "123456", "client": "C", "manager": "M", "architect": "A", "inkoper": ""}
      """
    let detail = try read(TwelveBuild.GetProject.self, body)
    let known = Project(id: tender, phase: "Calculatie", phaseID: "123456", isClosed: true)
    let project = Project(detail, known: known)
    #expect(project.authority == "C")
    #expect(project.managers == ["M"])
    #expect(project.numbers == ["1234"])
    #expect(project.phase == "Calculatie")
    #expect(project.isClosed)
    #expect(
      project.more == [
        Field("address_1", "Nijverdalseweg 143"), Field("zip", "7461AG"), Field("countryCode", "nl"),
        Field("country", "Nederland"), Field("architect", "A"),
      ])
    let moved = Project(detail, known: Project(id: tender, phase: "Inkoop", phaseID: "123457"))
    #expect(moved.phase == nil)
    #expect(moved.phaseID == "123456")
    #expect(!Project(detail).isClosed)
  }

  @Test func `phases, each once`() throws {
    let body = """
      [{"tender": {"a": {"Inkoop": 2, "Calculatie": "1"}}}, {"tender": {"b": {"Inkoop": "2", "Uitvoering": 3}}}]
      """
    let phases = ProjectPhase.all(in: try read(TwelveBuild.ListProjectPhases.self, body))
    #expect(
      phases == [
        ProjectPhase(id: "1", name: "Calculatie"), ProjectPhase(id: "2", name: "Inkoop"),
        ProjectPhase(id: "3", name: "Uitvoering"),
      ])
  }

  // MARK: Communication

  @Test func `a communication is a conversation with its invitation`() throws {
    let conversation = try conversation(
      """
      "specialistId": "7654321", "status": "offer", "obsolete": "0", "deadlineDate": "1450341052",
      "dateOfferReceived": "1450341052", "datePurchase": "1450341052", "dateWorkStart": "0",
      "offerPrice": "1000.50", "offerPrice2": "2000.50", "correctedOfferPrice": "1500.75",
      "expiryDate": "1450341052", "syncChecked": "1",
      "specialist": {"name": "Subcontractor name", "cocNumber": "05888888", "vatNumber": "NL123456789B01",
        "city": "Nijverdal", "phone": "0880228420", "phoneWithPrefix": "+31880228420"},
      "statusChanges": [{"changeDate": "1450341052", "oldStatus": "calculating", "newStatus": "offer"}]
      """)
    let date = Date(timeIntervalSince1970: 1_450_341_052)
    let invitation = Invitation(
      id: RecordID(.twelveBuild, .invitation, scope: "1234567", "1122334"), tender: tender, workComponentID: "5",
      workComponent: "Betonwerk", specialist: "Subcontractor name", kvk: KvKNumber("05888888"), phone: "+31880228420",
      city: "Nijverdal",
      status: "offer", deadline: date, offerReceived: date, offerExpires: date,
      offer: .exact(Money(cents: 100_050)), correctedOffer: .exact(Money(cents: 150_075)),
      changes: [.init(at: date, from: "calculating", to: "offer")],
      more: [
        Field("datePurchase", "1450341052"), Field("offerPrice2", "2000.50"), Field("vatNumber", "NL123456789B01"),
      ])
    #expect(
      conversation
        == Conversation(
          id: RecordID(.twelveBuild, .conversation, scope: "1234567", "1122334"), counterpart: "Subcontractor name",
          company: "Subcontractor name", phone: "+31880228420", status: "offer", channel: "12build", lastMessage: date,
          subject: "Betonwerk", invitation: invitation))
    #expect(conversation.state == .invitation(.offered))
  }

  @Test(arguments: [
    (#""status": "unknown""#, Invitation.State.silent), (#""status": "pending""#, .unknown("pending")),
    (#""status": "Granted""#, .granted), (#""status": """#, .unknown("")), (#""obsolete": "1""#, .unknown("")),
  ])
  func `the vendor's word stays, and only known words have a meaning`(
    fields: String, state: Invitation.State
  ) throws {
    #expect(try invitation(fields).state == state)
  }

  @Test func `an overtaken invitation says so`() throws {
    #expect(try invitation(#""obsolete": "1""#).isObsolete)
    #expect(try !invitation(#""obsolete": "0""#).isObsolete)
    #expect(try !invitation(#""obsolete": null"#).isObsolete)
  }

  @Test(arguments: [
    (#""dateOfferReceived": "100", "statusChanges": [{"changeDate": "50"}, {"changeDate": "300"}]"#, 300.0),
    (#""dateOfferReceived": 400, "statusChanges": [{"changeDate": 300}]"#, 400),
    (#""dateOfferReceived": "0", "statusChanges": []"#, nil), (#""deadlineDate": "900""#, nil),
  ])
  func `the last sign is the latest of offer and changes`(fields: String, seconds: Double?) throws {
    #expect(try conversation(fields).lastMessage == seconds.map { Date(timeIntervalSince1970: $0) })
  }

  @Test(arguments: [
    (#""1000.50""#, Amount.exact(Money(cents: 100_050))), ("1000.5", .exact(Money(cents: 100_050))),
    ("1000", .exact(Money(cents: 100_000))), (#""1284900.50""#, .exact(Money(cents: 128_490_050))),
    (#""0.00""#, .exact(Money(cents: 0))), (#""""#, .missing), ("null", .missing), ("[]", .missing),
    (#""1.000,50""#, .unitUnknown("1.000,50")), (#""10.005""#, .unitUnknown("10.005")),
    (#""op aanvraag""#, .unitUnknown("op aanvraag")),
  ])
  func `an offer is exact euros or shown as it came`(json: String, amount: Amount) throws {
    #expect(try invitation(#""offerPrice": \#(json)"#).offer == amount)
    #expect(try invitation(#""correctedOfferPrice": \#(json)"#).correctedOffer == amount)
  }

  @Test(arguments: [
    (#""phone": "0548 54 06 52", "phoneWithPrefix": "+31548540652""#, "+31548540652"),
    (#""phone": "0548 54 06 52", "phoneWithPrefix": """#, "0548 54 06 52"),
    (#""phone": "0548 54 06 52""#, "0548 54 06 52"),
    (#""phone": """#, nil),
  ])
  func `the phone with its prefix comes first`(fields: String, phone: String?) throws {
    let conversation = try conversation(#""specialist": {\#(fields)}"#)
    #expect(conversation.phone == phone)
    #expect(conversation.invitation?.phone == phone)
  }

  @Test(arguments: ["1450341052000", "soon", "-1"])
  func `a date that cannot be read stays in the detail`(date: String) throws {
    let invitation = try invitation(#""deadlineDate": "\#(date)", "dateOfferReceived": "0", "expiryDate": """#)
    #expect(invitation.deadline == nil)
    #expect(invitation.more == [Field("deadlineDate", date)])
  }

  @Test func `a register number that cannot be read stays in the detail`() throws {
    #expect(try invitation(#""specialist": {"cocNumber": "HRB 1"}"#).more == [Field("cocNumber", "HRB 1")])
    #expect(try invitation(#""specialist": {"cocNumber": 5888888}"#).kvk == KvKNumber("5888888"))
  }

  @Test func `what could not be read is counted at every depth`() throws {
    let body = #"""
      [{"id": 1, "communication": [{"id": 11}, {}, {"id": 12}]}, {"name": "no id"},
       {"id": 3, "communication": [7, {"id": 31}]}]
      """#
    let page = Page<Conversation>(try read(TwelveBuild.ListCommunication.self, body), of: tender)
    #expect(page.items.map(\.id.id) == ["11", "12", "31"])
    #expect(page.skipped.map(\.index) == [1, 1, 0])
    #expect(page.skipped[1].problem == "communication of 1: id is missing")
  }

  // MARK: Messages

  @Test func `messages of a thread`() throws {
    let body = """
      [{"id": "1234567", "type": "request", "dateSent": 1666872465, "deadlineDate": 1668872465,
        "subject": "Offerteaanvraag", "description": "message text",
        "sender": {"contactName": "Sender name", "email": "sender@12build.com"},
        "receivers": [{"contactName": "", "email": "receiver@12build.com"}, 7, {"contactName": "R"}],
        "attachments": [{"id": 1, "name": "documentname", "extension": "pdf"}, {"id": 2, "name": "bestek"}],
        "workComponentAttachments": [{"id": 3, "name": "documentname2", "extension": "pdf"}, {"id": 4}]},
       {"id": 2345678, "type": "", "dateSent": 0, "sender": []}]
      """
    let messages = try read(TwelveBuild.GetCommunication.self, body).items.map(ThreadMessage.init)
    #expect(
      messages == [
        ThreadMessage(
          id: "1234567", type: "request", sent: Date(timeIntervalSince1970: 1_666_872_465), subject: "Offerteaanvraag",
          text: "message text", sender: "Sender name", receivers: ["receiver@12build.com", "R"],
          attachments: ["documentname.pdf", "bestek", "documentname2.pdf"]),
        ThreadMessage(id: "2345678"),
      ])
  }
}
