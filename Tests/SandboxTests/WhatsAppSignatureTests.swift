import FoundationEssentials
import HTTPTypes
import Testing
import VendorAPI

@testable import Sandbox

@Suite struct WhatsAppSignatureTests {
  private let signature = WhatsAppSignature(secret: Secret("secret"))
  /// A vector from outside: of the secret `secret` and the body `test`.
  private static let known = "sha256=0329a06b62cd16b33eb6792be8c60b158d89a2ee3a876fce9a881ebb488c0914"

  private func request(_ body: String, _ header: String?) throws -> Request {
    let name = try #require(HTTPField.Name("x-hub-signature-256"))
    var request = Request(method: .post, path: "/", body: Data(body.utf8))
    request.headers[name] = header
    return request
  }

  @Test func `the known vector`() throws {
    #expect(signature.header(for: Data("test".utf8)) == Self.known)
    #expect(signature.proves(try request("test", Self.known)))
    #expect(signature.proves(try request("test", "sha256=" + Self.known.dropFirst(7).uppercased())))
  }

  @Test func `what is signed is proven`() throws {
    for body in ["", "{}", #"{"a": "ë"}"#, String(repeating: "x", count: 100_000)] {
      var request = try request(body, nil)
      signature.sign(&request)
      #expect(signature.proves(request))
    }
  }

  /// The last three are as long as a right one, or right but for one digit.
  @Test(arguments: [
    nil, "", "sha256=", "0329a06b62cd16b33eb6792be8c60b158d89a2ee3a876fce9a881ebb488c0914", "sha1=0329a06b",
    "sha256=03",
    "sha256=032", "sha256=zz", "sha256=...",
    "SHA256=0329a06b62cd16b33eb6792be8c60b158d89a2ee3a876fce9a881ebb488c0914",
    "sha256=0329a06b62cd16b33eb6792be8c60b158d89a2ee3a876fce9a881ebb488c091400",
    "sha256=0000000000000000000000000000000000000000000000000000000000000000",
    "sha256=0329a06b62cd16b33eb6792be8c60b158d89a2ee3a876fce9a881ebb488c0915",
    "sha256=1329a06b62cd16b33eb6792be8c60b158d89a2ee3a876fce9a881ebb488c0914",
  ])
  func `a missing, misformed or wrong signature`(header: String?) throws {
    #expect(!signature.proves(try request("test", header)))
  }

  @Test func `another secret or other bytes`() throws {
    #expect(!WhatsAppSignature(secret: Secret("Secret")).proves(try request("test", Self.known)))
    #expect(!signature.proves(try request("test ", Self.known)))
  }

  @Test func `the same JSON written otherwise is other bytes`() throws {
    var request = try request(#"{"a": 1}"#, nil)
    signature.sign(&request)
    request.body = Data(#"{"a":1}"#.utf8)
    #expect(!signature.proves(request))
  }
}
