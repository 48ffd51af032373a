import BlueprintAPI
import Dashboard
import Insights
import Testing
import UserConfiguration
import VendorAPI

@Suite struct ConfigurationLoaderTests {
  @Test func `reads every section`() throws {
    let settings = try Loading.load(Loading.full).settings
    #expect(settings.language == .nl)
    #expect(settings.theme == "light")
    #expect(!settings.mouse)
    #expect(settings.readOnly)
    #expect(settings.vendors == [.vemap, .twelveBuild, .corlega, .blueprint])
    #expect(
      settings.vemap
        == VemapSettings(
          url: "https://vemap.example", username: "fenna@kiezel.example", password: .command("pass show vemap"),
          userID: "42", tenants: ["tenant-1", "tenant-2"], readOnlyTenants: ["tenant-2"],
          requestsPerMinute: 90))
    #expect(
      settings.twelveBuild
        == TwelveBuildSettings(
          url: "https://www.12build.com/nl/rest/1.1", login: "fenna", apiKey: .literal(Secret("canary-twelvebuild"))))
    #expect(
      settings.corlega
        == CorlegaSettings(url: "https://api.corlega.com/v1", apiKey: .literal(Secret("canary-corlega"))))
    #expect(
      settings.blueprint
        == BlueprintSettings(
          url: "https://blueprint-solutions.nl",
          signIn: .account(email: "fenna@kiezel.example", password: .literal(Secret("canary-blueprint"))),
          plan: .professional))
    #expect(settings.keys == ["refresh": ["r", "F5"], "closure.send": ["S"]])
    var thresholds = Thresholds()
    thresholds.vkmRedDays = 2
    #expect(settings.thresholds == thresholds)
    let hello = MessageTemplate(name: "hello", text: "Dear {1},\nfrom {3}")
    #expect(settings.messaging == MessagingSettings(sender: "Kiezel", templates: [hello], reminder: "hello"))
  }

  @Test func `messages have a section that turns no vendor on`() throws {
    let settings = try Loading.load("[whatsapp]\nsender = \"Kiezel\"").settings
    #expect(settings.vendors.isEmpty)
    #expect(settings.messaging == MessagingSettings(sender: "Kiezel"))
    #expect(!settings.readOnly)
  }

  @Test func `the environment closes everything and signs`() throws {
    let settings = try Loading.load(
      "read_only = false", environment: ["KEET_READ_ONLY": "1", "KEET_WHATSAPP_SENDER": "Kiezel"]
    ).settings
    #expect(settings.readOnly)
    #expect(settings.messaging.sender == "Kiezel")
  }

  @Test func `operations whose method is inferred can be set right, each for its vendor`() throws {
    let settings = try Loading.load(
      """
      [operations]
      closeProject = "PUT /project/{projectId}/closed"
      sendInvoice = "PUT"
      """
    ).settings
    #expect(settings.operations[.twelveBuild]?["closeProject"]?.template == "/project/{projectId}/closed")
    #expect(settings.operations[.blueprint]?.keys.sorted() == ["sendInvoice"])
  }

  @Test(arguments: [
    (#"listQuotes = "POST""#, "documented as GET /quotes"),
    (#"nothing = "POST""#, "no vendor has an operation nothing"),
    (#"closeProject = "PUT /project/closed""#, "must hold the fields"),
    (#"closeProject = "SHUT /x""#, "SHUT is no method"),
    ("closeProject = 5", #""closeProject" in [operations] must be text"#),
  ])
  func `an override that does not fit is refused with its line`(_ line: (written: String, reason: String)) {
    let problems = #expect(throws: ConfigurationProblems.self) { try Loading.load("[operations]\n" + line.written) }
    let text = problems?.text(.en) ?? ""
    #expect(text.contains("config.toml:2: "), "\(text)")
    #expect(text.contains(line.reason), "\(text)")
  }

  @Test func `without a file everything is default and off`() throws {
    let loaded = try ConfigurationLoader.load(
      environment: ["HOME": "/home/fenna"],
      read: { (path: String) throws(ConfigurationFile.Failure) in
        #expect(path == "/home/fenna/.config/keet/config.toml")
        throw .missing
      })
    #expect(loaded.file == nil)
    #expect(loaded.settings.vendors.isEmpty)
    #expect(loaded.settings.theme == "dark")
    #expect(loaded.settings.mouse)
    #expect(loaded.settings.language == .en)
    #expect(loaded.settings.thresholds == Thresholds())
  }

  @Test(
    arguments: [
      ("--config beats all", "/a.toml", ["KEET_CONFIG": "/b.toml", "XDG_CONFIG_HOME": "/x", "HOME": "/h"], "/a.toml"),
      ("then KEET_CONFIG", nil, ["KEET_CONFIG": "/b.toml", "XDG_CONFIG_HOME": "/x"], "/b.toml"),
      ("empty is not set", nil, ["KEET_CONFIG": "", "XDG_CONFIG_HOME": "/x"], "/x/keet/config.toml"),
      ("then XDG", nil, ["XDG_CONFIG_HOME": "/x/", "HOME": "/h"], "/x/keet/config.toml"),
      ("relative XDG is no XDG", nil, ["XDG_CONFIG_HOME": "x", "HOME": "/h"], "/h/.config/keet/config.toml"),
      ("else home", nil, ["HOME": "/h"], "/h/.config/keet/config.toml"),
      ("root's home", nil, ["HOME": "/"], "/.config/keet/config.toml"),
    ] as [(String, String?, [String: String], String)])
  func `the location of the file`(name: String, path: String?, environment: [String: String], expected: String) {
    #expect(ConfigurationLoader.location(path: path, environment: environment) == expected, "\(name)")
  }

  @Test(arguments: [
    (["KEET_VEMAP_PASSWORD": "p"], SecretSource.literal(Secret("p"))),
    (["KEET_VEMAP_PASSWORD_COMMAND": "c"], .command("c")),
    (["KEET_VEMAP_PASSWORD": ""], .command("pass show vemap")),
  ])
  func `a secret in the environment replaces the files whatever its form`(
    environment: [String: String], source: SecretSource
  )
    throws
  {
    #expect(try Loading.load(Loading.full, environment: environment).settings.vemap?.password == source)
  }

  @Test func `a key in the environment replaces the files account`() throws {
    let loaded = try Loading.load(Loading.full, environment: ["KEET_BLUEPRINT_API_KEY": "k"])
    #expect(loaded.settings.blueprint?.signIn == .key(.literal(Secret("k"))))
    #expect(loaded.settings.blueprint?.plan == .professional)
    #expect(loaded.origin(of: "blueprint.email") == nil)
  }

  @Test func `every setting can come from the environment`() throws {
    let environment = [
      "KEET_LANGUAGE": "en", "KEET_THEME": "mono", "KEET_MOUSE": "off",
      "KEET_VEMAP_URL": "https://v.example", "KEET_VEMAP_USERNAME": "u", "KEET_VEMAP_PASSWORD": "p",
      "KEET_VEMAP_USER_ID": "7", "KEET_VEMAP_TENANTS": "a, b", "KEET_VEMAP_REQUESTS_PER_MINUTE": "30",
      "KEET_TWELVEBUILD_URL": "https://t.example", "KEET_TWELVEBUILD_LOGIN": "l", "KEET_TWELVEBUILD_API_KEY": "k",
      "KEET_CORLEGA_URL": "https://c.example", "KEET_CORLEGA_API_KEY_COMMAND": "c",
      "KEET_BLUEPRINT_URL": "https://b.example", "KEET_BLUEPRINT_EMAIL": "e", "KEET_BLUEPRINT_PASSWORD": "p",
      "KEET_BLUEPRINT_PLAN": "enterprise", "KEET_THRESHOLDS_TRIP_YELLOW_MINUTES": "45",
    ]
    let loaded = try Loading.load("", environment: environment)
    #expect(loaded.settings.language == .en)
    #expect(loaded.settings.theme == "mono")
    #expect(!loaded.settings.mouse)
    #expect(
      loaded.settings.vemap
        == VemapSettings(
          url: "https://v.example", username: "u", password: .literal(Secret("p")), userID: "7", tenants: ["a", "b"],
          requestsPerMinute: 30))
    #expect(loaded.settings.twelveBuild?.url == "https://t.example")
    #expect(loaded.settings.corlega == CorlegaSettings(url: "https://c.example", apiKey: .command("c")))
    #expect(loaded.settings.blueprint?.signIn == .account(email: "e", password: .literal(Secret("p"))))
    #expect(loaded.settings.blueprint?.plan.requestsPerMinute == 600)
    #expect(loaded.settings.thresholds.tripYellowMinutes == 45)
    for variable in environment.keys {
      let key = SettingKey.all.first { $0.variable == variable }
      #expect(loaded.origin(of: key?.path ?? "") == .environment(variable))
    }
  }

  @Test func `the documented variables are the ones that work`() {
    let documented = [
      "KEET_VEMAP_URL", "KEET_VEMAP_USERNAME", "KEET_VEMAP_PASSWORD", "KEET_VEMAP_PASSWORD_COMMAND",
      "KEET_TWELVEBUILD_URL", "KEET_TWELVEBUILD_LOGIN", "KEET_TWELVEBUILD_API_KEY", "KEET_CORLEGA_URL",
      "KEET_CORLEGA_API_KEY", "KEET_BLUEPRINT_URL", "KEET_BLUEPRINT_API_KEY", "KEET_BLUEPRINT_EMAIL",
      "KEET_BLUEPRINT_PASSWORD", "KEET_BLUEPRINT_PLAN", "KEET_LANGUAGE", "KEET_THEME",
    ]
    let variables = SettingKey.all.map(\.variable)
    #expect(Set(documented).isSubset(of: variables))
    #expect(Set(variables).count == variables.count)
  }

  @Test func `knows the line of every setting`() throws {
    let loaded = try Loading.load(Loading.full)
    #expect(loaded.origin(of: "vemap.url") == .file("config.toml", line: 7))
    #expect(loaded.origin(of: "keys.closure.send") == .file("config.toml", line: 29))
    #expect(loaded.origin(of: "theme") == .file("config.toml", line: 2))
    #expect(loaded.origin(of: "corlega.url") == .standard)
    let problem = loaded.problem(
      at: "keys.refresh", text: Words("there is no key \"F55\""), hint: Words("did you mean F5?"))
    #expect(problem.description == #"config.toml:28: there is no key "F55"; did you mean F5?"#)
    #expect(
      loaded.problem(at: "vemap.password", .exited(1)).description
        == #"config.toml:9: "password_command" in [vemap] ended with exit code 1; run it in this terminal to see what it does"#
    )
  }

  @Test func `asks the transport about every URL of the users`() {
    do {
      _ = try Loading.load(
        "[vemap]\nurl = \"http://v.example\"\nusername = \"u\"\n[corlega]\napi_key = \"k\"",
        validateURL: { "\($0) must begin with https://" })
      Issue.record("a bad URL was accepted")
    } catch {
      let expected = #"config.toml:2: "url" in [vemap]: http://v.example must begin with https://"#
      #expect(error.problems.map(\.description) == [expected])
    }
  }

  @Test(arguments: ["\r\n", "\n"], [[], [0xEF, 0xBB, 0xBF]] as [[UInt8]])
  func `line ends and byte order marks do not matter`(lineEnd: String, mark: [UInt8]) throws {
    let text = Loading.full.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: lineEnd)
    let loaded = try Loading.load(mark + Array(text.utf8))
    #expect(loaded.settings == (try Loading.load(Loading.full).settings))
    #expect(loaded.origin(of: "blueprint.plan") == .file("config.toml", line: 25))
  }

  @Test func `each vendor has its one secret with the setting it came from`() throws {
    let secrets = try Loading.load(Loading.full).settings.secrets
    #expect(secrets.map(\.vendor) == [.vemap, .twelveBuild, .corlega, .blueprint])
    #expect(
      secrets.map(\.path) == ["vemap.password", "twelvebuild.api_key", "corlega.api_key", "blueprint.password"])
    #expect(secrets.last?.source == .literal(Secret("canary-blueprint")))
    let withKey = try Loading.load("[blueprint]\napi_key = \"k\"").settings.secrets
    #expect(withKey.map(\.path) == ["blueprint.api_key"])
    #expect(try Loading.load("").settings.secrets.isEmpty)
  }
}
