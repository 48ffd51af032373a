import Dashboard
import Testing
import UserConfiguration

@Suite struct ConfigurationProblemTests {
  @Test(
    arguments: [
      (
        "misspelt key", "[vemap]\nurl = \"u\"\nusername = \"n\"\npasword = \"s\"",
        [#"config.toml:4: unknown key "pasword" in [vemap]; did you mean "password"?"#]
      ),
      ("misspelt section", "[vemp]\nurl = \"u\"", [#"config.toml:1: unknown section "vemp"; did you mean [vemap]?"#]),
      (
        "unknown section", "[weather]\n",
        [
          #"config.toml:1: unknown section "weather"; "#
            + "there are [vemap], [twelvebuild], [corlega], [blueprint], [whatsapp], [thresholds], [keys], [operations]"
        ]
      ),
      (
        "general key below a section", "[thresholds]\ntheme = \"dark\"",
        [#"config.toml:2: unknown key "theme" in [thresholds]; it belongs above the first [section]"#]
      ),
      (
        "section key at the top", "username = \"u\"",
        [#"config.toml:1: unknown key "username"; it belongs under [vemap]"#]
      ),
      (
        "section that is no table", "vemap = 3",
        [#"config.toml:1: "vemap" must be a table; write [vemap] on a line of its own"#]
      ),
      (
        "keys that are no table", "keys = 3",
        [#"config.toml:1: "keys" must be a table; write [keys] on a line of its own"#]
      ),
      ("wrong type", "\nmouse = \"yes\"", [#"config.toml:2: "mouse" must be true or false; this is text"#]),
      ("date", "theme = 2026-03-16", [#"config.toml:1: "theme" must be text in quotes; this is a date"#]),
      (
        "out of range", "[thresholds]\nvkm_red_days = -1",
        [#"config.toml:2: "vkm_red_days" in [thresholds] must be a whole number from 0 to 365; this is a whole number"#]
      ),
      ("choice", "language = \"de\"", [#"config.toml:1: "language" must be "nl" or "en""#]),
      ("empty", "theme = \" \"", [#"config.toml:1: "theme" is empty; fill it in or remove the line"#]),
      (
        "line end in a value", "theme = \"a\\nb\"",
        [#"config.toml:1: "theme" holds control characters; write it on one line, without tabs"#]
      ),
      (
        "missing, at the section", "\n[vemap]\nurl = \"u\"",
        [#"config.toml:2: [vemap] has no "username"; add username = "you@firm.example" or set KEET_VEMAP_USERNAME"#]
      ),
      (
        "empty section", "[corlega]",
        [#"config.toml:1: [corlega] has no "api_key"; add api_key = "corlega_…" or set KEET_CORLEGA_API_KEY"#]
      ),
      (
        "half an account", "[blueprint]\nemail = \"e\"",
        [#"config.toml:1: [blueprint] has no "password"; add password = "…" or set KEET_BLUEPRINT_PASSWORD"#]
      ),
      (
        "both forms", "[corlega]\napi_key = \"k\"\napi_key_command = \"c\"",
        [#"config.toml:3: both "api_key" and "api_key_command" are given for [corlega]; keep one"#]
      ),
      (
        "key and account", "[blueprint]\nemail = \"e\"\npassword = \"p\"\napi_key = \"k\"",
        [#"config.toml:2: both "api_key" and "email" are given for [blueprint]; keep one"#]
      ),
      (
        "templates that are no tables", "[whatsapp]\ntemplates = 3",
        [
          #"config.toml:2: "templates" must be a table; "#
            + #"write [whatsapp.templates.NAME] on a line of its own, with text = "…" below it"#
        ]
      ),
      (
        "a template that is a text", "[whatsapp.templates]\nhello = \"Hello\"",
        [
          #"config.toml:2: "hello" must be a table; "#
            + #"write [whatsapp.templates.NAME] on a line of its own, with text = "…" below it"#
        ]
      ),
      (
        "a template without its text", "[whatsapp.templates.hello]\ntxt = \"Hello\"",
        [
          #"config.toml:1: [whatsapp.templates.hello] has no "text"; add text = "Dear {1}, …""#,
          #"config.toml:2: unknown key "txt" in [whatsapp.templates.hello]; did you mean "text"?"#,
        ]
      ),
      (
        "a template's text of a wrong type", "[whatsapp.templates.hello]\ntext = 3",
        [
          #"config.toml:2: "text" in [whatsapp.templates.hello] must be text in quotes; this is a whole number"#
        ]
      ),
      (
        "misspelt templates", "[whatsapp.template.hello]\ntext = \"a\"",
        [#"config.toml:1: unknown key "template" in [whatsapp]; did you mean "templates"?"#]
      ),
      (
        "a reminder of tenders that is not there",
        "[whatsapp]\ntender_reminder = \"helo\"\n[whatsapp.templates.hello]\ntext = \"a\"",
        [
          #"config.toml:2: "tender_reminder" in [whatsapp] names a template that is not there; did you mean "hello"?"#
        ]
      ),
      (
        "a reminder that is not there", "[whatsapp]\nreminder = \"helo\"\n[whatsapp.templates.hello]\ntext = \"a\"",
        [
          #"config.toml:2: "reminder" in [whatsapp] names a template that is not there; did you mean "hello"?"#
        ]
      ),
      (
        "a reminder that has too many parameters",
        "[whatsapp]\nreminder = \"hello\"\nsender = \"S\"\n[whatsapp.templates.hello]\ntext = \"{6}\"",
        [
          "config.toml:5: a reminder has {5} at most, this template {6}; "
            + "{1} client, {2} invoice, {3} sender, {4} due date, {5} sender"
        ]
      ),
      (
        "a reminder that names nobody", "[whatsapp.templates.betaalherinnering_1]\ntext = \"{1} {3}\"",
        [
          #"config.toml:2: the reminder names the sender and [whatsapp] has no "sender"; "#
            + #"add sender = "…" below [whatsapp]"#
        ]
      ),
      (
        "thresholds the wrong way round", "[thresholds]\nvkm_red_days = 20",
        [#"config.toml:2: "vkm_red_days" is larger than "vkm_yellow_days" in [thresholds]"#]
      ),
      (
        "key notations", "[keys]\nrefresh = 5\nopen = [\"x\", 3]",
        [
          #"config.toml:2: "refresh" in [keys] must be a list of texts, such as ["a", "b"]; this is a whole number"#,
          #"config.toml:3: "open" in [keys] must be a list of texts, such as ["a", "b"]; "#
            + "this is a list with a whole number",
        ]
      ),
      (
        "a key that steers the terminal", "\"\\u001b]0;x\\u0007\" = 1",
        [#"config.toml: unknown key "\u{1b}]0;x\u{7}""#]
      ),
      (
        "all at once, in file order", "[thresholds]\nvkm_red_day = 1\n[blueprint]\nplan = 3\napi_key = \"\"",
        [
          #"config.toml:2: unknown key "vkm_red_day" in [thresholds]; did you mean "vkm_red_days"?"#,
          #"config.toml:4: "plan" in [blueprint] must be "starter", "professional" or "enterprise"; this is a whole number"#,
          #"config.toml:5: "api_key" in [blueprint] is empty; fill it in or remove the line"#,
        ]
      ),
    ] as [(String, String, [String])])
  func `in the file`(name: String, text: String, expected: [String]) {
    #expect(Loading.problems(text) == expected, "\(name)")
  }

  @Test(
    arguments: [
      (["KEET_MOUSE": "perhaps"], ["KEET_MOUSE: the value must be true or false"]),
      (
        ["KEET_THRESHOLDS_VKM_RED_DAYS": "3.5"],
        ["KEET_THRESHOLDS_VKM_RED_DAYS: the value must be a whole number from 0 to 365"]
      ),
      (["KEET_LANGUAGE": "fr"], [#"KEET_LANGUAGE: the value must be "nl" or "en""#]),
      (["KEET_CORLEGA_API_KEY": " "], ["KEET_CORLEGA_API_KEY: the value is empty; fill it in or remove the line"]),
      (
        ["KEET_CORLEGA_API_KEI": "x"],
        ["KEET_CORLEGA_API_KEI: unknown environment variable; did you mean KEET_CORLEGA_API_KEY?"]
      ),
      (
        ["KEET_CORLEGA_API_KEY": "a", "KEET_CORLEGA_API_KEY_COMMAND": "b"],
        [#"KEET_CORLEGA_API_KEY_COMMAND: both "api_key" and "api_key_command" are given for [corlega]; keep one"#]
      ),
      (
        ["KEET_TWELVEBUILD_API_KEY": "k"],
        [
          #"KEET_TWELVEBUILD_API_KEY: [twelvebuild] has no "login"; "#
            + #"add login = "you@firm.example" or set KEET_TWELVEBUILD_LOGIN"#
        ]
      ),
      (["KEET_SOMETHING_ELSE": "x"], []),
    ] as [([String: String], [String])])
  func `in the environment`(environment: [String: String], expected: [String]) {
    #expect(Loading.problems("", environment: environment) == expected)
  }

  @Test(
    arguments: [
      ("cut line", "theme = \"dark\"\n[vemap\n", 2, nil),
      ("cut string", "theme = \"da", 1, "config.toml:1:12: this is not valid TOML; encountered end-of-file"),
      ("no value", "theme =\n", 1, nil),
      ("no quotes", "\n\n[corlega]\napi_key = canary\n", 4, nil),
      ("a number no computer holds", "[corlega]\napi_key = 77777777777777777777", 2, nil),
      (
        "twice the same key", "theme = \"a\"\ntheme = \"canary\"", 2,
        "config.toml:2:9: this is not valid TOML; cannot redefine existing string …"
      ),
      ("a secret as a key, twice", "\"canary\" = 1\n\"canary\" = 2", 2, nil),
      ("junk", "{}{}{}\n", 1, nil),
    ] as [(String, String, Int, String?)])
  func `syntax errors name line and column but no value`(name: String, text: String, line: Int, expected: String?) {
    do {
      _ = try Loading.load(text)
      Issue.record("\(name) was accepted")
    } catch {
      #expect(error.problems.count == 1)
      #expect(error.problems.first?.line == line, "\(name)")
      #expect(error.problems.first?.column != nil)
      #expect(error.description.contains("this is not valid TOML"))
      #expect(!error.description.contains("canary") && !error.description.contains("777"), "\(error.description)")
      if let expected { #expect(error.description == expected) }
    }
  }

  @Test(
    arguments: [
      ([0x61, 0x0A, 0xFF, 0xFE, 0x0A], "config.toml:2: this is not UTF-8 text; save the file as UTF-8"),
      ([0x0A, 0x61, 0x00, 0x0A], "config.toml:2: this is not text; is this the right file?"),
    ] as [([UInt8], String)])
  func `binary files`(bytes: [UInt8], expected: String) {
    #expect(Loading.problems(bytes) == [expected])
  }

  @Test(arguments: ["", "\n\n", "# only a comment", "\u{FEFF}"])
  func `empty files are fine`(text: String) {
    #expect(Loading.problems(text).isEmpty)
  }

  @Test(
    arguments: [
      (0o600, 1000, ""),
      (0o400, 1000, ""),
      (
        0o644, 1000, "config.toml: the file holds a secret and others may use it (mode 644); run: chmod 600 config.toml"
      ),
      (
        0o666, 1000, "config.toml: the file holds a secret and others may use it (mode 666); run: chmod 600 config.toml"
      ),
      (
        0o620, 1000, "config.toml: the file holds a secret and others may use it (mode 620); run: chmod 600 config.toml"
      ),
      (
        0o600, 1001,
        "config.toml: the file holds a secret and belongs to another user; "
          + "make a copy of your own, or chown it to yourself"
      ),
    ] as [(UInt32, UInt32, String)])
  func `a file with a secret must be the users alone`(mode: UInt32, owner: UInt32, expected: String) {
    let problems = Loading.problems("[corlega]\napi_key = \"k\"", mode: mode, owner: owner)
    #expect(problems == (expected.isEmpty ? [] : [expected]))
  }

  @Test(
    arguments: [
      ("nothing to guard", "theme = \"dark\"", 0o666, []),
      ("a command may be read", "[corlega]\napi_key_command = \"c\"", 0o644, []),
      (
        "a command may not be changed", "[corlega]\napi_key_command = \"c\"", 0o664,
        [
          "config.toml: the file holds a command to run and others may change it (mode 664); "
            + "run: chmod 600 config.toml"
        ]
      ),
    ] as [(String, String, UInt32, [String])])
  func `a file without a secret may be read`(name: String, text: String, mode: UInt32, expected: [String]) {
    #expect(Loading.problems(text, mode: mode) == expected, "\(name)")
  }

  @Test(
    arguments: [
      ("password = \"s\"", #"config.toml:1: onbekende instelling "password"; die hoort onder [vemap]"#),
      ("them = \"s\"", #"config.toml:1: onbekende instelling "them"; bedoelde u "theme"?"#),
      ("mouse = 3", #"config.toml:1: "mouse" moet zijn: true of false; dit is een geheel getal"#),
      ("language = \"de\"", #"config.toml:1: "language" moet zijn: "nl" of "en""#),
      (
        "[corlega]",
        #"config.toml:1: [corlega] heeft geen "api_key"; "#
          + #"zet erbij api_key = "corlega_…" of zet KEET_CORLEGA_API_KEY"#
      ),
    ] as [(String, String)])
  func `the same in Dutch`(text: String, expected: String) {
    let problems = #expect(throws: ConfigurationProblems.self) { try Loading.load(text) }
    #expect(problems?.text(.nl) == expected)
  }
}
