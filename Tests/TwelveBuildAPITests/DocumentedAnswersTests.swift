import TestSupport
import Testing
import TwelveBuildAPI
import VendorAPI

/// What the answers of the vendor's document say, each under its name.
@Suite struct DocumentedAnswersTests {
  private func documented<E: Endpoint>(_ endpoint: E.Type) throws -> E.Output {
    let answer = try TwelveBuildDocument().operation(E.route.operationID).answer
    return try E.output(from: JSONDocument(try #require(answer)))
  }

  @Test func `getToken`() throws {
    let token = try documented(TwelveBuild.GetToken.self)
    #expect(token.token.reveal().hasPrefix("5756cbe60ac4"))
    #expect(token.token.reveal().count == 128)
    #expect(token.expireDate == "1450341052")
    #expect(!"\(token)".contains("5756cbe6"))
  }

  @Test func `listProjects`() throws {
    let page = try documented(TwelveBuild.ListProjects.self)
    let project = try #require(page.items.first)
    #expect(page.items.count == 1)
    #expect(page.skipped.isEmpty)
    #expect(project.id == "1234567")
    #expect(project.name == "projectname")
    #expect(project.calcNumber == "cal-123")
    #expect(project.workNumber == "werk-123")
    #expect(project.companyId == "1234567")
    #expect(project.city == "Rijssen")
    #expect(project.type == "default")
    #expect(project.phaseName == "Calculatie")
    #expect(project.phaseId == "123456")
    #expect(project.active == .yes)
  }

  @Test func `getProject`() throws {
    let project = try documented(TwelveBuild.GetProject.self)
    #expect(project.id == "1234567")
    #expect(project.workNumber == "")
    #expect(project.address1 == "Nijverdalseweg 143")
    #expect(project.address2 == "second address line")
    #expect(project.zip == "7461AG")
    #expect(project.countryCode == "nl")
    #expect(project.country == "Nederland")
    #expect(project.phaseId == "123456")
    #expect(project.client == "...")
    #expect(project.constructor == "...")
    #expect(project.werkvoorbereider == "...")
  }

  @Test func `phases`() throws {
    let pages = [try documented(TwelveBuild.ListPhases.self), try documented(TwelveBuild.ListProjectPhases.self)]
    for page in pages {
      let phases = page.items.flatMap(\.phases)
      #expect(
        phases.map { [$0.product, $0.template, $0.name, $0.id] } == [["product", "template", "phase", "123457"]])
    }
  }

  @Test func `listCommunication`() throws {
    let page = try documented(TwelveBuild.ListCommunication.self)
    let component = try #require(page.items.first)
    #expect(component.id == "1234567")
    #expect(component.name == "Betonwerk en metselwerk")
    #expect(component.externalData == "MG-123")
    #expect(component.codeIds.items == ["531", "532"])
    #expect(component.codes == "21, 22")
    let communication = try #require(component.communication.items.first)
    #expect(communication.id == "1122334")
    #expect(communication.specialistId == "7654321")
    #expect(communication.status == "unknown|rejected|calculating|offer|offerwaiting|granted|inbudget|notgranted")
    #expect(communication.obsolete == .no)
    #expect(communication.deadlineDate == "1450341052")
    #expect(communication.dateOfferReceived == "1450341052")
    #expect(communication.datePurchase == "1450341052")
    #expect(communication.dateWorkStart == "1450341052")
    #expect(communication.offerPrice == "1000.50")
    #expect(communication.offerPrice2 == "2000.50")
    #expect(communication.correctedOfferPrice == "1500.75")
    #expect(communication.expiryDate == "1450341052")
    #expect(communication.syncChecked == .yes)
    let specialist = try #require(communication.specialist)
    #expect(specialist.name == "Subcontractor name")
    #expect(specialist.cocNumber == "05888888")
    #expect(specialist.locationNumber == "123456789012")
    #expect(specialist.vatNumber == "NL123456789B01")
    #expect(specialist.address1 == "Ernst Machstraat 10")
    #expect(specialist.city == "Nijverdal")
    #expect(specialist.phone == "0880228420")
    #expect(specialist.phoneWithPrefix == "+31880228420")
    let change = try #require(communication.statusChanges.items.first)
    #expect([change.changeDate, change.oldStatus, change.newStatus] == ["1450341052", "calculating", "offer"])
  }

  @Test func `getCommunication`() throws {
    let page = try documented(TwelveBuild.GetCommunication.self)
    #expect(page.items.map(\.id) == ["1234567", "2345678"])
    #expect(page.items.map(\.type) == ["request", "response"])
    #expect(page.items.map(\.dateSent) == ["1666872465", "1667872465"])
    #expect(page.items.map(\.deadlineDate) == ["1668872465", "0"])
    #expect(page.items.map(\.manualAdd) == [.no, .yes])
    #expect(page.items.map(\.phone) == ["0623648714", "0548 54 06 52"])
    #expect(page.items.map(\.address1) == ["Nijverdalseweg 1435", "Nijverdalseweg 143"])
    #expect(page.items.map(\.description) == ["message text", "message text"])
    #expect(page.items[0].sender?.email == "sender@12build.com")
    #expect(page.items[0].receivers.items.map(\.contactName) == ["Receiver name"])
    #expect(page.items[0].attachments.items.map(\.id) == ["1234567", "1234568"])
    #expect(page.items[1].attachments.items.map(\.type) == ["attachment"])
    #expect(page.items[1].workComponentAttachments.items.map(\.size) == ["816094", "2647455"])
    #expect(page.items[1].workComponentAttachments.items.map(\.`extension`) == ["pdf", "pdf"])
  }
}
