import HTTPTypes
import Testing
import VendorAPI

struct SecretTests {
  @Test func `a secret never prints`() {
    let canary = "canary-7f3a"
    let secret = Secret(canary)
    struct Holder { var name = "x", secret: Secret }
    let error = APIError(
      .newPasswordRequired(session: secret), vendor: .vemap, operation: "login", outcome: .refused)
    var dumped = ""
    dump([secret], to: &dumped)
    dump(Holder(secret: secret), to: &dumped)
    dump(error, to: &dumped)
    let printed = [
      "\(secret)", String(reflecting: secret), String(describing: Optional(secret)), "\([secret])",
      "\(["key": secret])", "\(Holder(secret: secret))", String(reflecting: Holder(secret: secret)), "\(error)",
      "\(Mirror(reflecting: secret).children.map { $0 })", dumped,
    ]
    for text in printed { #expect(!text.contains("canary")) }
    #expect(secret.reveal() == canary)
  }

  @Test func `a request prints without query, headers and body`() {
    let request = Request(
      method: .get, path: "/getToken", query: [.init("apiKey", "canary")], headers: [.authorization: "canary"])
    #expect("\(request) \(String(reflecting: request))" == "GET /getToken GET /getToken")
  }
}
