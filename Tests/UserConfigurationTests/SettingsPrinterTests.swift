import Testing
import UserConfiguration
import VendorAPI

@Suite struct SettingsPrinterTests {
  @Test func `prints every setting with its origin`() throws {
    let loaded = try Loading.load(Loading.full, environment: ["KEET_THEME": "mono"])
    let expected = """
      # file: config.toml
      language = "nl"  # config.toml:1
      theme = "mono"  # KEET_THEME
      mouse = false  # config.toml:3
      read_only = true  # config.toml:4

      [vemap]
      url = "https://vemap.example"  # config.toml:7
      username = "fenna@kiezel.example"  # config.toml:8
      password_command = "•••"  # config.toml:9
      user_id = "42"  # config.toml:10
      tenants = ["tenant-1", "tenant-2"]  # config.toml:11
      read_only_tenants = ["tenant-2"]  # config.toml:12
      requests_per_minute = 90  # config.toml:13

      [twelvebuild]
      url = "https://www.12build.com/nl/rest/1.1"  # default
      login = "fenna"  # config.toml:16
      api_key = "•••"  # config.toml:17

      [corlega]
      url = "https://api.corlega.com/v1"  # default
      api_key = "•••"  # config.toml:20

      [blueprint]
      url = "https://blueprint-solutions.nl"  # default
      email = "fenna@kiezel.example"  # config.toml:23
      password = "•••"  # config.toml:24
      plan = "professional"  # config.toml:25

      [whatsapp]
      sender = "Kiezel"  # config.toml:35
      reminder = "hello"  # config.toml:36
      tender_reminder = "offerteherinnering_1"  # default

      [whatsapp.templates.hello]
      text = "Dear {1},\\U0000000afrom {3}"  # config.toml:39

      [thresholds]
      vkm_red_days = 2  # config.toml:32
      vkm_yellow_days = 10  # default
      reaction_yellow_days = 10  # default
      label_yellow_days = 30  # default
      overlap_red_days = 3  # default
      overlap_yellow_days = 42  # default
      invoice_yellow_days = 1  # default
      invoice_red_days = 14  # default
      tender_yellow_days = 3  # default
      offer_yellow_days = 7  # default
      window_yellow_minutes = 240  # default
      trip_yellow_minutes = 30  # default

      [keys]
      "closure.send" = ["S"]  # config.toml:29
      refresh = ["r", "F5"]  # config.toml:28

      """
    #expect(SettingsPrinter.text(loaded) == expected)
  }

  @Test func `printed settings read back as the same`() throws {
    let loaded = try Loading.load(Loading.full)
    let again = try Loading.load(SettingsPrinter.text(loaded))
    #expect(again.values.keys == loaded.values.keys)
    #expect(again.settings.keys == loaded.settings.keys)
    #expect(again.settings.vemap?.tenants == loaded.settings.vemap?.tenants)
    #expect(again.settings.messaging == loaded.settings.messaging)
    // What holds by itself is as good when it is written.
    #expect(throws: Never.self) { try Loading.load(SettingsPrinter.text(Loading.load(""))) }
  }

  @Test func `says which vendors are off and which locale decided`() throws {
    let text = SettingsPrinter.text(try Loading.load("", environment: ["LC_ALL": "nl_NL.UTF-8"]))
    #expect(text.contains("# [vemap] is off\n"))
    #expect(text.contains("language = \"nl\"  # LC_ALL\n"))
  }

  @Test func `a secret appears nowhere`() throws {
    let canaries = """
      [vemap]
      url = "https://user:canary@vemap.example/"
      username = "u"
      password_command = "echo canary"
      [twelvebuild]
      login = "u"
      api_key = "canary"
      [corlega]
      api_key = "canary"
      [blueprint]
      email = "e"
      password = "canary"
      """
    let loaded = try Loading.load(canaries)
    #expect(!SettingsPrinter.text(loaded).contains("canary"))
    var dumped = ""
    dump(loaded.settings.corlega, to: &dumped)
    #expect(!dumped.contains("canary"))
    let mistakes = [
      "language = \"canary\"", "mouse = \"canary\"", "theme = \"\\tcanary\"", "[blueprint]\nplan = \"canary\"",
      "[corlega]\napi_key = [\"canary\"]", "[corlega]\napi_kei = \"canary\"", "[corlega]\napi_key = \"canary",
      "[corlega]\napi_key = canary", "[corlega]\napi_key = 'canary'\n\"", "api_key = \"canary\"",
      "[corlega]\napi_key = \"canary\\n\"", "[corlega]\napi_key = \"\\canary\"", "[corlega]\napi_key == canary",
      "[corlega]\napi_key = 1canary", "[corlega]\napi_key = \"a\" canary", "[corlega]\ncanary",
    ]
    for text in mistakes {
      let problems = Loading.problems(text, mode: 0o644)
      #expect(!problems.isEmpty, "\(text)")
      #expect(!problems.joined().contains("canary"), "\(problems)")
    }
    let inEnvironment = Loading.problems(
      "",
      environment: [
        "KEET_MOUSE": "canary", "KEET_BLUEPRINT_PLAN": "canary", "KEET_VEMAP_PASWORD": "canary",
        "KEET_VEMAP_PASSWORD": "canary\u{7}",
      ])
    #expect(inEnvironment.count >= 4)
    #expect(!inEnvironment.joined().contains("canary"))
  }
}
