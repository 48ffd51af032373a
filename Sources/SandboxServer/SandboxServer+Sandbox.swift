package import Sandbox
import VendorAPI

extension SandboxServer {
  /// - Parameter sandbox: one world for all who call.
  package init(sandbox: Sandbox) {
    self.init { request, vendor throws(TransportFailure) in
      try await sandbox.answer(request, to: vendor)
    } describe: {
      try await sandbox.description(prefixes: Self.prefixes)
    }
  }
}
