import Foundation
import Insights
import Records
import Testing
import VendorAPI

/// The rules one by one, as somebody would state them who must not write to a stranger.
struct LinksTests {
  /// A party in few words.
  private func party(
    _ id: String, _ vendor: Vendor = .blueprint, _ kind: RecordID.Kind = .contact, role: Party.Role = .entry,
    scope: String = "", person: String? = nil, company: String? = nil, email: String? = nil, phone: String? = nil,
    kvk: String? = nil
  ) -> Party {
    Party(
      record: RecordID(vendor, kind, scope: scope, id), role: role, person: person, company: company, email: email,
      phone: phone, kvk: kvk.flatMap(KvKNumber.init))
  }

  private func link(_ one: Party, _ other: Party) -> Link? { Links([one, other]).link(0, 1) }

  private func corlega(
    _ id: String = "c", person: String? = nil, company: String? = nil, email: String? = nil, phone: String? = nil,
    kvk: String? = nil
  ) -> Party {
    party(id, .corlega, person: person, company: company, email: email, phone: phone, kvk: kvk)
  }

  // MARK: Points

  struct Case: Sendable, CustomTestStringConvertible {
    var one: [String: String]
    var other: [String: String]
    var points: Int?
    var evidence: [Link.Key]

    init(_ one: [String: String], _ other: [String: String], _ points: Int?, _ evidence: [Link.Key]) {
      (self.one, self.other, self.points, self.evidence) = (one, other, points, evidence)
    }

    var testDescription: String { "\(one) \(other)" }
  }

  @Test(arguments: [
    Case(["kvk": "00000512"], ["kvk": "00000512"], 98, [.kvk]),
    Case(["kvk": "0000.0512"], ["kvk": "00000512"], 98, [.kvk]),
    // A zero was put back in front: likely, and no more.
    Case(["kvk": "5888888"], ["kvk": "05888888"], 89, [.kvk]),
    Case(["kvk": "00000000"], ["kvk": "00000000"], nil, []),
    Case(["email": "Noor@Demo.example "], ["email": "noor@demo.example"], 95, [.email]),
    Case(["email": "noor@gmail.com"], ["email": "noor@gmail.com"], 95, [.email]),
    Case(["email": "info@demo.example"], ["email": "INFO@demo.example"], 80, [.roleMailbox]),
    Case(["email": "planning2@demo.example"], ["email": "planning2@demo.example"], 80, [.roleMailbox]),
    Case(["email": "noreply@demo.example"], ["email": "noreply@demo.example"], nil, []),
    Case(["email": "geen"], ["email": "geen"], nil, []),
    Case(["email": "a@b@c.nl"], ["email": "a@b@c.nl"], nil, []),
    Case(["email": "noor@demo.example"], ["email": "joris@demo.example"], 60, [.emailDomain]),
    Case(["email": "noor@gmail.com"], ["email": "joris@gmail.com"], nil, []),
    Case(["email": "noor@mail.ziggo.nl"], ["email": "joris@mail.ziggo.nl"], nil, []),
    Case(["phone": "06 00000012"], ["phone": "+31600000012"], 90, [.mobile]),
    Case(["phone": "600000012"], ["phone": "+31600000012"], 89, [.mobile]),
    Case(["phone": "020 0000012"], ["phone": "0031200000012"], 70, [.landline]),
    Case(["phone": "0800 1234567"], ["phone": "0800 1234567"], nil, []),
    Case(["phone": "0611111111"], ["phone": "0611111111"], nil, []),
    Case(["phone": "112"], ["phone": "112"], nil, []),
    Case(["company": "Demo Grondwerk B.V."], ["company": "DEMO GRONDWERK BV"], 75, [.companyName]),
    Case(["company": "Kabel & Koppel"], ["company": "kabel en koppel"], 75, [.companyName]),
    Case(["company": "B.V."], ["company": "N.V."], nil, []),
    Case(["company": "Koppel Kabel"], ["company": "Kabel Koppel"], 55, [.companyWords]),
    Case(["company": "a b c d e f"], ["company": "a b c d e"], 55, [.companyWords]),
    Case(["company": "a b c d e"], ["company": "a b c d"], nil, []),
    Case(["company": "Bouwbedrijf Jansen"], ["company": "Jansen"], nil, []),
    Case(["person": "Noor van 't Nepveld"], ["person": "NOOR VAN ’T NEPVELD"], 45, [.personName]),
    Case(["person": "Zoë Coïncidentia"], ["person": "Zoe Coincidentia"], 45, [.personName]),
    Case([:], [:], nil, []),
    Case(
      ["person": " ", "company": "", "email": "", "phone": "", "kvk": ""], ["person": " ", "company": ""], nil, []),
    // Five more for each further key, and never more than 99.
    Case(
      ["person": "Noor", "company": "Demo"], ["person": "Noor", "company": "Demo"], 80, [.companyName, .personName]),
    Case(
      ["email": "noor@d.example", "phone": "0600000012", "person": "Noor"],
      ["email": "noor@d.example", "phone": "0600000012", "person": "Noor"], 99, [.email, .mobile, .personName]),
    // Whatever all who work there have in common does not make two of them one.
    Case(
      ["email": "info@d.example", "phone": "0200000012", "company": "Demo", "person": "Noor"],
      ["email": "info@d.example", "phone": "0200000012", "company": "Demo", "person": "Noor"], 89,
      [.roleMailbox, .companyName, .landline, .personName]),
  ])
  func `What agrees is worth its points`(example: Case) throws {
    func make(_ fields: [String: String], _ vendor: Vendor) -> Party {
      party(
        "x", vendor, person: fields["person"], company: fields["company"], email: fields["email"],
        phone: fields["phone"], kvk: fields["kvk"])
    }
    let found = link(make(example.one, .blueprint), make(example.other, .corlega))
    #expect(found?.points == example.points)
    #expect(found?.evidence.map(\.key) ?? [] == example.evidence)
  }

  @Test func `A conversation is held with a contact's mobile number`() throws {
    let thread = party("t", .blueprint, .conversation, role: .thread, phone: "31600000012")
    let found = try #require(link(thread, corlega(phone: "06-00000012")))
    #expect(found.points == 95)
    #expect(found.evidence.map(\.key) == [.conversationPhone])
    #expect(found.evidence.map(\.value) == ["+31600000012"])
    // With the firm's telephone it is a number as any other.
    let firm = party("i", .twelveBuild, .invitation, role: .firm, phone: "0600000012")
    #expect(link(thread, firm)?.evidence.map(\.key) == [.mobile])
  }

  // MARK: Against

  @Test func `Two trade-register numbers are two firms, whatever agrees`() throws {
    let one = corlega(company: "Geleiderail Vangnet", email: "koen@vangnet.example", kvk: "00000596")
    let other = party(
      "i", .twelveBuild, .invitation, role: .firm, company: "Geleiderail Vangnet", email: "koen@vangnet.example",
      kvk: "00000516")
    let found = try #require(link(one, other))
    #expect(found.points == 35)
    #expect(found.conflicts == [.kvk("00000596", "00000516")])
    #expect(!found.isUsable)
    #expect(Links([one, other]).groups.isEmpty)
  }

  @Test(arguments: [
    ("Jan de Vries", "J. de Vries", true), ("Jan de Vries", "Jan", true), ("de Vries, Jan", "Jan de Vries", true),
    ("Jan de Vries", "Piet de Vries", false), ("Jan de Vries", "Jan Bakker", false),
  ])
  func `A number that two people have is nobody's`(one: String, other: String, isOne: Bool) throws {
    let found = try #require(
      link(party("b", person: one, phone: "0600000012"), corlega(person: other, phone: "0600000012")))
    #expect(found.isSettled == isOne)
    #expect(found.conflicts == (isOne ? [] : [.person(one, other)]))
    #expect(isOne || found.certainty == .probable)
  }

  @Test func `A department is not another person`() throws {
    let ilse = party("b", person: "Ilse Afzetlint", company: "Barrier en Baken", phone: "0600000012")
    let planning = party(
      "u", .vemap, .user, scope: "t", person: "Planning Barrier & Baken", company: "Barrier & Baken",
      phone: "0600000012")
    #expect(try #require(link(ilse, planning)).isSettled)
    let jan = party("b", person: "Jan Jansen", company: "Jansen", phone: "0600000012")
    let piet = party("u", .vemap, .user, scope: "t", person: "Piet Jansen", company: "Jansen", phone: "0600000012")
    #expect(try !#require(link(jan, piet)).isSettled)
  }

  @Test func `What two firms have is a doubt, unless it is the address of somebody who moved`() throws {
    let (old, new) = ("Asfalterij Zwartwerk", "Barrier & Baken")
    let number = try #require(
      link(party("b", company: old, phone: "0600000012"), corlega(company: new, phone: "0600000012")))
    #expect(number.points == 89)
    #expect(number.conflicts == [.company(old, new)])
    func address(_ person: String?) -> Link? {
      link(
        party("b", person: "Jan Jansen", company: old, email: "jan@x.example"),
        corlega(person: person, company: new, email: "jan@x.example"))
    }
    #expect(try #require(address("J. Jansen")).isSettled)
    #expect(address(nil)?.conflicts == [.company(old, new)])
  }

  // MARK: Candidates

  @Test func `Of two that fit as well neither is taken, and both are shown`() {
    let name = "J. Testveld"
    let links = Links([
      party("1", person: name), party("2", person: name), corlega("3", person: name),
    ])
    #expect(links.groups.isEmpty)
    #expect(links.links(of: 2).map(\.second) == [0, 1])
    #expect(links.links(of: 2).map(\.candidates) == [2, 2])
    #expect(links.links(of: 0).map(\.candidates) == [2])
  }

  @Test func `Within ten points is as well, beyond is not`() {
    // 99 and 90: which of them?
    let close = Links([
      party("b", email: "noor@d.example", phone: "0600000012"),
      corlega("1", email: "noor@d.example", phone: "0600000012"),
      corlega("2", phone: "0600000012"),
    ])
    #expect(close.groups.isEmpty)
    #expect(close.links(of: 0).map(\.candidates) == [2, 2])
    // 95 and 60.
    let clear = Links([
      party("b", email: "noor@d.example"), corlega("1", email: "noor@d.example"), corlega("2", email: "jan@d.example"),
    ])
    #expect(clear.groups == [[0, 1]])
    #expect(clear.links(of: 0).map(\.second) == [1])
  }

  @Test func `A firm that was asked many times is one, and its people may be one each`() {
    func asked(_ id: String, phone: String) -> Party {
      party(id, .twelveBuild, .invitation, role: .firm, scope: "p\(id)", company: "Demo", phone: phone, kvk: "00000512")
    }
    let links = Links([
      corlega(company: "Demo BV", phone: "06 00000012", kvk: "00000512"), asked("1", phone: "0200000001"),
      asked("2", phone: "0200000002"), asked("3", phone: "0200000001"),
    ])
    #expect(links.groups == [[0, 1, 2, 3]])
    #expect(links.links(of: 0).allSatisfy { $0.candidates == 1 && $0.points == 99 })
  }

  @Test func `Two firms behind one mobile number are not made one through whoever has it`() {
    func firm(_ id: String, _ kvk: String) -> Party {
      party(id, .twelveBuild, .invitation, role: .firm, company: "Demo \(id)", phone: "0600000012", kvk: kvk)
    }
    let contact = party("b", company: "Demo 1", email: "jan@demo.example", phone: "0600000012")
    // Two of one list: two candidates.
    #expect(Links([contact, firm("1", "00000511"), firm("2", "00000512")]).groups.isEmpty)
    // One of each of two lists: each link would hold by itself.
    let apart = Links([contact, firm("1", "00000511"), corlega(email: "jan@demo.example", kvk: "00000512")])
    #expect(apart.groups.isEmpty)
    #expect(apart.links(of: 0).map(\.conflicts) == [[.group], [.group]])
    #expect(apart.links(of: 0).allSatisfy { $0.points == 89 })
  }

  @Test func `Of one name alone nothing is made one, however many say it`() {
    func invoice(_ id: String, _ vendor: Vendor) -> Party {
      Party(Invoice(id: RecordID(vendor, .invoice, id), contactName: "J. Testveld"))
    }
    let links = Links([
      invoice("1", .blueprint), invoice("2", .blueprint), invoice("3", .corlega), party("c", person: "J. Testveld"),
    ])
    #expect(links.groups.isEmpty)
    #expect(links.link(0, 1) == nil)
    #expect(links.links(of: 0).map(\.second) == [3])
    #expect(links.links(of: 3).map(\.second) == [0, 1, 2])
    #expect(links.links(of: 3).map(\.points) == [45, 45, 45])
  }

  // MARK: Decisions

  @Test func `What the user accepted holds, though only a name speaks for it`() throws {
    let parties = [
      party("1", person: "J. Testveld"), party("2", person: "J. Testveld"), corlega("3", person: "J. Testveld"),
    ]
    var decisions = LinkDecisions()
    decisions.accept(parties[2].record, parties[1].record)
    let links = Links(parties, decisions: decisions)
    #expect(links.groups == [[1, 2]])
    let link = try #require(links.link(1, 2))
    #expect(link.points == 100 && link.decision == .accepted && link.candidates == 1)
    #expect(links.link(0, 2) == nil)
    // Even what nothing speaks for.
    decisions.accept(parties[0].record, RecordID(.vemap, .user, scope: "t", "u"))
    let far = Links(parties + [party("u", .vemap, .user, scope: "t")], decisions: decisions)
    #expect(far.groups == [[0, 3], [1, 2]])
    #expect(try #require(far.link(0, 3)).evidence.isEmpty)
  }

  @Test func `What the user rejected is gone, and the other candidate is free`() {
    let parties = [
      party("b", phone: "0600000012"), corlega("1", phone: "0600000012"), corlega("2", phone: "0600000012"),
    ]
    #expect(Links(parties).groups.isEmpty)
    var decisions = LinkDecisions()
    decisions.reject(parties[1].record, parties[0].record)
    #expect(Links(parties, decisions: decisions).groups == [[0, 2]])
    #expect(Links(parties, decisions: decisions).link(0, 1) == nil)
    decisions.forget(parties[0].record, parties[1].record)
    #expect(decisions == LinkDecisions())
  }

  @Test func `Two that the user told apart are not joined through a third`() {
    let parties = [
      party("b", email: "noor@d.example"), corlega("1", email: "noor@d.example"),
      party("u", .vemap, .user, scope: "t", email: "noor@d.example"),
    ]
    #expect(Links(parties).groups == [[0, 1, 2]])
    var decisions = LinkDecisions()
    decisions.reject(parties[0].record, parties[1].record)
    #expect(Links(parties, decisions: decisions).groups.isEmpty)
    decisions.accept(parties[0].record, parties[2].record)
    #expect(Links(parties, decisions: decisions).groups == [[0, 2]])
  }

  @Test func `A record that was taken out stands alone`() {
    let parties = [
      party("b", email: "noor@d.example"), corlega("1", email: "noor@d.example"),
      party("u", .vemap, .user, scope: "t", email: "noor@d.example"),
    ]
    var decisions = LinkDecisions()
    decisions.split(parties[0].record)
    let links = Links(parties, decisions: decisions)
    #expect(links.groups == [[1, 2]])
    #expect(links.links(of: 0).allSatisfy { $0.decision == .split && !$0.isUsable })
    decisions.rejoin(parties[0].record)
    #expect(Links(parties, decisions: decisions).groups.count == 1)
  }

  @Test func `Decisions survive a file`() throws {
    var decisions = LinkDecisions()
    let records = [
      RecordID(.twelveBuild, .invitation, scope: "1234567", "1122334"), RecordID(.vemap, .user, scope: "t1", "42"),
      RecordID(.blueprint, .contact, "c-1"),
    ]
    decisions.accept(records[0], records[1])
    decisions.reject(records[2], records[1])
    decisions.split(records[2])
    let read = try JSONDecoder().decode(LinkDecisions.self, from: JSONEncoder().encode(decisions))
    #expect(read == decisions)
    decisions.accept(records[1], records[2])
    #expect(decisions.rejected.isEmpty && decisions.accepted.count == 2)
    decisions.accept(records[0], records[0])
    #expect(decisions.accepted.count == 2)
  }
}
