import FoundationEssentials
import VendorAPI

/// The 46 people that Blueprint's CRM holds in the demo, and the rows made from them.
struct BlueprintContacts: Sendable {
  struct Person: Sendable {
    let name: String
    let company: String
    let email: String
    /// With country code and plus sign, as in the document's sample; empty where none is known.
    let phone: String
    let tag: String
  }

  let people: [Person]

  init() {
    var people: [Person] = []
    func add(_ client: Cast.Client, _ phone: Int?, _ tag: String, company: String? = nil) {
      people.append(
        Person(
          name: client.person, company: company ?? client.firm, email: client.email,
          phone: phone.map { "+31\($0)" } ?? "", tag: tag))
    }
    for (index, client) in Cast.subcontractorPeople.enumerated() { add(client, 600_000_011 + index, "onderaannemer") }
    for (index, client) in Cast.sharedClients.enumerated() { add(client, 600_000_101 + index, "klant") }
    for (index, client) in Cast.sameNameClients.enumerated() { add(client, 600_000_121 + index, "klant") }
    for (index, pair) in Cast.sameDomainClients.enumerated() {
      add(pair.client, 600_000_131 + index, "klant", company: pair.department)
    }
    // Two people of one name: nothing may pick one of them by itself.
    add(Cast.Client("", "J. Testveld", "j.testveld@brievenbus.example"), 600_000_197, "bewoner")
    add(Cast.Client("", "J. Testveld", "testveld.j@postvak.example"), 600_000_198, "bewoner")
    for (index, client) in Cast.blueprintClients.enumerated() {
      add(client, index == Cast.blueprintClients.count - 1 ? nil : 600_000_141 + index, "prospect")
    }
    self.people = people
  }

  /// The first person of that name.
  subscript(name: String) -> Person? { people.first { $0.name == name } }

  func rows(_ scene: Scene) -> [BlueprintScenario.Row] {
    people.enumerated().map { index, person in
      [
        "id": BlueprintScenario.id(1, index + 1), "name": .string(person.name), "email": .string(person.email),
        "phone": .string(person.phone), "company": .string(person.company),
        "status": .string(index % 11 == 10 ? "inactief" : "actief"), "tags": .array([.string(person.tag)]),
        "created_at": .string(scene.isoTime(scene.moment(-400 + index * 8, hour: 9))),
      ]
    }
  }
}
