import Foundation
import Testing

@testable import Terminal
@testable import UserConfiguration

/// The themes that come with keet.
@Suite struct ThemeShippedTests {
  static let names = ["dark", "deuteranopia", "high-contrast", "light", "mono"]

  /// The folder of the package this test was built from.
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("themes").path

  @Test func `what is compiled in is what lies in the folder`() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder).filter { $0.hasSuffix(".toml") }
    #expect(files.map { String($0.dropLast(5)) }.sorted() == Self.names)
    for name in Self.names {
      let text = try String(contentsOfFile: "\(Self.folder)/\(name).toml", encoding: .utf8)
      #expect(ShippedThemes.texts[name] == text, "ShippedThemes.swift must hold:\n\(text)")
    }
    #expect(ShippedThemes.texts.count == Self.names.count)
  }

  @Test(arguments: names)
  func `every one loads without a warning`(name: String) {
    let loaded = ThemeLibrary(folders: []).load(name)
    #expect(loaded.warnings.isEmpty)
    #expect(loaded.theme.name == name)
  }

  @Test func `the theme that needs no file is dark, and mono is mono`() {
    let library = ThemeLibrary(folders: [])
    #expect(library.load("dark").theme == .standard)
    #expect(library.load("mono").theme == .mono)
  }

  @Test func `mono asks for no colour`() {
    for style in Theme.mono.styles.values { #expect(style == style.withoutColors) }
  }

  /// Text that is read against what lies behind it, on the ground a terminal of that kind has by itself.
  @Test(arguments: [
    ("dark", 4.5, 3.0, 0x1e1e1e, 0xd0d0d0), ("deuteranopia", 4.5, 3.0, 0x1e1e1e, 0xd0d0d0),
    ("light", 4.5, 3.0, 0xffffff, 0x262626), ("high-contrast", 7, 7, 0x000000, 0xffffff),
  ])
  func `text can be read on every ground`(
    name: String, ratio: Double, faintRatio: Double, background: Int, foreground: Int
  ) {
    let theme = ThemeLibrary(folders: []).load(name).theme
    let faint: Set<Role> = [.border, .footerBlocked, .overlayBlocked, .placeholder, .scrollbar, .progress]
    let grounds: [Role] = [.text, .rowSelected, .rowSelectedUnfocused, .overlay, .overlaySelected, .header, .toast]
    var tooFaint: [String] = []
    for role in Role.allCases {
      for ground in grounds {
        let style = theme.style(of: role, on: ground)
        let ink = style.foreground.map(\.components) ?? Self.parts(foreground)
        let behind = style.background.map(\.components) ?? Self.parts(background)
        let found = Self.contrast(ink, behind)
        if found < (faint.contains(role) ? faintRatio : ratio) {
          tooFaint.append("\(role.name) on \(ground.name): \(found)")
        }
      }
    }
    #expect(tooFaint.isEmpty)
  }

  private static func parts(_ number: Int) -> (red: Int, green: Int, blue: Int) {
    (number >> 16, number >> 8 & 255, number & 255)
  }

  /// WCAG 2, *contrast ratio*.
  private static func contrast(
    _ first: (red: Int, green: Int, blue: Int), _ second: (red: Int, green: Int, blue: Int)
  ) -> Double {
    let (one, other) = (luminance(first), luminance(second))
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)
  }

  private static func luminance(_ color: (red: Int, green: Int, blue: Int)) -> Double {
    func linear(_ value: Int) -> Double {
      let part = Double(value) / 255
      return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue)
  }
}
