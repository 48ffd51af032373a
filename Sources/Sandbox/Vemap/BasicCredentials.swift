import FoundationEssentials

/// What stands behind `Basic` in an `Authorization` header.
struct BasicCredentials {
  let username: String
  let password: String

  /// - Returns: `nil` where the text is not base64 of two texts with a colon between them.
  init?(_ encoded: String) {
    guard let data = Data(base64Encoded: encoded) else { return nil }
    let parts = String(decoding: data, as: UTF8.self).split(
      separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    username = String(parts[0])
    password = String(parts[1])
  }
}
