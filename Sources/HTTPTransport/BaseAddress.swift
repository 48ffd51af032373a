import NIOCore

/// Where a vendor's operations live: an origin that is safe to send a key to, and a path before the
/// documented ones.
struct BaseAddress: Equatable, Sendable {
  /// Scheme, host and port, e.g. `https://api.corlega.com`.
  var origin: String
  /// Empty, or starting with a slash and not ending in one.
  var path: String

  /// The host as a sentence names it.
  var host: String { origin.split(separator: "/").last.map(String.init) ?? origin }

  /// Read strictly and by hand: what two parsers read differently may send a key to another place than the
  /// one that was checked.
  init(_ url: String) throws(AddressProblem) {
    guard url.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\") }) else {
      throw .init("holds a space, a backslash or a sign that is not ASCII; write those percent-encoded")
    }
    guard let colon = url.firstRange(of: "://") else { throw .init("must start with https://") }
    let scheme = url[..<colon.lowerBound].lowercased()
    guard scheme == "https" || scheme == "http" else { throw .init("must start with https://") }
    let rest = url[colon.upperBound...]
    guard !rest.contains("?"), !rest.contains("#") else {
      throw .init("must end before any ? or #: keet adds the documented paths itself")
    }
    let slash = rest.firstIndex(of: "/") ?? rest.endIndex
    let authority = rest[..<slash]
    guard !authority.contains("@") else {
      throw .init("must not hold a user name or password: the vendor's own settings are for those")
    }
    let (host, port) = try Self.split(authority)
    let reach = try Self.reach(of: host)
    guard scheme == "https" || reach == .loopback else {
      throw .init("must start with https://: only this computer itself (localhost, 127.0.0.1) is called unencrypted")
    }
    origin = "\(scheme)://\(host.lowercased())" + (port.map { ":\($0)" } ?? "")
    path = try Self.path(rest[slash...])
  }

  private static func split(_ authority: Substring) throws(AddressProblem) -> (host: Substring, port: Int?) {
    let hostEnd =
      authority.hasPrefix("[")
      ? authority.firstIndex(of: "]").map(authority.index(after:)) ?? authority.endIndex
      : authority.firstIndex(of: ":") ?? authority.endIndex
    let host = authority[..<hostEnd]
    let tail = authority[hostEnd...]
    if tail.isEmpty { return (host, nil) }
    let digits = tail.dropFirst()
    guard tail.hasPrefix(":"), !digits.isEmpty, digits.utf8.allSatisfy(\.isDigit), let port = Int(digits),
      (1...65_535).contains(port)
    else { throw .init("has no valid port after the host (1 to 65535)") }
    return (host, port)
  }

  private enum Reach {
    case loopback
    case network
  }

  private static func reach(of host: Substring) throws(AddressProblem) -> Reach {
    if host.isEmpty { throw .init("names no host") }
    if host.hasPrefix("[") {
      guard host.hasSuffix("]"), let address = numeric(host.dropFirst().dropLast()), address.protocol == .inet6 else {
        throw .init("has no valid IPv6 address between the brackets")
      }
      return address.ipAddress == "::1" ? .loopback : .network
    }
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.allSatisfy({ !$0.isEmpty && $0.count <= 63 && $0.utf8.allSatisfy(\.isHostSign) }) else {
      throw .init("has no valid host name")
    }
    // A last part that starts like a number makes some resolvers read the whole as an address, in decimal,
    // octal or hexadecimal. Only the usual form of it is taken.
    if labels.last?.isNumber == true {
      let numbers = labels.map { label in label == "0" || label.first != "0" ? UInt8(label) : nil }
      guard numbers.count == 4, !numbers.contains(nil), labels.joined().utf8.allSatisfy(\.isDigit) else {
        throw .init("has a number for a host that is no plain IPv4 address such as 127.0.0.1")
      }
      return numbers.first == 127 ? .loopback : .network
    }
    return host.lowercased() == "localhost" ? .loopback : .network
  }

  private static func numeric(_ text: Substring) -> SocketAddress? {
    guard text.utf8.allSatisfy(\.isAddressSign) else { return nil }
    return try? SocketAddress(ipAddress: String(text), port: 0)
  }

  private static func path(_ text: Substring) throws(AddressProblem) -> String {
    guard text.isPath else { throw .init("has a path with signs that must be percent-encoded") }
    let parts = text.split(separator: "/")
    guard !parts.contains("."), !parts.contains("..") else { throw .init("must not have . or .. in its path") }
    return parts.map { "/" + $0 }.joined()
  }
}

/// What is wrong with an address, to be read after "the address": `must start with https://`.
package struct AddressProblem: Error, Equatable, Sendable {
  package var words: String

  init(_ words: String) { self.words = words }
}

extension StringProtocol {
  /// Only what RFC 3986 allows in a path, every percent sign followed by two hexadecimal digits.
  var isPath: Bool {
    var rest = utf8[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%") {
        guard rest.popFirst()?.isHexDigit == true, rest.popFirst()?.isHexDigit == true else { return false }
      } else if !byte.isPathSign {
        return false
      }
    }
    return true
  }
}

extension Substring {
  fileprivate var isNumber: Bool {
    lowercased().hasPrefix("0x") ? dropFirst(2).utf8.allSatisfy(\.isHexDigit) : utf8.allSatisfy(\.isDigit)
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

  fileprivate var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }

  fileprivate var isHexDigit: Bool { isDigit || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(self | 0x20) }

  fileprivate var isAddressSign: Bool { isHexDigit || self == UInt8(ascii: ":") || self == UInt8(ascii: ".") }

  fileprivate var isHostSign: Bool {
    isDigit || isLetter || self == UInt8(ascii: "-") || self == UInt8(ascii: "_")
  }

  fileprivate var isPathSign: Bool { isDigit || isLetter || "-._~!$&'()*+,;=:@/".utf8.contains(self) }
}
