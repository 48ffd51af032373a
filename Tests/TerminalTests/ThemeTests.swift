import Testing

@testable import Terminal

struct ThemeTests {
  @Test func `a role's name is its case's, with dots for capitals`() {
    for role in Role.allCases {
      let dotted = String(describing: role).reduce(into: "") { name, character in
        name += character.isUppercase ? "." + character.lowercased() : String(character)
      }
      #expect(role.name == dotted)
      #expect(Role(name: dotted) == role)
    }
    #expect(Role(name: "row.nonsense") == nil)
  }

  @Test(
    arguments: [
      (.text, nil), (.row, .text), (.rowSelected, .row), (.rowSelectedUnfocused, .rowSelected), (.statusRed, .text),
      (.toastError, .toast), (.columnHeaderSorted, .columnHeader), (.headerDemo, .header),
    ] as [(Role, Role?)])
  func `what a role falls back to`(role: Role, fallback: Role?) {
    #expect(role.fallback == fallback)
  }

  private let theme = Theme(
    name: "t",
    styles: [
      .text: Style(.named(.white)), .row: Style(italic: true), .rowSelected: Style(on: .named(.blue), bold: true),
      .statusRed: Style(.named(.red), underline: true), .overlay: Style(.named(.black), on: .named(.white)),
    ])

  @Test func `a role without a style looks like the nearest it is named after, and not like text over it`() {
    #expect(theme.style(of: .rowSelectedUnfocused) == Style(.named(.white), on: .named(.blue), bold: true))
    #expect(theme.style(of: .rowMarked) == Style(.named(.white), italic: true))
    #expect(theme.style(of: .key) == Style(.named(.white)))
    #expect(theme.style(of: .key, on: .overlay) == Style(.named(.black), on: .named(.white)))
  }

  @Test func `a role lies over its ground`() {
    #expect(
      theme.style(of: Cell(.blank, role: .statusRed, ground: .rowSelected))
        == Style(.named(.red), on: .named(.blue), bold: true, underline: true))
    #expect(theme.style(of: .text, on: .overlay) == Style(.named(.black), on: .named(.white)))
    #expect(theme.style(of: .overlay, on: .overlay) == Style(.named(.black), on: .named(.white)))
  }

  @Test func `without colours no colour is left, and what is selected is still seen`() {
    for original in [theme, .standard, .mono] {
      let plain = original.adapted(to: .mono)
      for role in Role.allCases {
        for ground in Role.allCases {
          let style = plain.style(of: role, on: ground)
          #expect(style == style.withoutColors)
        }
      }
      let ordinary = plain.style(of: .text)
      for role: Role in [
        .rowSelected, .rowSelectedUnfocused, .rowMarked, .match, .overlaySelected, .buttonSelected, .tabSelected,
        .headerDemo,
        .toastError, .error, .titleFocused, .borderFocused, .timelineConflict,
      ] { #expect(plain.style(of: role) != ordinary, "\(role.name)") }
      #expect(plain.style(of: .rowSelected).reverse)
      #expect(plain.style(of: .text, on: .rowSelected).reverse)
    }
  }

  @Test func `with few colours a ground that cannot be shown is reversed`() {
    let few = Theme.standard.adapted(to: .ansi16)
    #expect(few.style(of: .rowSelected) == Style(bold: true, reverse: true))
    #expect(few.style(of: .statusRed, on: .rowSelected).foreground == Theme.standard.styles[.statusRed]?.foreground)
    #expect(theme.adapted(to: .ansi8).style(of: .rowSelected) == theme.style(of: .rowSelected))
    #expect(Theme.standard.adapted(to: .indexed256) == .standard)
  }
}
