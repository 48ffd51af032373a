import TwelveBuildAPI
import VendorAPI

/// The classification systems and their chapters, which work components refer to. The system that the document shows
/// has the chapters of the scenario; the ids of these are their numbers after 500.
enum TwelveBuildChapter {
  private static let chapters: [(number: String, name: String)] = [
    ("02", "Verkeersmaatregelen"), ("05", "Bouwplaatsvoorzieningen"), ("21", "Bemaling"), ("22", "Grondwerk"),
    ("25", "Riolering"), ("31", "Verhardingen"), ("32", "Asfalt"), ("33", "Markering en bebording"),
    ("34", "Geleiderail"), ("36", "Openbare verlichting"), ("37", "Portalen"), ("38", "Geluidsschermen"),
    ("41", "Damwanden"), ("42", "Betonwerk"), ("43", "Voegovergangen"), ("46", "Conservering"),
    ("47", "Installaties"), ("51", "Groenvoorziening"),
  ]

  private static let systems: [(id: Int, name: String, description: String, isUsed: Bool)] = [
    (1, "stabu", "Hoofdstukken van het bestek", true), (2, "raw", "Werkcategorieën in de wegenbouw", true),
    (3, "nl-sfb", "Elementen van gebouwen", false),
  ]

  private static func id(_ number: String) -> Int { 500 + (Int(number) ?? 0) }

  /// The ids that codes such as `31, 32` stand for.
  static func ids(of codes: String) -> [Int] { codes.split(separator: ", ").map { id(String($0)) } }

  /// `nil` for an id that no chapter has.
  static func number(of id: Int) -> String? { chapters.first { self.id($0.number) == id }?.number }

  fileprivate static func listed(_ onlyUsed: Bool) -> [JSONValue] {
    systems.filter { $0.isUsed || !onlyUsed }.map {
      .object(["id": .int($0.id), "name": .string($0.name), "description": .string($0.description)])
    }
  }

  fileprivate static func chapters(of system: String) throws -> JSONValue {
    guard let system = systems.first(where: { String($0.id) == system }) else {
      throw TwelveBuildSandbox.unknown("classification system")
    }
    let shown = system.id == 1 ? chapters : []
    let members = shown.map { chapter in
      let chapterID = id(chapter.number)
      return (
        String(chapterID),
        JSONValue.object([
          "id": .int(chapterID), "number": .string(chapter.number), "name": .string(chapter.name),
          "description": .string(""),
        ])
      )
    }
    return .array([.object(Dictionary(uniqueKeysWithValues: members))])
  }
}

extension TwelveBuildSandbox {
  static let classificationOperations: [PlayedOperation<TwelveBuildSandbox>] = [
    PlayedOperation(TwelveBuild.ListChapters.self) { _, asked in
      try Reply(TwelveBuildChapter.chapters(of: asked.classificationSystemId))
    },
    PlayedOperation(TwelveBuild.ListCompanyClassificationSystems.self) { _, _ in
      try Reply(TwelveBuildChapter.listed(true))
    },
    PlayedOperation(TwelveBuild.ListAllClassificationSystems.self) { _, _ in
      try Reply(TwelveBuildChapter.listed(false))
    },
  ]
}
