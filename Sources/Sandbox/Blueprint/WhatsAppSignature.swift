import Crypto
package import FoundationEssentials
import HTTPTypes
package import VendorAPI

/// Meta's proof that a webhook call is its own, in the header `X-Hub-Signature-256`: `sha256=` and the HMAC-SHA256 of
/// the body's bytes, keyed with the app secret, in hexadecimal.
package struct WhatsAppSignature: Sendable {
  private let key: SymmetricKey

  package init(secret: Secret) { key = SymmetricKey(data: Data(secret.reveal().utf8)) }

  /// The header's value for `body`, to be sent with it.
  package func header(for body: Data) -> String {
    let digits = HMAC<SHA256>.authenticationCode(for: body, using: key).map { byte in
      String(byte >> 4, radix: 16) + String(byte & 0xF, radix: 16)
    }
    return Self.prefix + digits.joined()
  }

  package func sign(_ request: inout Request) {
    if let name = HTTPField.Name(Self.name) { request.headers[name] = header(for: request.body) }
  }

  /// Whether `request` is signed, over the bytes of its body as they came and not as they would be written again.
  /// The comparison takes the same time for every wrong guess.
  package func proves(_ request: Request) -> Bool {
    let header = HTTPField.Name(Self.name).flatMap { request.headers[$0] } ?? ""
    guard header.hasPrefix(Self.prefix), let code = Self.bytes(header.dropFirst(Self.prefix.count)) else {
      return false
    }
    return HMAC<SHA256>.isValidAuthenticationCode(code, authenticating: request.body, using: key)
  }

  private static let name = "X-Hub-Signature-256"
  private static let prefix = "sha256="

  private static func bytes(_ digits: Substring) -> [UInt8]? {
    let halves = digits.utf8.compactMap { Character(Unicode.Scalar($0)).hexDigitValue }.map { UInt8($0) }
    guard halves.count == digits.utf8.count, halves.count.isMultiple(of: 2) else { return nil }
    return stride(from: 0, to: halves.count, by: 2).map { halves[$0] << 4 | halves[$0 + 1] }
  }
}
