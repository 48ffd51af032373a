import Synchronization
package import VendorAPI

/// The four vendors, played from memory: anyone can use the whole program without an account, and tests and
/// the demo go the same way as the real thing, only without a network.
package struct Sandbox: Sendable {
  private let cast: Players
  package let weather: WeatherStation

  /// - Parameters:
  ///   - time: the demo's clock; the scenario is laid around the day it shows when the sandbox is made.
  ///   - weather: faults that can be switched on per vendor.
  ///   - quotes: how many quotes Corlega holds; `nil` for those of the scenario.
  package init(time: TimeSource, weather: WeatherStation = WeatherStation(), quotes: Int? = nil) {
    self.weather = weather
    cast = Players(scene: Scene(now: time.now(), quotes: quotes), time: time)
  }

  func player(of vendor: Vendor) -> any PlayedVendor { cast.player(of: vendor) }

  /// Plays one call, weather included.
  ///
  /// A server that plays the sandbox over HTTP renders what comes back like this:
  /// - An answer goes out as it is: status, headers and body.
  /// - ``TransportFailure`` with cause `truncated` (the vendor acted, its answer breaks off): status 200, a
  ///   `Content-Length`, the beginning of a JSON text that is shorter, and then the connection is closed.
  /// - Causes `refused` (dropped before the vendor acted, or the vendor is down) and `reset` (dropped after it
  ///   acted): the connection is closed without a byte of an answer. A caller cannot tell the two apart over
  ///   HTTP, and must not pretend to.
  /// - Cause `cancelled`: the caller hung up during the delay; there is nobody left to answer.
  package func answer(_ request: Request, to vendor: Vendor) async throws(TransportFailure) -> Response {
    let storm = await weather.next(for: vendor)
    return try await storm.carry(request, to: player(of: vendor))
  }

  /// The sandbox as the wire to one vendor.
  package func transport(for vendor: Vendor) -> any Transport {
    SandboxTransport(sandbox: self, vendor: vendor)
  }

  /// What a user signs in with, per vendor, under the names of the configuration file.
  package var credentials: [Vendor: [String: String]] {
    Dictionary(uniqueKeysWithValues: Vendor.allCases.map { ($0, Players.type(of: $0).credentials) })
  }
}

/// Who plays each vendor. A player is made when its vendor is first called: its scenario takes time that the demo's
/// first frame must not wait for.
private final class Players: Sendable {
  private let scene: Scene
  private let time: TimeSource
  private let made = Mutex<[Vendor: any PlayedVendor]>([:])

  init(scene: Scene, time: TimeSource) {
    self.scene = scene
    self.time = time
  }

  func player(of vendor: Vendor) -> any PlayedVendor {
    made.withLock { made in
      if let player = made[vendor] { return player }
      let player = Self.type(of: vendor).init(scene: scene, time: time)
      made[vendor] = player
      return player
    }
  }

  static func type(of vendor: Vendor) -> any PlayedVendor.Type {
    switch vendor {
    case .vemap: VemapSandbox.self
    case .twelveBuild: TwelveBuildSandbox.self
    case .corlega: CorlegaSandbox.self
    case .blueprint: BlueprintSandbox.self
    }
  }
}

private struct SandboxTransport: Transport {
  let sandbox: Sandbox
  let vendor: Vendor

  func send(_ request: Request) async throws(TransportFailure) -> Response {
    try await sandbox.answer(request, to: vendor)
  }
}
