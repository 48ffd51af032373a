import VemapAPI
import VendorAPI

extension VemapSandbox {
  static let operations: [PlayedOperation<VemapSandbox>] = [
    PlayedOperation(Vemap.Login.self) { player, _ in try player.login() },
    PlayedOperation(Vemap.CompleteChallenge.self) { player, call in try player.complete(call) },
    PlayedOperation(Vemap.RefreshToken.self) { player, _ in try player.refresh() },
    PlayedOperation(Vemap.Logout.self) { player, _ in try player.logout() },
    PlayedOperation(Vemap.ListTenants.self) { player, _ in
      try player.reply(.array(player.tenants()), "Tenants fetched successfully")
    },
    PlayedOperation(Vemap.ListUsers.self) { player, call in
      try player.reply(.array(player.users(of: call.tenantID)), "Users fetched successfully")
    },
    PlayedOperation(Vemap.ListProjects.self) { player, call in
      try player.reply(.array(player.projects(of: call.tenantID)), "Projects fetched successfully", .short)
    },
    PlayedOperation(Vemap.ListProjectRecipients.self) { player, call in
      let project = try player.project(call.projectID, of: call.tenantID)
      return try player.reply(.array(player.recipients(of: project)), "Project recipients fetched successfully")
    },
    PlayedOperation(Vemap.ListClosureReferences.self) { player, call in
      let project = try player.project(call.projectID, of: call.tenantID)
      let references = player.closures(of: project).map(player.reference)
      return try player.reply(.array(references), "Project closure references fetched successfully", .short)
    },
    PlayedOperation(Vemap.ListClosures.self) { player, call in
      let project = try player.project(call.projectID, of: call.tenantID)
      let closures = player.closures(of: project).map(player.details)
      return try player.reply(.array(closures), "Closures fetched successfully", .short)
    },
    PlayedOperation(Vemap.GetClosure.self) { player, call in
      let closure = try player.closure(call.closureID, of: call.tenantID)
      return try player.reply(player.details(closure), "Closure fetched successfully", .short)
    },
    PlayedOperation(Vemap.ListStakeholderClosures.self) { player, call in
      let closures = try player.closures(ofStakeholder: call.userID, at: call.tenantID)
      return try player.reply(.array(closures.map(player.stakeholderView)), "", .dataOnly)
    },
    PlayedOperation(Vemap.ListClosureComments.self) { player, call in try player.comments(call) },
    PlayedOperation(Vemap.ListClosureFiles.self) { player, call in try player.files(call) },
    PlayedOperation(Vemap.GetClosureEvents.self) { player, call in
      let closure = try player.closure(call.closureID, of: call.tenantID)
      return try player.reply(player.events(of: closure), "Events fetched successfully")
    },
  ]

  /// The part of a list that `limit` and `offset` ask for, 50 from the first where they are not given.
  static func part<Item>(of items: [Item], limit: Int?, offset: Int?) throws -> ArraySlice<Item> {
    let (limit, offset) = (limit ?? 50, offset ?? 0)
    guard limit >= 1 else { throw Refusal(status: 400, message: "limit must be at least 1") }
    guard offset >= 0 else { throw Refusal(status: 400, message: "offset must not be negative") }
    return items.dropFirst(offset).prefix(limit)
  }
}
