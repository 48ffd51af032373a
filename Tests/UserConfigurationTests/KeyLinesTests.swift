import Testing

@testable import UserConfiguration

@Suite struct KeyLinesTests {
  private static let text = #"""
    # [vemap] in a comment
    title = "a # not a comment"
    vemap.url = "dotted"
    inline = { a = 1, "b" = "[x]" }
    list = [
      "[vemap]",
      ["username = 1"], # ] in a comment
    ]
    long = """
    [thresholds]
    vkm_red_days = 1 \""" ""
    """"
    raw = '''
    \'''
    [ vemap . 'inner' ]
    "quoted key" = 1
    last = 2
    """#

  @Test(
    arguments: [
      (["title"], 2), (["vemap", "url"], 3), (["inline"], 4), (["inline", "a"], 4), (["list"], 5), (["long"], 9),
      (["raw"], 13), (["vemap", "inner"], 15), (["vemap", "inner", "quoted key"], 16),
      (["vemap", "inner", "last"], 17),
      (["thresholds"], nil), (["thresholds", "vkm_red_days"], nil), (["username"], nil), ([], nil),
    ] as [([String], Int?)])
  func `the line of a key`(path: [String], expected: Int?) {
    #expect(KeyLines(Self.text).line(of: path) == expected)
  }
}
