import SendJournal
import Testing

@Suite struct MaskingTests {
  @Test(arguments: [
    ("+31600000012", "••••0012"),
    ("06 00 00 00 12", "••••0012"),
    ("(0341) 00-00.12", "••••0012"),
    // Too short for its last four to say little.
    ("123456", "1••••"),
    ("0012", "0••••"),
    ("noor@demo-grondwerk.nl", "n••••@demo-grondwerk.nl"),
    ("Noor van 't Nepveld <noor@demo-grondwerk.nl>", "n••••@demo-grondwerk.nl"),
    ("@demo.nl", "••••@demo.nl"),
    ("noor@home@demo.nl", "n••••@demo.nl"),
    ("Noor van 't Nepveld", "N••••"),
    ("+31600000012x", "+••••"),
    ("", ""),
    (" , ;", ""),
    ("noor@demo.nl, merel@demo.nl;+31600000013", "n••••@demo.nl, m••••@demo.nl, ••••0013"),
  ])
  func `it keeps what those who know the person need`(text: String, masked: String) {
    #expect(Masking.recipient(text) == masked)
  }
}
