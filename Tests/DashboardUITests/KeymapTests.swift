import Dashboard
import Terminal
import Testing
import VendorAPI

@testable import DashboardUI

struct KeymapTests {
  private let keymap = Keymap(Preferences(language: .nl))

  private func messages(_ notation: String, _ state: AppState) -> [String] {
    guard let stroke = KeyStroke(notation: notation) else { return [] }
    return keymap.messages(for: stroke, in: state).map { "\($0)" }
  }

  @Test func `every key of every command can be read`() {
    for command in Command.all {
      for key in command.keys { #expect(KeySequence(notation: key) != nil, "\(command.id): \(key)") }
    }
  }

  @Test func `no key is two commands' in one scope, and none begins another's sequence`() {
    let bound = Command.all.flatMap { command in
      command.keys.compactMap { key in KeySequence(notation: key).map { (command, $0) } }
    }
    for (place, (one, keys)) in bound.enumerated() {
      for (other, otherKeys) in bound[(place + 1)...] where one.scope.meets(other.scope) {
        #expect(keys != otherKeys || !one.scope.isEqual(to: other.scope), "\(keys.notation): \(one.id), \(other.id)")
        let (short, long) = keys.strokes.count < otherKeys.strokes.count ? (keys, otherKeys) : (otherKeys, keys)
        #expect(short == long || !long.begins(with: short.strokes), "\(long.notation): \(one.id), \(other.id)")
      }
    }
  }

  @Test func `nothing is wrong with the commands' own keys`() {
    #expect(Keymap.problems(in: [:]).isEmpty)
    let own = Dictionary(uniqueKeysWithValues: Command.all.map { ($0.id, $0.keys) })
    #expect(Keymap.problems(in: own).isEmpty)
  }

  @Test func `a key asks for its command`() {
    let state = Site.full().state
    #expect(messages("j", state) == ["move(Dashboard.Movement.by(1))"])
    #expect(messages("Down", state) == ["move(Dashboard.Movement.by(1))"])
    #expect(messages("Ctrl+P", state) == ["showOverlay(Dashboard.OverlayKind.palette)"])
    #expect(messages("4", state) == ["focusPane(Dashboard.PaneID.invoices)"])
  }

  @Test func `a sequence waits for its next key, and Esc takes it back`() {
    var state = Site.full().state
    #expect(messages("g", state) == ["pendingKeys([\"g\"])"])
    state.send(.pendingKeys(["g"]))
    #expect(messages("i", state) == ["focusPane(Dashboard.PaneID.invoices)"])
    #expect(messages("g", state) == ["move(Dashboard.Movement.first)"])
    #expect(messages("Esc", state) == ["pendingKeys([])"])
    #expect(messages("x", state) == ["unknownKey(\"g x\")"])
  }

  @Test func `a key outside its scope is unknown`() {
    var state = Site.full().state
    #expect(messages("d", state) == ["unknownKey(\"d\")"])
    #expect(messages("s", state) == ["showOverlay(Dashboard.OverlayKind.sort)"])
    state.send(.show(.connections))
    #expect(messages("s", state) == ["unknownKey(\"s\")"])
    let welcome = Site { $0.isWelcome = true }.state
    #expect(messages("d", welcome) == ["startDemo"])
  }

  @Test func `the more specific scope has the key`() {
    var preferences = Preferences(language: .nl)
    preferences.keys = ["demo": ["Q"]]
    func message(_ state: AppState) -> String {
      "\(Keymap(preferences).messages(for: KeyStroke(.character("Q")), in: state)[0])"
    }
    #expect(message(Site { $0.isWelcome = true }.state) == "startDemo")
    #expect(message(Site.full().state) == "quit")
    #expect(Keymap.problems(in: preferences.keys).isEmpty)
    #expect(Keymap.problems(in: ["next-tab": ["s"]]) == [.clash("s", command: "next-tab", other: "sort")])
  }

  @Test func `a blocked command says why instead`() {
    var preferences = Preferences(language: .nl, vendors: [.corlega])
    preferences.keys = ["sign-in": ["X"]]
    let state = Site { $0 = preferences }.state
    let messages = Keymap(preferences).messages(for: KeyStroke(.character("X")), in: state)
    guard case .warned(let words)? = messages.first else {
      Issue.record("\(messages)")
      return
    }
    #expect(words.nl == "Aanmelden bij VEMAP: VEMAP staat niet in de configuratie")
  }

  @Test func `the user's keys replace a command's own`() {
    var preferences = Preferences(language: .nl)
    preferences.keys = ["refresh": ["X", "g r"], "quit": []]
    let keymap = Keymap(preferences)
    let state = Site.full().state
    func first(_ notation: String) -> String {
      KeyStroke(notation: notation).map { "\(keymap.messages(for: $0, in: state)[0])" } ?? ""
    }
    #expect(first("X") == "refresh")
    #expect(first("r") == "unknownKey(\"r\")")
    #expect(first("Q") == "unknownKey(\"Q\")")
  }

  @Test func `wrong keys in the configuration are told apart`() {
    #expect(Keymap.problems(in: ["refesh": ["x"]]) == [.unknownCommand("refesh", nearest: "refresh")])
    #expect(Keymap.problems(in: ["zzzzzzzz": ["x"]]) == [.unknownCommand("zzzzzzzz", nearest: nil)])
    #expect(Keymap.problems(in: ["refresh": ["Hyper+Q"]]) == [.unreadable("Hyper+Q", command: "refresh")])
    #expect(Keymap.problems(in: ["refresh": ["j"]]) == [.clash("j", command: "refresh", other: "down")])
    #expect(
      Keymap.problems(in: ["refresh": ["X"], "refresh-all": ["X"]])
        == [.clash("X", command: "refresh", other: "refresh-all")])
    let hides = Keymap.problems(in: ["refresh": ["g"]])
    #expect(hides.contains(.hides("g", command: "refresh", other: "top", sequence: "g g")))
    #expect(
      Keymap.problems(in: ["refresh": ["j r"]])
        == [.hides("j", command: "refresh", other: "down", sequence: "j r")])
  }

  @Test func `the keys that go on from a prefix lead where they say`() {
    var state = Site.full().state
    #expect(keymap.continuations(in: state).isEmpty)
    state.send(.pendingKeys(["g"]))
    let ways = keymap.continuations(in: state).map { "\($0.keys) \($0.command.id)" }
    #expect(ways.contains("i invoices") && ways.contains("g top") && ways.contains("l connections"))
  }
}
