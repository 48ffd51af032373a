import FoundationEssentials
import HTTPTypes
package import VendorAPI

extension TwelveBuild {
  /// `GET /chapters/list/{classificationSystemId}` (method inferred).
  package struct ListChapters: Endpoint {
    package typealias Contract = TwelveBuild
    /// In the order of their ids.
    package typealias Output = Page<Chapter>
    package static let route = Route(.get, "/chapters/list/{classificationSystemId}", "listChapters", isInferred: true)
    package static let example = ListChapters(classificationSystemId: "1")

    package var classificationSystemId: String

    package init(classificationSystemId: String) { self.classificationSystemId = classificationSystemId }

    package func validate() throws(InvalidField) {
      try FieldPattern.number.check(["classificationSystemId": classificationSystemId])
    }

    /// The vendor gives objects of chapters under their ids, in a list.
    package static func output(from body: JSONDocument) throws -> Page<Chapter> {
      let trees = try Page<ChapterTree>(from: body, at: route.answer)
      var chapters = Page<Chapter>(items: trees.items.flatMap(\.chapters), skipped: trees.skipped)
      chapters.skipped += trees.items.flatMap(\.skipped)
      return chapters
    }
  }

  /// A kind of work in a classification system, which work components refer to.
  package struct Chapter: Decodable, Equatable, Sendable {
    package var id: AnyText
    /// As people write it, e.g. `05`.
    @Lenient package var number: String?
    @Lenient package var name: String?
    @Lenient package var description: String?
  }

  private struct ChapterTree: Decodable, Sendable {
    var chapters: [Chapter] = []
    var skipped: [SkippedElement] = []

    init(from decoder: any Decoder) throws {
      let members = try [String: JSONValue](from: decoder)
      // Ids of one length sort as numbers do; a shorter number comes first.
      for (index, (id, member)) in members.sorted(by: { ($0.key.count, $0.key) < ($1.key.count, $1.key) }).enumerated()
      {
        do {
          chapters.append(try JSONDecoder().decode(Chapter.self, from: JSONEncoder().encode(member)))
        } catch {
          skipped.append(SkippedElement(index: index, problem: "\(id): \(error)"))
        }
      }
    }
  }
}
