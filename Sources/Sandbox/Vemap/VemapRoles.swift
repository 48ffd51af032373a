import VemapAPI

/// Which role may call what. The document does not say, so this is the sandbox's own idea of it: everyone reads and
/// comments, managers run projects and their closures, organisations keep users, administrators keep tenants.
enum VemapRoles {
  /// The least role for an operation; `nil` where any will do, also one that the document does not list.
  static func least(for operation: String) -> Vemap.Role? { table[operation] }

  /// Whether a caller in this role may do what takes `least`.
  static func does(_ role: String, reach least: Vemap.Role) -> Bool {
    // Strongest first.
    guard let role = Vemap.Role(rawValue: role), let place = Vemap.Role.allCases.firstIndex(of: role),
      let limit = Vemap.Role.allCases.firstIndex(of: least)
    else { return false }
    return place <= limit
  }

  private static let table: [String: Vemap.Role] = Dictionary(
    uniqueKeysWithValues: ["createTenant", "deleteTenant"].map { ($0, .admin) }
      + ["createUser", "updateUser", "deleteUser"].map { ($0, .organisation) }
      + [
        "createProject", "updateProject", "createProjectRecipients", "deleteProjectRecipient", "createClosure",
        "addClosureStakeholders", "removeClosureStakeholder", "createFileMetadata", "updateFileMetadata",
        "deleteFile", "sendMail", "createMailRecipients", "deleteMailRecipient", "createMailTemplate",
      ].map { ($0, .manager) })
}
