package import FoundationEssentials
package import VendorAPI

/// The cookie that a login gives, read from `Set-Cookie` (RFC 6265 §5.2) by what keet needs of it: keet talks to
/// one address per vendor and follows no redirect, so there is no jar, only the question whether this cookie is
/// meant for that address.
package struct SessionCookie: Equatable, Sendable {
  package static let name = "bp_session"

  /// As it came, quotes included, for so it is sent back.
  package let value: Secret
  /// `nil` where the vendor does not say; then a 401 shows its end.
  package let expiry: Date?

  /// - Parameters:
  ///   - host: which the answer came from.
  ///   - port: likewise.
  /// - Returns: `nil` where this is another cookie, meant for another place, taken back or not fit to be sent.
  package init?(setCookie: String, host: String, port: Int, now: Date) {
    let parts = setCookie.split(separator: ";", omittingEmptySubsequences: false).map(Self.pair)
    guard let first = parts.first, first.name == Self.name, Self.isFit(first.value) else { return nil }
    var expiry: Date?
    for (name, value) in parts.dropFirst() {
      switch name.lowercased() {
      case "domain" where !Self.isDomain(value, of: host): return nil
      case "port" where !Self.isPort(value, among: port): return nil
      case "max-age":
        guard let seconds = Double(value) else { continue }
        if seconds <= 0 { return nil }
        expiry = now.addingTimeInterval(min(seconds, 31_536_000))
      default: continue
      }
    }
    self.value = Secret(first.value)
    self.expiry = expiry
  }

  /// For the header `Cookie`.
  var header: String { Self.name + "=" + value.reveal() }

  private static func pair(_ part: Substring) -> (name: String, value: String) {
    let halves = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    return (trimmed(halves[0]), halves.count == 2 ? trimmed(halves[1]) : "")
  }

  private static func trimmed(_ text: Substring) -> String {
    let isSpace = { (character: Character) in character == " " || character == "\t" }
    return String(text.drop(while: isSpace).reversed().drop(while: isSpace).reversed())
  }

  /// Printable ASCII, in quotes or without: nothing that could end a header or hide in it.
  private static func isFit(_ value: String) -> Bool {
    let isQuoted = value.count >= 2 && value.hasPrefix("\"") && value.hasSuffix("\"")
    let bare = isQuoted ? value.dropFirst().dropLast() : value[...]
    return !bare.isEmpty && bare.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "\"") }
  }

  private static func isDomain(_ value: String, of host: String) -> Bool {
    let domain = value.drop { $0 == "." }.lowercased()
    let host = host.lowercased()
    if domain.isEmpty || domain == host { return true }
    let isAddress = host.contains(":") || host.allSatisfy { $0.isNumber || $0 == "." }
    // A domain of one label, such as `nl`, would hold every host below it.
    return !isAddress && domain.contains(".") && host.hasSuffix("." + domain)
  }

  /// RFC 2965's `Port="80,8080"`.
  private static func isPort(_ value: String, among port: Int) -> Bool {
    let ports = value.filter { $0 != "\"" && $0 != " " }
    return ports.isEmpty || ports.split(separator: ",").contains { Int($0) == port }
  }
}
