import NIOCore

#if canImport(Glibc)
  import Glibc
#else
  import Musl
#endif

/// Why the sandbox cannot be served.
package enum SandboxServerProblem: Error, Equatable, Sendable {
  case portInUse(Int)
  /// Ports below 1024 are for the administrator.
  case portForbidden(Int)
  /// This computer does not have the address, or another reason, in the system's words.
  case cannotListen(host: String, reason: String)

  init(_ error: IOError, host: String, port: Int) {
    self =
      switch error.errnoCode {
      case EADDRINUSE: .portInUse(port)
      case EACCES: .portForbidden(port)
      default: .cannotListen(host: host, reason: error.description)
      }
  }
}
