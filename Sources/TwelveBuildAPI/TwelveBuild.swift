import FoundationEssentials
package import VendorAPI

/// 12Build's REST contractor API, version 1.1: projects, their documents and budgets, work components, and who was asked
/// for them.
///
/// The document gives one HTTP method; the others follow from the operations' names, stand in the routes alone and are
/// marked as inferred there. It gives neither errors nor a rate limit, and does not say how lists and objects are
/// written in a query. All parameters but a file's bytes travel in path and query, whatever the method.
package enum TwelveBuild: VendorContract {
  package static let vendor = Vendor.twelveBuild

  /// The base URL of the document's examples, unconfirmed; paths are appended to it.
  package static let defaultURL = "https://www.12build.com/nl/rest/1.1"

  package static let endpoints: [any Endpoint.Type] = [
    GetToken.self,
    AddProject.self, ListProjects.self, ListProjectsByType.self, GetProject.self, UpdateProject.self,
    RemoveProject.self, ListPhases.self, ListProjectPhases.self, CloseProject.self, OpenProject.self,
    CloseProjectPhase.self, OpenProjectPhase.self,
    ListCommunication.self, GetCommunication.self,
    CreateDocument.self, ListDocument.self, SearchExternalData.self, GetDocument.self, SetDocument.self,
    RemoveDocument.self, GetFile.self, GetMessagePdf.self,
    SetExternalReference.self, AddDocumentToDocumentGroup.self,
    ListDocumentGroups.self, CreateDocumentGroup.self, GetDocumentGroup.self, UpdateDocumentGroup.self,
    DeleteDocumentGroup.self, GetDocumentGroupWorkCategoryLinks.self, UpdateDocumentGroupWorkCategory.self,
    GetRelations.self, AddRelation.self, UpdateRelation.self, RemoveRelation.self, AddRelationData.self,
    UpdateRelationData.self, RemoveRelationData.self,
    ListChapters.self, ListCompanyClassificationSystems.self, ListAllClassificationSystems.self,
    FindCompanyByRegistrationNumber.self, GetSpecialist.self, CreateSpecialist.self,
    AddWorkComponent.self, UpdateWorkComponent.self, DeleteWorkComponent.self,
    AddInvitation.self, GetInvitation.self, UpdateInvitation.self, DeleteInvitation.self,
    GetBudgetRowsForInvitation.self,
    CreateBudget.self, GetBudget.self, ListBudgetRows.self, AddBudgetRow.self, AddBudgetRows.self,
    UpdateBudgetRow.self, UpdateBudgetRows.self, DeleteBudgetRow.self, DeleteBudgetRows.self, LinkBudgetRow.self,
    UnlinkBudgetRow.self,
  ]

  /// No error form is documented, so the status alone decides. What the body says in one of the usual places
  /// is kept for people to read.
  package static func failure(in response: Response) -> VendorFailure {
    VendorFailure(status: response.status, words: GivenReason.text(in: response))
  }
}

extension TwelveBuild {
  /// Yes or no, which the vendor takes as `0` or `1` and gives as `"1"`, `1` or `true`.
  package enum Flag: String, Codable, CaseIterable, Sendable {
    case no = "0"
    case yes = "1"

    package init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let isSet = try? container.decode(Bool.self) {
        self = isSet ? .yes : .no
      } else if let flag = Flag(rawValue: try AnyText(from: decoder).text) {
        self = flag
      } else {
        throw DecodingError.undocumented("must be 0 or 1", at: container.codingPath)
      }
    }
  }

  /// Which of the vendor's products a project belongs to.
  package enum Product: String, Codable, CaseIterable, Sendable {
    case tender
    /// `none`: projects outside tendering; they require the group manager's access.
    case other = "none"
  }
}
