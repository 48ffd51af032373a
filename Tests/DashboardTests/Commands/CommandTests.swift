import Testing
import VendorAPI

@testable import Dashboard

struct CommandTests {
  @Test func `every command has its own id and words in both languages`() {
    #expect(Set(Command.all.map(\.id)).count == Command.all.count)
    for command in Command.all {
      #expect(!command.title.nl.isEmpty && !command.title.en.isEmpty, "\(command.id)")
      #expect(!command.help.nl.isEmpty && !command.help.en.isEmpty, "\(command.id)")
      #expect(command.id.allSatisfy { $0.isLowercase || $0 == "-" }, "\(command.id)")
    }
  }

  @Test(
    arguments: [
      ("closures", "closures", nil), ("Afsluitingen A12 /nacht", "closures", "A12 nacht"), ("fact", "invoices", nil),
      ("invoices zoë", "invoices", "zoë"), ("koppelingen", "connections", nil), ("quit", "quit", nil),
      ("refresh-all", "refresh-all", nil), ("alles-verversen", "refresh-all", nil), ("vandaag", "attention", nil),
    ] as [(String, String, String?)])
  func `the command line takes ids and titles in both languages, also shortened`(
    line: String, id: String, filter: String?
  ) {
    var commandLine = CommandLine()
    commandLine.line = TextLine(line)
    guard case .command(let command, let found) = commandLine.meaning(.nl) else {
      Issue.record("\(line) means nothing")
      return
    }
    #expect(command.id == id)
    #expect(found == filter)
  }

  @Test func `a word it does not know is named, with the nearest that it does`() {
    var commandLine = CommandLine()
    commandLine.line = TextLine("conections")
    guard case .unknown("conections", nearest: "connections") = commandLine.meaning(.en) else {
      Issue.record("\(commandLine.meaning(.en))")
      return
    }
    commandLine.line = TextLine("xyzzy")
    guard case .unknown("xyzzy", nearest: nil) = commandLine.meaning(.en) else {
      Issue.record("\(commandLine.meaning(.en))")
      return
    }
  }

  @Test func `a place with a filter goes there and sets it`() {
    var state = StateFixture.withInvoices(6)
    _ = state.update(.focusPane(.projects))
    _ = state.update(.showOverlay(.commandLine))
    _ = state.update(.edit(.insert("facturen zoe")))
    _ = state.update(.submit)
    #expect(state.overlay == nil)
    #expect(state.focus == .invoices)
    #expect(state.table(.invoices).rows.count == 3)
  }

  @Test func `completion offers names that go on from what is typed`() {
    var commandLine = CommandLine()
    commandLine.line = TextLine("afs")
    #expect(commandLine.completions(.nl) == ["afsluitingen"])
    commandLine.line = TextLine("clo")
    #expect(commandLine.completions(.en).first == "close")
    commandLine.line = TextLine("closures a")
    #expect(commandLine.completions(.en).isEmpty)
  }

  @Test func `a blocked command says why and changes nothing`() {
    var state = StateFixture.state(vendors: [.corlega])
    _ = state.update(.showOverlay(.palette))
    _ = state.update(.edit(.insert("aanmelden")))
    #expect(state.pickerItems.first?.id == "sign-in")
    #expect(state.pickerItems.first?.blocked == "VEMAP staat niet in de configuratie")
    _ = state.update(.submit)
    #expect(state.notice?.words.nl == "VEMAP staat niet in de configuratie")
    #expect(state.overlay != nil)
  }

  @Test func `help runs what is chosen in it`() {
    var state = StateFixture.state()
    _ = state.update(.showOverlay(.help))
    _ = state.update(.edit(.insert("vergroten")))
    #expect(state.pickerItems.map(\.id) == ["zoom"])
    _ = state.update(.submit)
    #expect(state.isZoomed)
    #expect(state.overlay == nil)
  }
}
