import Dashboard
import Sandbox
import SandboxServer
import TestSupport
import Testing
import UserConfiguration
import VendorAPI

@testable import keet

@Suite struct ConfigurationCommandTests {
  @Test func `a configuration without a fault is called in order in the user's language`() throws {
    let starting = try Starting()
    let text = "[corlega]\napi_key = \"canary\"\n[blueprint]\napi_key = \"canary\""
    let english = try ConfigValidateCommand.verdict(on: starting.load(text), themes: starting.start.themes)
    #expect(english == "\(starting.folder.path)/config.toml: in order; Corlega, Blueprint")
    let dutch = try ConfigValidateCommand.verdict(
      on: starting.load("language = \"nl\""), themes: starting.start.themes)
    #expect(dutch == "\(starting.folder.path)/config.toml: in orde; geen koppelingen")
  }

  @Test func `what a start passes over is a fault here`() throws {
    let starting = try Starting()
    let loaded = try starting.load("theme = \"none-such\"\n[keys]\nnone-such = \"x\"")
    let failure = #expect(throws: CommandFailure.self) {
      try ConfigValidateCommand.verdict(on: loaded, themes: starting.start.themes)
    }
    #expect(failure?.status == .usage)
    let places = failure?.text.split(separator: "\n").map { $0.prefix { $0 != " " } }
    #expect(places == ["\(starting.folder.path)/config.toml:3:", "\(starting.folder.path)/config.toml:1:"])
  }

  @Test func `a faulty file ends a command with every problem`() throws {
    let starting = try Starting()
    let failure = #expect(throws: CommandFailure.self) { try starting.load("thema = \"dark\"\nmouse = 3") }
    #expect(failure?.status == .usage)
    #expect(failure?.text.split(separator: "\n").count == 2)
  }

  @Test func `the themes are listed with the one in force and where each is from`() throws {
    let starting = try Starting()
    let listing = ThemeListing(starting.start.themes, inForce: "light")
    let lines = listing.text(.en).split(separator: "\n").map(String.init)
    #expect(lines.contains("* light          built in"))
    #expect(lines.contains("  high-contrast  built in"))
    #expect(lines.filter { $0.hasPrefix("*") }.count == 1)
    #expect(listing.text(.nl).contains("* light          ingebouwd\n"))
    #expect(listing.problems.isEmpty)
  }

  @Test func `the configuration a served sandbox prints signs in to all four vendors`() throws {
    let sandbox = Sandbox(time: ManualTime(start: Scene.fixedNow).source)
    let info = SandboxInfo(port: 8080, credentials: sandbox.credentials)
    let loaded = try Starting().load(info.configuration)
    #expect(loaded.settings.vendors == Vendor.allCases)
    #expect(loaded.settings.secrets.count == 4)
    #expect(loaded.settings.corlega?.url == "http://127.0.0.1:8080/corlega/v1")
  }

  @Test(arguments: ["http://vemap.example", "http://127.0.0.1.evil", "https://user@vemap.example", "ftp://x"])
  func `an address a secret must not be sent to is refused with its line`(url: String) throws {
    let failure = #expect(throws: CommandFailure.self) {
      try Starting().load("[corlega]\napi_key = \"canary\"\nurl = \"\(url)\"")
    }
    #expect(failure?.text.contains("config.toml:3: \"url\" in [corlega]: must ") == true, "\(failure?.text ?? "")")
    #expect(failure?.text.contains("canary") == false)
  }
}
