import Crypto
package import VendorAPI

/// What makes two writes the same write: vendor, channel, record, recipient and content.
///
/// Sameness is decided on bytes. Whoever makes a key gives each part in one way of writing: a phone number as E.164, an
/// e-mail address in lower case.
package struct SendKey: Hashable, Sendable {
  package let vendor: Vendor
  /// The way it goes: `email`, `whatsapp`, or for a change of a record the operation's own word.
  package let channel: String
  /// The vendor's id of the record it is about.
  package let record: String
  /// Whom it goes to, unmasked. It enters ``digest`` and nothing else; it is never written down.
  package let recipient: String
  /// SHA-256 of what is sent, in lower-case hexadecimal.
  package let content: String
  /// SHA-256 over all five, in lower-case hexadecimal: the form in which the journal keeps a key.
  package let digest: String

  /// - Parameter content: what is sent, in one canonical order and form; only its hash is kept.
  package init(vendor: Vendor, channel: String, record: String, recipient: String, content: [UInt8]) {
    self.vendor = vendor
    self.channel = channel
    self.record = record
    self.recipient = recipient
    self.content = Self.hexadecimal(SHA256.hash(data: content))
    var hash = SHA256()
    for part in [vendor.rawValue, channel, record, recipient, self.content] {
      // The length goes first, so that no text can move from one part into the next unseen.
      hash.update(data: Array("\(part.utf8.count):\(part)".utf8))
    }
    digest = Self.hexadecimal(hash.finalize())
  }

  package static func == (one: SendKey, other: SendKey) -> Bool { one.digest == other.digest }

  package func hash(into hasher: inout Hasher) { hasher.combine(digest) }

  private static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef")
    return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }
}
