import Insights
import Records
import Testing
import VendorAPI

struct ContactMatchTests {
  private func contact(_ id: String, _ phone: String?, _ name: String = "Noor van 't Nepveld") -> Contact {
    Contact(id: RecordID(.blueprint, .contact, id), name: name, company: "Stippellijn Infra (demo)", phone: phone)
  }

  private func matches(_ phone: String?, _ contacts: [Contact], _ users: [User] = []) -> [ContactMatch] {
    ContactMatch.all(withPhone: phone, contacts: contacts, users: users)
  }

  @Test func `A number is the same however it is written`() {
    let contacts = [contact("1", "06 00000012"), contact("2", "06 00000013"), contact("3", nil)]
    let found = matches("+31600000012", contacts)
    #expect(found.map(\.record.id) == ["1"])
    #expect(found.map(\.evidence) == [.mobile])
    #expect(found.map(\.name) == ["Noor van 't Nepveld"])
  }

  @Test func `The same last digits are not the same number`() {
    #expect(matches("06 00000012", [contact("1", "06 10000012"), contact("2", "020 0000012")]).isEmpty)
  }

  @Test func `A landline tells the firm, a completed number is a guess`() {
    #expect(matches("020 0000012", [contact("1", "+31 20 0000012")]).map(\.evidence) == [.landline])
    #expect(matches("600000012", [contact("1", "06 00000012")]).map(\.evidence) == [.guessed])
  }

  @Test(arguments: [nil, "", "112", "0900 1234", "12"]) func `What is no number matches nobody`(phone: String?) {
    #expect(matches(phone, [contact("1", phone), contact("2", "112")]).isEmpty)
  }

  @Test func `Users of VEMAP are known, too, in a fixed order`() {
    let users = ["u2", "u1"].map {
      User(id: RecordID(.vemap, .user, scope: "t1", $0), name: $0, phone: "0600000012")
    }
    #expect(matches("0600000012", [contact("1", "0600000012")], users).map(\.record.id) == ["1", "u1", "u2"])
  }
}
