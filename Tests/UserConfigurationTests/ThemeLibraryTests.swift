import Dashboard
import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Terminal
@testable import UserConfiguration

/// Themes from files in memory: folder `mine` before folder `theirs`.
private func library(_ files: [String: String]) -> ThemeLibrary {
  ThemeLibrary(
    folders: ["mine", "theirs"],
    read: { (path: String) throws(ConfigurationFile.Failure) in
      guard let text = files[path] else { throw .missing }
      return ConfigurationFile(bytes: Array(text.utf8), mode: 0o644, owner: 0)
    })
}

private func load(_ text: String) -> ThemeLibrary.Loaded { library(["mine/t.toml": text]).load("t") }

private func warnings(_ text: String) -> [String] { load(text).warnings.map(\.description) }

@Suite struct ThemeLibraryTests {
  // MARK: What is read

  @Test(
    arguments: [
      ("\"row.selected\" = \"red on 236 bold\"", Style(.named(.red), on: .indexed(236), bold: true)),
      ("row.selected = \"on #00ff80 underline dim\"", Style(on: .rgb(0, 255, 128), dim: true, underline: true)),
      (
        "row.selected = { fg = \"bright-red\", bg = 17, bold = true, italic = false }",
        Style(.named(.brightRed), on: .indexed(17), bold: true)
      ),
      ("[row.selected]\nreverse = true", Style(reverse: true)),
      ("row.fg = \"green\"\nrow.selected.fg = \"blue\"", Style(.named(.blue))),
      (
        "row.selected = \"sky on red\"\n[palette]\nsky = \"#5af\"\nred = 52",
        Style(.rgb(85, 170, 255), on: .indexed(52))
      ),
      ("row.selected = \"\"", Style()),
    ] as [(String, Style)])
  func `a look in every way of writing`(text: String, style: Style) {
    let loaded = load(text)
    #expect(loaded.theme.styles[.rowSelected] == style)
    #expect(loaded.warnings.isEmpty)
  }

  @Test func `a table's keys that are roles are not lost beside its look`() {
    let theme = load("row.fg = \"green\"\nrow.selected.fg = \"blue\"").theme
    #expect(theme.styles == [.row: Style(.named(.green)), .rowSelected: Style(.named(.blue))])
  }

  @Test func `a short theme is a whole one`() {
    let theme = load("text = \"white\"\nrow.selected = \"on blue\"").theme
    #expect(theme.style(of: .rowSelectedUnfocused) == Style(.named(.white), on: .named(.blue)))
    #expect(theme.style(of: .statusRed) == Style(.named(.white)))
  }

  // MARK: What is passed over

  @Test(
    arguments: [
      (
        "\n\"row.selectd\" = \"bold\"",
        "mine/t.toml:2: there is no role \"row.selectd\"; did you mean \"row.selected\"?"
      ),
      ("row.selectd = \"bold\"", "mine/t.toml:1: there is no role \"row.selectd\"; did you mean \"row.selected\"?"),
      ("title = \"yelow bold\"", "mine/t.toml:1: title: \"yelow\" is not a colour; did you mean \"yellow\"?"),
      (
        "title = \"#12\"",
        "mine/t.toml:1: title: \"#12\" is not a colour; write a name from [palette], red, bright-red, 0 to 255, or #rrggbb"
      ),
      (
        "title = \"256\"",
        "mine/t.toml:1: title: \"256\" is not a colour; write a name from [palette], red, bright-red, 0 to 255, or #rrggbb"
      ),
      (
        "title = \"red blue\"",
        "mine/t.toml:1: \"red blue\" is not a look; write, for example, \"red on 236 bold\""
      ),
      ("title = \"red on\"", "mine/t.toml:1: \"red on\" is not a look; write, for example, \"red on 236 bold\""),
      (
        "title = 3",
        "mine/t.toml:1: \"title\" must be a text or a table, not a whole number; write, for example, \"red on 236 bold\""
      ),
      ("title = { bold = 1 }", "mine/t.toml:1: bold must be true or false, not a whole number"),
      (
        "title = { fg = true }",
        "mine/t.toml:1: fg must be a colour, not true or false; write a name from [palette], red, bright-red, 0 to 255, or #rrggbb"
      ),
      ("\n[palette]\nsky = \"bleu\"", "mine/t.toml:3: palette.sky: \"bleu\" is not a colour; did you mean \"blue\"?"),
      ("palette = 1", "mine/t.toml:1: palette must be a table; write [palette] on a line of its own"),
      ("inherits = 1", "mine/t.toml:1: inherits must be text, not a whole number"),
      (
        "name = \"other\"",
        "mine/t.toml:1: the theme is called \"other\" but its file \"t.toml\"; themes are chosen by the name of their file"
      ),
    ])
  func `what is wrong is named with file and line, and the rest works`(text: String, warning: String) {
    let loaded = load("error = \"red\"\n" + text)
    let moved = warning.replacing(/toml:(\d+)/) { "toml:\((Int($0.output.1) ?? 0) + 1)" }
    #expect(loaded.warnings.map(\.description) == [moved])
    #expect(loaded.theme.styles[.error] == Style(.named(.red)))
  }

  @Test func `hostile text in a file cannot steer the terminal it is reported on`() {
    #expect(
      warnings("title = \"\\u001b[2J\"")
        == [
          "mine/t.toml:1: title: \"\\u{1b}[2J\" is not a colour; write a name from [palette], red, bright-red, 0 to 255, or #rrggbb"
        ])
  }

  @Test func `a file that is no TOML leaves the standard theme`() {
    let loaded = load("title = = 1")
    #expect(loaded.theme == .standard)
    #expect(loaded.warnings.count == 1)
    #expect(loaded.warnings.first?.line == 1)
  }

  @Test func `an unknown theme leaves the standard theme and names the nearest`() {
    let loaded = library([:]).load("drak")
    #expect(loaded.theme == .standard)
    #expect(loaded.warnings.map(\.description) == ["there is no theme \"drak\"; did you mean \"dark\"?"])
  }

  @Test(arguments: ["../dark", "", "a/b", "a\0b"])
  func `a name is never a path`(name: String) {
    let asked = Mutex([String]())
    let library = ThemeLibrary(
      folders: ["mine"],
      read: { (path: String) throws(ConfigurationFile.Failure) in
        asked.withLock { $0.append(path) }
        throw .missing
      })
    #expect(library.load(name).theme == .standard)
    #expect(asked.withLock { $0 }.isEmpty)
  }

  // MARK: Inheriting

  @Test func `a child changes its parent's palette and single roles`() {
    let loaded = library([
      "mine/child.toml": "inherits = \"parent\"\nerror = \"sky underline\"\n[palette]\nsky = \"#0000ff\"",
      "theirs/parent.toml": "title = \"sky\"\nerror = \"sky bold\"\n[palette]\nsky = \"#00ff00\"",
    ]).load("child")
    #expect(loaded.warnings.isEmpty)
    #expect(
      loaded.theme.styles == [.title: Style(.rgb(0, 0, 255)), .error: Style(.rgb(0, 0, 255), underline: true)])
    #expect(loaded.files == ["mine/child.toml", "theirs/parent.toml"])
  }

  @Test func `a theme of one's own can build on the shipped one of the same name`() {
    let loaded = library(["mine/dark.toml": "inherits = \"dark\"\n[palette]\naccent = \"red\""]).load("dark")
    #expect(loaded.warnings.isEmpty)
    #expect(loaded.theme.styles[.borderFocused] == Style(.named(.red)))
    #expect(loaded.theme.styles[.link] == Theme.standard.styles[.link])
  }

  @Test(arguments: [
    (["mine/a.toml": "inherits = \"a\""], "mine/a.toml:1", "a"),
    (["mine/a.toml": "\ninherits = \"b\"", "mine/b.toml": "\n\ninherits = \"a\""], "mine/b.toml:3", "a"),
    (
      ["mine/a.toml": "inherits = \"b\"", "mine/b.toml": "inherits = \"c\"", "theirs/c.toml": "inherits = \"b\""],
      "theirs/c.toml:1", "b"
    ),
  ])
  func `a circle is named, and what was read till then works`(files: [String: String], place: String, name: String) {
    let loaded = library(files.mapValues { $0 + "\ntitle = \"red\"" }).load("a")
    #expect(loaded.warnings.map(\.description) == ["\(place): inherits goes round in a circle at \"\(name)\""])
    #expect(loaded.theme.styles == [.title: Style(.named(.red))])
  }

  @Test func `a missing parent is named`() {
    #expect(
      warnings("\ninherits = \"nobody\"")
        == [
          "mine/t.toml:2: there is no theme \"nobody\" to inherit from; there are dark, deuteranopia, high-contrast, light, mono"
        ])
  }

  // MARK: The disk

  @Test func `files on disk are found, listed and beat those compiled in`() throws {
    let folder = try TemporaryFolder()
    _ = try folder.write("title = \"red\"", to: "mine.toml")
    _ = try folder.write("title = \"green\"", to: "light.toml")
    _ = try folder.write("x", to: ".hidden.toml")
    _ = try folder.write("x", to: "readme.txt")
    let library = ThemeLibrary(folders: [folder.path + "/none", folder.path])
    #expect(library.names == ["dark", "deuteranopia", "high-contrast", "light", "mine", "mono"])
    #expect(library.load("light").theme.styles == [.title: Style(.named(.green))])
    #expect(library.load("mine").files == [folder.path + "/mine.toml"])
  }

  @Test func `a file that cannot be read is a warning`() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: folder.path + "/dark.toml", withIntermediateDirectories: true)
    let loaded = ThemeLibrary(folders: [folder.path]).load("dark")
    #expect(loaded.theme == .standard)
    #expect(loaded.warnings.map(\.text.en) == ["this is a directory"])
  }

  @Test func `the folders beside a program`() throws {
    let folder = try TemporaryFolder()
    _ = try folder.write("", to: "Package.swift")
    let found = ThemeLibrary.folders(besideProgram: folder.path + "/.build/debug/keet")
    #expect(found.first == folder.path + "/.build/debug/themes")
    #expect(found.dropFirst().first == folder.path + "/.build/share/keet/themes")
    #expect(found.last == folder.path + "/themes")
    #expect(ThemeLibrary.folders(besideProgram: "keet").isEmpty)
  }
}
