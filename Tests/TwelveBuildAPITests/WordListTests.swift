import TestSupport
import Testing
import TwelveBuildAPI
import VendorAPI

@Suite struct WordListTests {
  private func printed(_ details: TwelveBuild.ProjectDetails, _ name: String) throws -> String? {
    try TwelveBuild.UpdateProject(projectId: "1", details: details).request().item(name)
  }

  private func parsed(_ name: String, _ value: String) throws -> TwelveBuild.ProjectDetails {
    try TwelveBuild.UpdateProject(pathFields: ["projectId": "1"], query: [.init(name, value)], body: [:]).details
  }

  @Test(
    arguments: [
      ([], ""), ([.bridges], "Bruggen"), ([.parking, .carParks], "Parkeer,Parkeergarages"),
      ([.jettiesAndShores], "Steiger, damwand en oevervoorzieningen"),
      ([.dikes, .jettiesAndShores, .other], "Dijken,Steiger, damwand en oevervoorzieningen,Overig"),
    ] as [(WordList<TwelveBuild.BuildingFunction>, String)])
  func `words are joined and told apart again, also the one with a comma`(
    list: WordList<TwelveBuild.BuildingFunction>, text: String
  ) throws {
    var details = TwelveBuild.ProjectDetails()
    details.buildingFunctions = list
    #expect(try printed(details, "buildingFunctions") == text)
    #expect(try parsed("buildingFunctions", text).buildingFunctions == list)
  }

  @Test func `every documented word is in the pattern that the document prints, and no other`() throws {
    func words(_ name: String) throws -> Set<String> {
      let row = try TwelveBuildDocument().operation("addProject").parameters.first { $0.name == name }
      let inside = try #require(row?.pattern?.split(separator: "(").last?.split(separator: ")").first)
      return Set(inside.split(separator: "|").map(String.init)).subtracting([","])
    }
    #expect(try words("buildingSectors") == Set(TwelveBuild.BuildingSector.allCases.map(\.rawValue)))
    #expect(try words("buildingActivities") == Set(TwelveBuild.BuildingActivity.allCases.map(\.rawValue)))
    #expect(try words("buildingFunctions") == Set(TwelveBuild.BuildingFunction.allCases.map(\.rawValue)))
    #expect(TwelveBuild.BuildingFunction.allCases.count == 38)
  }

  @Test(arguments: ["Bouw, Infra", "BouwInfra", ",", "Bouw,", ",Bouw", "bouw", "Steiger"])
  func `a text with another word is refused by name`(text: String) {
    let error = #expect(throws: InvalidField.self) { try parsed("buildingSectors", text) }
    #expect(error?.name == "buildingSectors")
  }
}
