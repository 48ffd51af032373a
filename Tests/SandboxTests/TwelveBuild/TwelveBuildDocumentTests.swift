import Foundation
import HTTPTypes
import Sandbox
import TestSupport
import Testing
import TwelveBuildAPI
import VendorAPI

/// The played operations against the vendor's document.
@Suite struct TwelveBuildDocumentTests {
  private let document: TwelveBuildDocument
  private let stage: TwelveBuildStage

  init() throws {
    document = try TwelveBuildDocument()
    stage = try TwelveBuildStage()
  }

  @Test func `every documented operation is played, and no other`() {
    #expect(TwelveBuildSandbox.playedOperations.sorted() == document.operations.map(\.id).sorted())
    #expect(TwelveBuildSandbox.playedOperations.sorted() == TwelveBuild.endpoints.map { $0.route.operationID }.sorted())
  }

  /// Members that are named by the vendor's data and not by the document.
  private static let maps: Set<String> = ["listPhases", "listProjectPhases", "listChapters"]

  @Test(arguments: TwelveBuild.endpoints.indices)
  func `the example of every operation is answered as the document shows`(index: Int) async throws {
    func check<E: Endpoint>(_ endpoint: E.Type) async throws {
      let operation = try document.operation(E.route.operationID)
      var request = try E.example.request()
      if E.route.authentication == .own {
        request.query = ["login", "api_key"].compactMap { name in
          TwelveBuildSandbox.credentials[name].map { .init(name == "login" ? name : "apiKey", $0) }
        }
      }
      let response = try await stage.answer(request)
      #expect(response.status == 200, "\(String(decoding: response.body, as: UTF8.self))")
      #expect(response.headers[.contentType] == E.route.answerType)
      guard let answer = operation.answer else {
        #expect(response.body.starts(with: Data("%PDF-".utf8)))
        return
      }
      guard !answer.isEmpty else {
        #expect(response.body.isEmpty)
        return
      }
      let documented = try JSONDecoder().decode(JSONValue.self, from: answer)
      let played = try JSONDecoder().decode(JSONValue.self, from: response.body)
      let isMap = Self.maps.contains(operation.id)
      #expect(played.difference(from: documented, at: operation.id, isMap: isMap) == nil)
      _ = try E.output(from: JSONDocument(response.body))
    }
    try await check(TwelveBuild.endpoints[index])
  }

  @Test(arguments: ["[1]", #"{"a": "x"}"#, #"{"a": 1, "b": 2}"#, #"{"a": [1, "x"]}"#, #"{"a": []}"#, "{}"])
  func `a difference in form is seen`(json: String) throws {
    let documented = JSONValue.object(["a": .array([.int(1)])])
    let played = try JSONDecoder().decode(JSONValue.self, from: Data(json.utf8))
    #expect(played.difference(from: documented, at: "", isMap: false) != nil)
    #expect(documented.difference(from: documented, at: "", isMap: false) == nil)
  }
}

extension JSONValue {
  /// Where a value has another kind than the document shows, or an object other members.
  /// - Parameter isMap: whether the name in an object that the document shows with one member is data.
  fileprivate func difference(from documented: JSONValue, at place: String, isMap: Bool) -> String? {
    switch (self, documented) {
    case (.object(let members), .object(let expected)):
      // The properties of budget rows are what was sent, and the document's samples send one that it does not allow.
      if isMap && expected.count == 1 || place.hasSuffix(".properties") {
        guard let sample = expected.values.first else { return members.isEmpty ? nil : place }
        return members.lazy.compactMap { $1.difference(from: sample, at: "\(place).*", isMap: isMap) }.first
      }
      // Changed rows are told by their id, and in one place of the document by their number.
      let isRow = place == "updateBudgetRows.budgetRows"
      guard isRow || Set(members.keys) == Set(expected.keys) else {
        return "\(place): \(Set(members.keys).symmetricDifference(expected.keys).sorted())"
      }
      return members.lazy.compactMap { name, member in
        expected[name].flatMap { member.difference(from: $0, at: "\(place).\(name)", isMap: isMap) }
      }.first
    case (.array(let elements), .array(let expected)):
      // The document shows nothing of what is inside.
      guard let sample = expected.first else { return nil }
      guard !elements.isEmpty || place.hasSuffix(".statusChanges") else { return "\(place): empty" }
      return elements.lazy.compactMap { $0.difference(from: sample, at: place, isMap: isMap) }.first
    case (.string, .string), (.int, .int), (.bool, .bool): return nil
    // Four lists without anything inside stand for what is not documented.
    case (.object, .array([])) where place.hasPrefix("getRelations."): return nil
    default: return "\(place): another kind"
    }
  }
}
