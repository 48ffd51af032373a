import Foundation
import Testing
import VendorAPI

@testable import Dashboard

struct RowShapeTests {
  private func rows(_ shape: RowShape, _ elements: String...) -> [String] {
    shape.rows(in: elements.map { Data($0.utf8) }).map { row in
      let values = row.values.sorted { $0.key < $1.key }.map { " \($0.key)=\($0.value)" }.joined()
      return String(decoding: row.bytes, as: UTF8.self) + values
    }
  }

  @Test func `rows inside elements carry what is around them`() {
    let shape = RowShape.inside("asked", carried: ["part": "id"])
    #expect(
      rows(shape, #"{"id":7,"asked":[{"a":1},{"a":2}]}"#, #"{"id":8,"asked":null}"#, #"{"id":9}"#, "3") == [
        #"{"a":1} part=7"#, #"{"a":2} part=7"#,
      ])
  }

  @Test func `rows of a tree are those of all its branches`() {
    let shape = RowShape.tree("d", branches: "g")
    #expect(rows(shape, #"{"d":[1],"g":[{"d":[2],"g":[{"d":[3]}]},{"d":[4]}]}"#) == ["1", "2", "3", "4"])
  }

  @Test func `a tree that never ends gives what is near`() {
    let deep = String(repeating: #"{"d":[1],"g":["#, count: 100) + String(repeating: "]}", count: 100)
    #expect(rows(.tree("d", branches: "g"), deep).count == 32)
  }

  @Test func `members are rows in the order of their names`() {
    #expect(rows(.members, #"{"10":{"id":10},"2":{"id":2}}"#, "[]") == [#"{"id":2}"#, #"{"id":10}"#])
  }

  @Test func `leaves are named by the way to them`() throws {
    let found = RowShape.leaves.rows(in: [Data(#"{"tender":{"Std":{"Inkoop":12,"Calculatie":"11"}}}"#.utf8)])
    let values = try found.map { try JSONDecoder().decode([String: String].self, from: $0.bytes) }
    #expect(
      values == [["id": "11", "name": "tender › Std › Calculatie"], ["id": "12", "name": "tender › Std › Inkoop"]])
  }
}
