import FoundationEssentials
import Sandbox
import VendorAPI

/// The clock of the demo: today's, or one that starts at the scenario's own Monday morning and goes on from there.
enum DemoClock {
  static func source(fixed: Bool) -> TimeSource {
    var source = TimeSource.live
    guard fixed else { return source }
    let uptime = source.uptime
    source.now = { Scene.fixedNow.addingTimeInterval(uptime() / .seconds(1)) }
    return source
  }
}
