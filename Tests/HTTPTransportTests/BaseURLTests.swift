import HTTPTransport
import Testing

struct BaseURLTests {
  @Test(arguments: [
    "https://api.corlega.com/v1", "https://api.corlega.com", "https://api.corlega.com/", "HTTPS://Api.Corlega.com/v1/",
    "https://www.12build.com/nl/rest/1.1", "https://host:8443/a%20b", "https://10.0.0.7", "https://[2001:db8::1]:443/x",
    "https://xn--bcher-kva.example", "https://a_b.example", "https://12build",
    "http://localhost", "http://LOCALHOST:8080/vemap", "http://127.0.0.1:8080/corlega/v1", "http://127.1.2.3",
    "http://127.255.255.254:1",
    "http://[::1]:8080", "http://[0:0:0:0:0:0:0:1]/x",
  ])
  func `an address that can be used`(_ url: String) {
    #expect(HTTPTransport.validate(url) == nil)
  }

  @Test(arguments: [
    // Not loopback, however much it looks like it.
    ("http://127.0.0.1.evil.example", "https"), ("http://127.0.0.1.evil", "https"),
    ("http://localhost.evil.example", "https"),
    ("http://evil.example", "https"), ("http://[::ffff:8.8.8.8]", "https"), ("http://[::ffff:127.0.0.1]", "https"),
    ("http://[fe80::1]", "https"), ("http://[::]", "https"), ("http://0.0.0.0", "https"), ("http://128.0.0.1", "https"),
    ("http://10.0.0.7", "https"), ("http://foo.localhost", "https"), ("http://localhost-x", "https"),
    // Users.
    ("http://localhost@evil.example", "user name"), ("https://user:secret@api.example", "user name"),
    ("https://@api.example", "user name"), ("http://127.0.0.1:80@evil.example/", "user name"),
    // Numbers that some read as an address.
    ("https://2130706433", "number"), ("http://2130706433", "number"), ("http://0x7f000001", "number"),
    ("http://0x7f.1", "number"),
    ("http://0177.0.0.1", "number"), ("http://127.1", "number"), ("http://127.0.0.01", "number"),
    ("http://127.0.0.256", "number"),
    ("http://127.0.0.1.1", "number"), ("https://1.2.3.0x4", "number"), ("http://127.0.0.1.", "host name"),
    // Anything after the path.
    ("https://api.example/v1?key=x", "before any"), ("https://api.example/#x", "before any"),
    ("https://api.example#@evil", "before any"),
    ("https://api.example?@evil", "before any"),
    // Other schemes, or none.
    ("ftp://api.example", "https"), ("file:///etc/passwd", "https"), ("http+unix://x", "https"),
    ("api.example", "https"),
    ("//api.example", "https"), ("", "https"), ("https:/api.example", "https"), ("https:api.example", "https"),
    ("javascript:1", "https"),
    // Hosts that are none.
    ("https://", "no host"), ("https:///v1", "no host"), ("https://:443", "no host"), ("https://a..b", "host name"),
    ("https://.example", "host name"), ("https://ex*mple", "host name"), ("https://a%2eb", "host name"),
    ("https://[::1", "IPv6"),
    ("https://[x]", "IPv6"), ("https://[fe80::1%25eth0]", "IPv6"), ("https://[127.0.0.1]", "IPv6"),
    ("https://[]", "IPv6"),
    // Ports.
    ("https://api.example:", "port"), ("https://api.example:0", "port"), ("https://api.example:65536", "port"),
    ("https://api.example:+1", "port"),
    ("https://api.example:1:2", "port"), ("https://[::1]x", "port"),
    ("https://api.example:99999999999999999999", "port"),
    // Signs.
    ("https://api.example\\@evil.example", "backslash"), ("https://api.example/a b", "space"),
    (" https://api.example", "space"),
    ("https://api.example\r\nX: y", "space"), ("https://api.example/\0", "space"), ("https://ехample.com", "ASCII"),
    ("https://１２７.0.0.1", "ASCII"),
    ("https://api.example/%", "percent"), ("https://api.example/%zz", "percent"),
    ("https://api.example/<x>", "percent"),
    ("https://api.example/a/../b", ".."), ("https://api.example/./b", ".."),
  ])
  func `an address that is refused, with the reason`(_ row: (url: String, words: String)) throws {
    let words = try #require(HTTPTransport.validate(row.url), "\(row.url) was taken")
    #expect(words.contains(row.words), "\(row.url): \(words)")
    #expect(throws: AddressProblem.self) { try HTTPTransport(baseURL: row.url) }
  }
}
