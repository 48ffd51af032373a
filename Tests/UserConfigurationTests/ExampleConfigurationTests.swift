import Dashboard
import Testing
import UserConfiguration

@Suite struct ExampleConfigurationTests {
  @Test func `as it stands it changes nothing`() throws {
    let loaded = try Loading.load(ExampleConfiguration.text, mode: 0o644)
    #expect(loaded.settings == Settings(language: .en))
  }

  @Test func `names every setting and variable`() {
    for key in SettingKey.all {
      #expect(ExampleConfiguration.text.contains("#\(key.name) = \(key.sample)  # \(key.variable): \(key.note)\n"))
    }
  }

  @Test func `each line is valid when taken up`() throws {
    // Of two that exclude each other only the first is taken up, as a reader would.
    let skipped = ["#password_command", "#api_key_command", "#email"]
    var section = ""
    let lines = ExampleConfiguration.text.split(separator: "\n").compactMap { line -> String? in
      guard line.hasPrefix("#"), !line.hasPrefix("# ") else { return nil }
      if line.hasPrefix("#[") { section = String(line) }
      let isRival = skipped.contains { line.hasPrefix("\($0) ") }
      let isSecondForm = section == "#[blueprint]" && line.hasPrefix("#password ")
      return isRival || isSecondForm ? nil : String(line.dropFirst())
    }
    let settings = try Loading.load(lines.joined(separator: "\n")).settings
    #expect(settings.vendors.count == 4)
    #expect(settings.keys == ["refresh": ["r", "F5"]])
    #expect(settings.messaging.templates == [.reminder, .tenderReminder])
  }

  @Test func `lines fit the screen`() {
    for line in ExampleConfiguration.text.split(separator: "\n") { #expect(line.count <= 140, "\(line)") }
  }
}
