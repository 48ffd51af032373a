import FoundationEssentials
import VendorAPI

/// What the played vendor holds: the scenario when the sandbox starts, and what its callers have made of it since.
struct VemapRecords: Sendable {
  /// Someone who did something, under the name of that time: it outlives the user.
  struct Person: Sendable {
    var id: String
    var name: String
  }

  struct Tenant: Sendable {
    var id: String
    var name: String
    var description: String
    var contactName: String
    var contactEmail: String
    /// With the country's number, or empty.
    var contactPhone: String
    var creator: Person
    var created: Date
  }

  struct User: Sendable {
    var id: String
    var name: String
    var email: String
    var company: String
    /// With the country's number, or empty.
    var phone: String
    /// Roles by tenant; a user is one of the tenants it has roles at. The first is the one that lists show.
    var roles: [String: [String]]

    var person: Person { Person(id: id, name: name) }
  }

  struct Project: Sendable {
    var id: String
    var tenant: String
    var name: String
    var description: String
    var authority: String
    var roads: String
    /// `MM-DD-YYYY`.
    var start: String
    var end: String
    var creatorID: String
    var created: Date
    var updated: Date
    /// Ids of users.
    var managers: [String]
    var isArchived: Bool
    var phase: String
  }

  /// On the mailing list of a project without being a user.
  struct Recipient: Sendable {
    var id: String
    var project: String
    var email: String
    var name: String
    var organisation: String
  }

  struct Template: Sendable {
    var id: String
    var tenant: String
    var name: String
    var data: JSONValue
  }

  var tenants: [Tenant]
  var users: [User]
  var projects: [Project]
  var recipients: [Recipient]
  var closures: [VemapClosureRecord]
  var templates: [Template]

  func user(_ id: String, of tenant: String) throws -> User {
    guard let user = users.first(where: { $0.id == id && $0.roles[tenant] != nil }) else {
      throw Refusal(status: 404, message: "User not found")
    }
    return user
  }

  func project(_ id: String, of tenant: String) throws -> Project {
    guard let project = projects.first(where: { $0.id == id && $0.tenant == tenant }) else {
      throw Refusal(status: 404, message: "Project not found")
    }
    return project
  }

  func closure(_ id: String, of tenant: String) throws -> VemapClosureRecord {
    guard let closure = closures.first(where: { $0.id == id && $0.tenant == tenant }) else {
      throw Refusal(status: 404, message: "Closure not found")
    }
    return closure
  }

  func file(_ id: String, of tenant: String) throws -> (file: VemapClosureRecord.File, closure: VemapClosureRecord) {
    for closure in closures where closure.tenant == tenant {
      if let file = closure.files.first(where: { $0.id == id }) { return (file, closure) }
    }
    throw Refusal(status: 404, message: "File not found")
  }

  func closures(ofProject id: String) -> [VemapClosureRecord] { closures.filter { $0.project == id } }

  /// Puts a changed record in the place of the one it was made of.
  mutating func replace(_ closure: VemapClosureRecord) {
    if let index = closures.firstIndex(where: { $0.id == closure.id }) { closures[index] = closure }
  }
}
