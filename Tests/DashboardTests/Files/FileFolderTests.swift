import Testing

@testable import Dashboard

struct FileFolderTests {
  @Test(arguments: [
    ("plan.pdf", "plan.pdf"), ("../../.bashrc", "bashrc"), ("/etc/passwd", "etc-passwd"), ("-rf", "rf"),
    (".", "bestand"),
    ("", "bestand"), ("a\u{0}b\u{202E}fdp.exe", "abfdp.exe"), ("a\\b.txt", "a-b.txt"), ("  naam.docx", "naam.docx"),
    ("…", "…"), ("zonder", "zonder"), ("a\nb", "ab"),
  ])
  func `a vendor's name becomes one that stays in the folder`(_ name: (given: String, clean: String)) {
    #expect(FileFolder.cleanName(name.given) == name.clean)
  }

  @Test func `a very long name is cut before its ending`() {
    let name = FileFolder.cleanName(String(repeating: "é", count: 500) + ".pdf")
    #expect(name.utf8.count <= 200)
    #expect(name.hasSuffix("é.pdf"))
  }
}
