import Dashboard
import Testing
import UserConfiguration

@Suite struct LanguageAndPathsTests {
  @Test(
    arguments: [
      (nil, [:], .en), (.nl, ["LC_ALL": "en_GB.UTF-8"], .nl), (.en, ["LANG": "nl_NL"], .en),
      (nil, ["LANG": "nl_NL.UTF-8"], .nl), (nil, ["LANG": "nl"], .nl), (nil, ["LANG": "NL_be@euro"], .nl),
      (nil, ["LANG": "de_DE"], .en), (nil, ["LC_MESSAGES": "nl_NL", "LANG": "en_US"], .nl),
      (nil, ["LC_ALL": "C", "LANG": "nl_NL"], .en), (nil, ["LC_ALL": "", "LANG": "nl_NL"], .nl),
      (nil, ["LANG": "nlx_NL"], .en),
    ] as [(Language?, [String: String], Language)])
  func `the language in force`(configured: Language?, environment: [String: String], expected: Language) {
    #expect(Language.resolve(configured: configured, environment: environment) == expected)
  }

  @Test func `paths by the XDG rules`() {
    let home = Paths(environment: ["HOME": "/home/fenna", "XDG_STATE_HOME": "relative"])
    #expect(home.configurationFile == "/home/fenna/.config/keet/config.toml")
    #expect(home.themesDirectory == "/home/fenna/.config/keet/themes")
    #expect(home.stateDirectory == "/home/fenna/.local/state/keet")
    #expect(home.logFile == "/home/fenna/.local/state/keet/keet.log")
    #expect(home.crashReport == "/home/fenna/.local/state/keet/crash.txt")
    let xdg = Paths(environment: ["HOME": "/home/fenna", "XDG_STATE_HOME": "/s/", "XDG_CONFIG_HOME": "/c"])
    #expect(xdg.stateDirectory == "/s/keet")
    #expect(xdg.configurationDirectory == "/c/keet")
    #expect(Paths(environment: [:]).configurationFile.hasPrefix("/"))
  }
}
