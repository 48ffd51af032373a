import Insights
import Records
import Testing
import VendorAPI

@testable import Dashboard

/// When what is loaded is joined, and how the user's decisions come in.
struct DirectoryTests {
  @Test func `Nothing is joined until something shows it, and then after what was decided has been read`() {
    var state = RelationsFixture.state()
    #expect(state.joining == Joining())
    #expect(state.library.directory.book.links.parties.isEmpty)
    let effects = state.update(.showOverlay(.find))
    #expect(effects.contains(.readLinkDecisions))
    #expect(effects.contains(.load(.corlegaContacts, .visible, .needed)))
    #expect(effects.contains(.load(.corlegaQuotes, .visible, .needed)))
    #expect(!state.update(.edit(.insert("n"))).contains(.readLinkDecisions))
    let asked = state.update(.linksDecided(LinkDecisions()))
    guard case .join(let request)? = asked.last else {
      Issue.record("\(asked)")
      return
    }
    #expect(request.number == 1)
    // One at a time: what comes meanwhile waits for it.
    #expect(state.update(RelationsFixture.corlegaContacts).allSatisfy { if case .join = $0 { false } else { true } })
    let next = state.update(.joined(1, request.made()))
    guard case .join(let second)? = next.last else {
      Issue.record("\(next)")
      return
    }
    #expect(second.number == 2)
    #expect(state.update(.joined(2, second.made())).isEmpty)
    #expect(state.library.directory.book.records.contacts.count == 7)
    #expect(state.joining.isUpToDate)
  }

  @Test func `What changes nothing is not joined again, and what links nobody keeps the links`() {
    var state = RelationsFixture.state()
    state.take(.showOverlay(.find), RelationsFixture.corlegaContacts)
    let request = DirectoryRequest(
      number: 9, library: state.library, decisions: LinkDecisions(), language: .nl)
    #expect(request.made() == nil)
    state.library.trips = [Trip(id: RecordID(.blueprint, .trip, "r"), reference: "RIT-1")]
    let again = DirectoryRequest(number: 9, library: state.library, decisions: LinkDecisions(), language: .nl).made()
    #expect(again?.finder.trips.count == 1)
    #expect(again?.book.links.groups == state.library.directory.book.links.groups)
  }

  @Test func `Decisions that cannot be read are said, nothing is decided, and all else works`() {
    var state = RelationsFixture.state()
    let words = Words("onleesbaar", "unreadable")
    _ = state.update(.focusPane(.relations))
    state.take(.linksUnread(words), RelationsFixture.corlegaContacts)
    #expect(state.notice?.kind == .error && state.notice?.words == words)
    #expect(!state.library.directory.parties.items.isEmpty)
    #expect(state.blocked(Action.Slot.edit) == words)
    state.take(.act(.edit))
    #expect(state.overlay == nil)
  }

  @Test(
    arguments: [
      ("j", LinkDecisions.Change.accept(pair)), ("n", .reject(pair)), ("a", .split(RelationsFixture.joris.id)),
    ] as [(Character, LinkDecisions.Change)])
  func `One of several is chosen, refused or set apart, and what was decided can be opened again`(
    letter: Character, change: LinkDecisions.Change
  ) throws {
    var state = RelationsFixture.state()
    state.take(.focusPane(.relations), RelationsFixture.corlegaContacts)
    let row = try #require(
      state.table(.relations).rows.firstIndex {
        state.library.directory.parties.items[Int($0)].record == RelationsFixture.joris.id
      })
    state.take(.move(.by(row)))
    #expect(state.focusedLink?.pair == Self.pair)
    state.take(.act(.edit))
    guard case .question(let question)? = state.overlay else {
      Issue.record("no question")
      return
    }
    #expect(question.answers.map(\.letter) == ["j", "n", "a"])
    #expect(state.take(.menuLetter(letter)).contains(.keepLinks(change)))
    let links = state.library.directory.book.links
    let position = try #require(state.library.directory.positions[RelationsFixture.joris.id])
    let other = try #require(state.library.directory.positions[RelationsFixture.third.id])
    #expect(links.group(of: position).contains(other) == (letter == "j"))
    // From the card it can be taken back, whatever it was.
    state.take(.open)
    #expect(state.focus == .card)
    let line = try #require(
      state.table(.card).rows.firstIndex { state.library.card.listing.items[Int($0)].pair == Self.pair })
    state.take(.move(.first), .move(.by(line)), .act(.edit), .menuLetter("o"))
    #expect(state.joining.decisions == LinkDecisions())
  }

  private static let pair = LinkDecisions.Pair(RelationsFixture.joris.id, RelationsFixture.third.id)
}
