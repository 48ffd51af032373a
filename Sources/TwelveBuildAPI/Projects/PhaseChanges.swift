import HTTPTypes
package import VendorAPI

extension TwelveBuild {
  /// `PUT /project/{projectId}/close` (method inferred).
  package struct CloseProject: SoleAnswer {
    package typealias Contract = TwelveBuild
    package typealias Output = ClosedPhases
    package static let route = Route(
      .put, "/project/{projectId}/close", "closeProject", fields: .query, isInferred: true)
    package static let example = CloseProject(projectId: "1234567")

    package var projectId: String

    package init(projectId: String) { self.projectId = projectId }

    package func validate() throws(InvalidField) { try FieldPattern.number.check(["projectId": projectId]) }
  }

  /// `PUT /project/{projectId}/open` (method inferred).
  package struct OpenProject: SoleAnswer {
    package typealias Contract = TwelveBuild
    package typealias Output = OpenPhases
    package static let route = Route(.put, "/project/{projectId}/open", "openProject", fields: .query, isInferred: true)
    package static let example = OpenProject(projectId: "1234567")

    package var projectId: String

    package init(projectId: String) { self.projectId = projectId }

    package func validate() throws(InvalidField) { try FieldPattern.number.check(["projectId": projectId]) }
  }

  /// `PUT /project/{projectId}/projectphase/close` (method inferred). What the vendor does without either list of
  /// phases is not documented, so that is not sent.
  package struct CloseProjectPhase: SoleAnswer {
    package typealias Contract = TwelveBuild
    package typealias Output = ClosedPhases
    package static let route = Route(
      .put, "/project/{projectId}/projectphase/close", "closeProjectPhase", fields: .query, isInferred: true)
    package static let example = CloseProjectPhase(
      projectId: "1234567", phase: [.estimating, .buying], phaseId: ["123456", "123457"])

    package var projectId: String
    /// Deprecated by the vendor in favour of `phaseId`.
    package var phase: WordList<PhaseChoice>?
    package var phaseId: WordList<ListedID>?

    package init(projectId: String, phase: WordList<PhaseChoice>? = nil, phaseId: WordList<ListedID>? = nil) {
      self.projectId = projectId
      self.phase = phase
      self.phaseId = phaseId
    }

    package func validate() throws(InvalidField) {
      try FieldPattern.number.check(["projectId": projectId])
      try PhaseChoice.requireAny(phase, phaseId)
    }
  }

  /// `PUT /project/{projectId}/projectphase/open` (method inferred). What the vendor does without either list of
  /// phases is not documented, so that is not sent.
  package struct OpenProjectPhase: SoleAnswer {
    package typealias Contract = TwelveBuild
    package typealias Output = OpenPhases
    package static let route = Route(
      .put, "/project/{projectId}/projectphase/open", "openProjectPhase", fields: .query, isInferred: true)
    package static let example = OpenProjectPhase(
      projectId: "1234567", phase: [.estimating, .buying], phaseId: ["123456", "123457"])

    package var projectId: String
    /// Deprecated by the vendor in favour of `phaseId`.
    package var phase: WordList<PhaseChoice>?
    package var phaseId: WordList<ListedID>?

    package init(projectId: String, phase: WordList<PhaseChoice>? = nil, phaseId: WordList<ListedID>? = nil) {
      self.projectId = projectId
      self.phase = phase
      self.phaseId = phaseId
    }

    package func validate() throws(InvalidField) {
      try FieldPattern.number.check(["projectId": projectId])
      try PhaseChoice.requireAny(phase, phaseId)
    }
  }

  /// A phase by name, or all of them.
  package enum PhaseChoice: String, ListedWord {
    case all = "All"
    case estimating = "Calculatie"
    case buying = "Inkoop"
    case building = "Uitvoering"

    fileprivate static func requireAny(
      _ names: WordList<PhaseChoice>?, _ ids: WordList<ListedID>?
    ) throws(InvalidField) {
      let isAny = ids.map { !$0.words.isEmpty } ?? (names?.words.isEmpty == false)
      try InvalidField.require(isAny, "phaseId", "names no phase")
    }
  }

  /// A project after closing. The document shows a sentence where the phases stand; what they are called by is left
  /// open.
  package struct ClosedPhases: Decodable, Equatable, Sendable {
    package var id: AnyText
    @Lenient package var name: String?
    @Elements package var closedPhases: Page<AnyText>
  }

  /// A project after opening; see ``ClosedPhases``.
  package struct OpenPhases: Decodable, Equatable, Sendable {
    package var id: AnyText
    @Lenient package var name: String?
    @Elements package var openPhases: Page<AnyText>
  }
}
