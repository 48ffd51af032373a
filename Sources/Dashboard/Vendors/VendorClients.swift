package import BlueprintAPI
package import CorlegaAPI
package import TwelveBuildAPI
package import VemapAPI
package import VendorAPI

/// The clients of the vendors that are on. A vendor without one is off, and the rest works.
package struct VendorClients: Sendable {
  package var vemap: Client<VemapSignIn>?
  package var twelveBuild: Client<TwelveBuildSignIn>?
  package var corlega: Client<CorlegaSignIn>?
  package var blueprint: Client<BlueprintSignIn>?
  /// VEMAP's tenants to show; nil for all that the login names.
  package var tenants: [String]?
  /// What `x-user-id` carries, where the configuration says so.
  package var vemapUserID: String?

  package init() {}

  /// How one vendor is reached and signed in to.
  package struct Access<In: SignIn>: Sendable {
    package var signIn: In
    package var transport: any Transport
    /// Calls per minute; nil where the vendor documents none.
    package var requestsPerMinute: Int?

    /// Methods and paths in place of those that are only inferred, by operationId.
    package var overrides: [String: RouteOverride] = [:]

    package init(_ signIn: In, transport: any Transport, requestsPerMinute: Int? = nil) {
      self.signIn = signIn
      self.transport = transport
      self.requestsPerMinute = requestsPerMinute
    }

    /// - Parameter report: told of everything that happens on the connection.
    package func client(
      time: TimeSource, report: @escaping @Sendable (ConnectionEvent) -> Void
    ) -> Client<In> {
      Client(
        signIn: signIn, transport: transport,
        limiter: RateLimiter(limit: requestsPerMinute, atOnce: 4, time: time), time: time,
        learnsLimit: requestsPerMinute == nil, overrides: overrides, report: report)
    }
  }

  /// Ends the sessions that vendors keep for us.
  package func signOut() async {
    await vemap?.close()
    await blueprint?.close()
  }
}
