import Dashboard
import Insights
import TestSupport
import Testing
import UserConfiguration
import VendorAPI

@testable import keet

@Suite struct RunPlanTests {
  private let full = """
    language = "nl"
    theme = "mono"
    mouse = false
    [vemap]
    url = "https://vemap.example"
    username = "fenna"
    password_command = "printf from-a-command"
    [corlega]
    api_key = "canary"
    [thresholds]
    vkm_red_days = 2
    [keys]
    refresh = "F6"
    """

  @Test func `a configuration becomes vendors with their secrets`() throws {
    let plan = try Starting().plan(full)
    guard case .vendors(let settings, let secrets) = plan.wiring else {
      Issue.record("\(plan.wiring)")
      return
    }
    #expect(settings.vendors == [.vemap, .corlega])
    #expect(secrets == [.vemap: Secret("from-a-command"), .corlega: Secret("canary")])
    #expect(plan.preferences.vendors == [.vemap, .corlega])
    #expect(plan.preferences.vemapUser == "fenna")
    #expect(plan.preferences.language == .nl)
    #expect(plan.preferences.theme == "mono")
    #expect(plan.preferences.themes.contains("high-contrast"))
    #expect(plan.preferences.thresholds.vkmRedDays == 2)
    #expect(plan.preferences.keys == ["refresh": ["F6"]])
    #expect(plan.preferences.configurationPath == "/config.toml")
    #expect(!plan.preferences.isWelcome && !plan.preferences.isDemo)
    #expect(!plan.mouse)
    #expect(plan.warnings.isEmpty)
    #expect(!"\(plan)".contains("canary") && !"\(plan)".contains("from-a-command"))
  }

  @Test func `a secret command that fails is a warning and the other vendors stay`() throws {
    let plan = try Starting().plan(
      """
      [corlega]
      api_key_command = "exit 3"
      [blueprint]
      api_key = "k"
      """)
    guard case .vendors(let settings, let secrets) = plan.wiring else {
      Issue.record("\(plan.wiring)")
      return
    }
    #expect(settings.vendors == [.corlega, .blueprint])
    #expect(secrets == [.blueprint: Secret("k")])
    #expect(plan.preferences.vendors == [.corlega, .blueprint])
    #expect(plan.warnings.map(\.line) == [2])
    #expect(plan.warnings.first?.text.en.contains("exit code 3") == true)
  }

  @Test func `without a vendor it is the welcome`() throws {
    let plan = try Starting().plan("language = \"nl\"")
    guard case .welcome = plan.wiring else {
      Issue.record("\(plan.wiring)")
      return
    }
    #expect(plan.preferences.isWelcome)
    #expect(plan.preferences.vendors.isEmpty)
  }

  @Test(arguments: [true, false])
  func `the demo has all vendors but none of the configuration's secrets`(isFixed: Bool) throws {
    let starting = try Starting()
    let loaded = try starting.load(
      full.replacing("printf from-a-command", with: "touch \(starting.folder.path)/was-run"))
    let plan = RunPlan.demo(loaded, start: starting.start, configurationPath: "", fixedClock: isFixed)
    guard case .demo(let fixedClock) = plan.wiring else {
      Issue.record("\(plan.wiring)")
      return
    }
    #expect(fixedClock == isFixed)
    #expect(plan.preferences.isDemo && !plan.preferences.isWelcome)
    #expect(plan.preferences.vendors == Set(Vendor.allCases))
    #expect(plan.preferences.keys == ["refresh": ["F6"]])
    #expect(throws: ConfigurationFile.Failure.missing) {
      try ConfigurationFile.read(starting.folder.path + "/was-run")
    }
  }

  @Test func `wrong keys and themes are warnings with their lines`() throws {
    let plan = try Starting().plan(
      """
      theme = "darc"
      [keys]
      refesh = "r"
      help = ["F1", "Hyper+Q"]
      zoom = "Z"
      """)
    #expect(plan.preferences.keys == ["zoom": ["Z"]])
    #expect(plan.warnings.map(\.line) == [3, 4, 1])
    let texts = plan.warnings.map(\.description).joined(separator: "\n")
    #expect(texts.contains("refesh") && texts.contains("refresh"))
    #expect(texts.contains("Hyper+Q"))
    #expect(texts.contains("\"darc\"") && texts.contains("\"dark\""))
  }

  @Test(arguments: [(false, false), (true, false), (false, true), (true, true)])
  func `nothing is changed when file or option says so`(asked: (file: Bool, option: Bool)) throws {
    let starting = try Starting()
    let loaded = try starting.load(
      """
      read_only = \(asked.file)
      [vemap]
      url = "https://vemap.example"
      username = "fenna"
      read_only_tenants = ["tenant-1"]
      [whatsapp]
      sender = "Kiezel"
      """)
    let plan = RunPlan(loaded, start: starting.start, configurationPath: "", readOnly: asked.option)
    #expect(plan.preferences.readOnly == ReadOnly(everything: asked.file || asked.option, tenants: ["tenant-1"]))
    #expect(plan.preferences.messaging == MessagingSettings(sender: "Kiezel"))
    // What the demo changes is invented, unless somebody wants to see what read-only looks like.
    let demo = RunPlan.demo(
      loaded, start: starting.start, configurationPath: "", fixedClock: true, readOnly: asked.option)
    #expect(demo.preferences.readOnly == ReadOnly(everything: asked.option))
    #expect(demo.preferences.messaging == .demo)
  }
}
