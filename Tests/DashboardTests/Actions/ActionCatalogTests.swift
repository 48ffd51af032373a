import BlueprintAPI
import CorlegaAPI
import Testing
import TwelveBuildAPI
import VemapAPI
import VendorAPI

@testable import Dashboard

/// The catalog as a whole: nothing that a vendor lets change is missing, and nothing leads nowhere.
@Suite struct ActionCatalogTests {
  /// What the session does by itself, and the one operation that others call at the vendor.
  private static let exceptions: Set<String> = [
    "vemap login", "vemap completeChallenge", "vemap refreshToken", "vemap logout", "blueprint login",
    "blueprint logout", "blueprint receiveWhatsAppMessage",
  ]

  @Test func everyOperationThatChangesSomethingIsOffered() {
    let all: [any Endpoint.Type] = Vemap.endpoints + TwelveBuild.endpoints + Corlega.endpoints + Blueprint.endpoints
    var changing: Set<String> = []
    for endpoint in all where endpoint.route.operationClass != .read {
      changing.insert("\(Self.vendor(of: endpoint).rawValue) \(endpoint.route.operationID)")
    }
    let offered = Set(Action.all.map { "\($0.vendor.rawValue) \($0.operation.id)" })
    #expect(changing.subtracting(offered).subtracting(Self.exceptions) == [])
    #expect(changing.count > 70)
  }

  private static func vendor<E: Endpoint>(of type: E.Type) -> Vendor { E.Contract.vendor }

  @Test func everyActionIsOfferedWhereThereIsSomethingToOfferItAt() {
    for action in Action.all {
      for list in action.lists where !Subject(list: list, id: "", name: "", values: [:]).isConnection {
        #expect(BrowseList.named(list) != nil, "\(action.id) is offered at \(list)")
      }
    }
  }

  @Test func noTwoActionsOfOneKeyHaveTheSameLetter() {
    for list in BrowseList.all {
      for slot in Action.Slot.allCases where slot != .menu {
        let letters = Action.all.filter { $0.slot == slot && $0.lists.contains(list.id) }.compactMap(\.letter)
        #expect(Set(letters).count == letters.count, "\(list.id) \(slot)")
      }
    }
  }

  @Test func whatCanBeDoneAtOnceHasAWayBackOrCannotBeDone() {
    // Nobody is told of an entry in a list, VEMAP's answer can name one that was there before, and `D` takes it away.
    let harmless: Set<String> = ["vemap createProjectRecipients"]
    for action in Action.all where action.caution == .reversible && !action.fields.isEmpty {
      if harmless.contains(action.id) { continue }
      #expect(action.undo != nil, "\(action.id)")
    }
  }

  @Test func whatIsPickedFromIsAList() {
    for action in Action.all {
      for case let list? in action.fields.map(\.kind.recordList) {
        #expect(BrowseList.named(list) != nil, "\(action.id) picks from \(list)")
      }
    }
  }
}
