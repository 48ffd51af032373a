import SendJournal
import Testing
import VendorAPI

@Suite struct SendKeyTests {
  private let whole = SendKey(
    vendor: .blueprint, channel: "email", record: "31", recipient: "noor@demo.nl", content: [1, 2, 3])

  @Test func `the same parts are the same write`() {
    let other = SendKey(
      vendor: .blueprint, channel: "email", record: "31", recipient: "noor@demo.nl", content: [1, 2, 3])
    #expect(whole == other)
    #expect(whole.digest == other.digest)
    #expect(Set([whole, other]).count == 1)
  }

  @Test(arguments: [
    SendKey(vendor: .corlega, channel: "email", record: "31", recipient: "noor@demo.nl", content: [1, 2, 3]),
    SendKey(vendor: .blueprint, channel: "whatsapp", record: "31", recipient: "noor@demo.nl", content: [1, 2, 3]),
    SendKey(vendor: .blueprint, channel: "email", record: "32", recipient: "noor@demo.nl", content: [1, 2, 3]),
    SendKey(vendor: .blueprint, channel: "email", record: "31", recipient: "noah@demo.nl", content: [1, 2, 3]),
    SendKey(vendor: .blueprint, channel: "email", record: "31", recipient: "noor@demo.nl", content: [1, 2]),
    // The same letters, parted elsewhere.
    SendKey(vendor: .blueprint, channel: "email3", record: "1", recipient: "noor@demo.nl", content: [1, 2, 3]),
    SendKey(vendor: .blueprint, channel: "email", record: "31noor", recipient: "@demo.nl", content: [1, 2, 3]),
  ])
  func `each part makes it another write`(other: SendKey) {
    #expect(whole != other)
    #expect(whole.digest != other.digest)
  }

  @Test func `the content is its SHA-256`() {
    let key = SendKey(vendor: .blueprint, channel: "", record: "", recipient: "", content: Array("abc".utf8))
    #expect(key.content == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(key.digest.count == 64)
  }
}
