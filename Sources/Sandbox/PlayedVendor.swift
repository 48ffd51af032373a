package import VendorAPI

/// One vendor, played.
package protocol PlayedVendor: Actor {
  /// - Parameters:
  ///   - scene: what the scenario is laid around.
  ///   - time: the clock that tokens and limits go by.
  init(scene: Scene, time: TimeSource)
  /// Configuration keys and values that sign a demo user in, e.g. `["api_key": "corlega_…"]`.
  nonisolated static var credentials: [String: String] { get }
  /// The operationId of every operation that is played.
  nonisolated static var playedOperations: [String] { get }
  /// Answers a call, good or bad, in the vendor's own form.
  func answer(_ request: Request) -> Response
  /// A refusal in the vendor's own error form.
  func refuse(_ refusal: Refusal) -> Response
  /// Every token given so far stops being good.
  func expireTokens()
}
