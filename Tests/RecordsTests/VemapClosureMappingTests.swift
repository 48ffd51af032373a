import Foundation
import Records
import Testing
import VemapAPI
import VendorAPI

@Suite struct VemapClosureMappingTests {
  private func decode<Item: Decodable>(_ type: Item.Type, _ json: String) throws -> Item {
    try JSONDecoder().decode(Item.self, from: Data(json.utf8))
  }

  private func details(_ json: String) throws -> Closure {
    Closure(try decode(Vemap.Closure.self, json), tenant: "tenant-1")
  }

  private func reference(_ json: String) throws -> Closure {
    Closure(try decode(Vemap.ClosureReference.self, json), tenant: "tenant-1")
  }

  private func id(_ id: String) -> RecordID { RecordID(.vemap, .closure, scope: "tenant-1", id) }

  @Test func `the half with people and plan`() throws {
    let closure = try details(
      #"""
      {"id": "closure-123", "project_id": "proj-456", "name": "Nachtafsluiting A1", "description": "Onderhoud",
      "start_date": "04-05-2026", "end_date": "04-06-2026",
      "stakeholders": [{"user_id": "user-789", "name": "John Doe"}, {"name": "geen id"}], "type": "nacht",
      "created_by_user": {"id": "user-456", "name": "Manager Name"}, "melvin_label": false, "spin_label": true,
      "status": "open", "created_at": "2024-01-15 10:30:45", "updated_at": "ooit",
      "vkm_plan": {"id": "vkm-123", "name": "VKM Plan A1", "status": "active", "version": "v1.2"},
      "storage_used": "2.5 MB", "closure_file_count": 5}
      """#)
    #expect(closure.id == id("closure-123"))
    #expect(closure.tenant == RecordID(.vemap, .tenant, "tenant-1"))
    #expect(closure.project == RecordID(.vemap, .project, scope: "tenant-1", "proj-456"))
    #expect([closure.name, closure.description, closure.type] == ["Nachtafsluiting A1", "Onderhoud", "nacht"])
    // Month first: 5 April 2026, Easter Sunday.
    #expect(closure.start == CalendarDate(year: 2026, month: 4, day: 5))
    #expect(closure.start?.weekday == 7)
    #expect(closure.end == CalendarDate(year: 2026, month: 4, day: 6))
    #expect(closure.unreadableDates == nil)
    #expect(closure.roadText == nil)
    #expect(closure.status == "open")
    #expect(
      closure.plan == .plan(VKMPlan(id: "vkm-123", name: "VKM Plan A1", version: "v1.2", status: "active")))
    let userID = RecordID(.vemap, .user, scope: "tenant-1", "user-789")
    #expect(closure.stakeholders == [Closure.Person(id: userID, name: "John Doe")])
    #expect(closure.stakeholderCount == 2)
    #expect(closure.fileCount == 5)
    #expect(closure.isInMelvin == false)
    #expect(closure.isInSpin == true)
    #expect(closure.created == (try Date("2024-01-15T10:30:45Z", strategy: .iso8601)))
    #expect(closure.updated == nil)
    #expect(closure.more == [Field("updated_at", "ooit")])
    #expect([closure.createdBy, closure.storageUsed] == ["Manager Name", "2.5 MB"])
    #expect(closure.halves == .details)
  }

  @Test(
    arguments: [
      ("{}", .none), (#"{"id": "", "name": "", "status": "", "version": "", "size": 0}"#, .none),
      ("null", .notLoaded), ("5", .notLoaded), (#"{"id": "v"}"#, .plan(VKMPlan(id: "v"))),
    ] as [(String, Closure.Plan)])
  func `only an empty plan means that there is none`(json: String, plan: Closure.Plan) throws {
    #expect(try details(#"{"id": "1", "vkm_plan": "# + json + "}").plan == plan)
    #expect(try details(#"{"id": "1"}"#).plan == .notLoaded)
  }

  @Test(
    arguments: [
      ("02-30-2026", "04-06-2026", "02-30-2026 – 04-06-2026"), ("15-01-2024", "2024-01-20", "15-01-2024 – 2024-01-20"),
    ])
  func `days that do not exist or have another form stay as text`(start: String, end: String, kept: String) throws {
    let closure = try details(#"{"id": "1", "start_date": "\#(start)", "end_date": "\#(end)"}"#)
    #expect(closure.start == nil)
    #expect(closure.unreadableDates == kept)
    #expect(closure.phase(on: CalendarDate(dayNumber: 20_000)) == .unknown)
  }

  @Test func `days that are missing are not unreadable`() throws {
    let closure = try details(#"{"id": "1", "start_date": "", "end_date": null}"#)
    #expect(closure.start == nil && closure.end == nil && closure.unreadableDates == nil)
  }

  @Test func `the half with the road`() throws {
    let closure = try reference(
      #"""
      {"id": "closure-123", "project_id": "proj-456", "name": "Nachtafsluiting A1", "type": "nacht",
      "start_date": "01-15-2024", "end_date": "01-20-2024", "roadsegment": "A1 km 10-15", "status": "active",
      "stakeholder_count": 3, "closure_files_count": 2, "vkm_version": "v1.2"}
      """#)
    #expect(closure.id == id("closure-123"))
    #expect(closure.roadText == "A1 km 10-15")
    #expect(closure.road.segments == [RoadSegment(road: "A1", from: 100, to: 150)])
    #expect(closure.plan == .plan(VKMPlan(version: "v1.2")))
    #expect(closure.stakeholders == nil)
    #expect(closure.stakeholderCount == 3)
    #expect(closure.fileCount == 2)
    #expect(closure.isInMelvin == nil && closure.isInSpin == nil)
    #expect(closure.halves == .reference)
    #expect(try reference(#"{"id": "1", "vkm_version": null}"#).plan == .notLoaded)
    #expect(try reference(#"{"id": "1", "vkm_version": ""}"#).plan == .notLoaded)
  }

  @Test func `a stakeholder's closure has moments for days`() throws {
    let closure = Closure(
      try decode(
        Vemap.StakeholderClosure.self,
        #"""
        {"id": 5, "name": "N", "project": {"id": "p", "name": "Project"}, "vkm_plan": {}, "status": "active",
        "start_date": "2026-03-15T23:00:00Z", "end_date": "2026-03-20T00:00:00Z", "roadsegment": "A28 HRR km 84,0-87,0",
        "type": "maintenance", "created_at": "2024-01-15T10:30:00Z", "updated_at": "2024-01-15 10:30:00"}
        """#), tenant: "tenant-1")
    #expect(closure.id == id("5"))
    #expect(closure.project == RecordID(.vemap, .project, scope: "tenant-1", "p"))
    // Midnight in the Netherlands is an hour earlier in UTC.
    #expect(closure.start == CalendarDate(year: 2026, month: 3, day: 16))
    #expect(closure.end == CalendarDate(year: 2026, month: 3, day: 20))
    #expect(closure.plan == .none)
    #expect(closure.road.segments == [RoadSegment(road: "A28", carriageway: .right, from: 840, to: 870)])
    #expect(closure.stakeholders == nil)
    #expect(closure.created != nil)
    #expect(closure.more == [Field("updated_at", "2024-01-15 10:30:00")])
    #expect(closure.halves == .stakeholder)
  }

  @Test func `the halves join on their id, in order, and keep what only one has`() throws {
    let joined = Closure.joining(
      details: [
        try details(#"{"id": 3, "name": "drie", "vkm_plan": {}, "stakeholders": []}"#),
        try details(#"{"id": "1", "name": "een", "storage_used": "1 MB"}"#),
      ],
      references: [
        try reference(
          #"{"id": "1", "project_id": "p", "roadsegment": "A1", "status": "active", "vkm_version": "v1.0"}"#),
        try reference(#"{"id": "2", "name": "twee", "roadsegment": "A2"}"#),
        try reference(#"{"id": "3", "roadsegment": "A3", "stakeholder_count": 9, "vkm_version": "v9.9"}"#),
      ])
    #expect(joined.map(\.id.id) == ["3", "1", "2"])
    #expect(joined.map(\.roadText) == ["A3", "A1", "A2"])
    #expect(joined.map(\.road.segments.count) == [1, 1, 1])
    #expect(joined.map(\.name) == ["drie", "een", "twee"])
    #expect(joined.map(\.halves) == [[.details, .reference], [.details, .reference], .reference])
    // The details know best; the reference fills what they leave open.
    #expect(joined[0].plan == .none)
    #expect(joined[0].stakeholderCount == 0)
    #expect(joined[1].plan == .plan(VKMPlan(version: "v1.0")))
    #expect(joined[1].project?.id == "p")
    #expect(joined[1].status == "active")
    #expect(joined[1].storageUsed == "1 MB")
  }

  @Test func `a list that failed leaves the other whole`() throws {
    let details = [try details(#"{"id": "1"}"#), try details(#"{"id": "2"}"#)]
    let references = [try reference(#"{"id": "2"}"#), try reference(#"{"id": "1"}"#)]
    #expect(Closure.joining(details: details, references: []) == details)
    #expect(Closure.joining(details: [], references: references) == references)
  }

  @Test func `the same id at another tenant is another closure`() throws {
    let other = Closure(try decode(Vemap.ClosureReference.self, #"{"id": "1", "roadsegment": "A9"}"#), tenant: "andere")
    let joined = Closure.joining(details: [try details(#"{"id": "1"}"#)], references: [other])
    #expect(joined.map(\.roadText) == [nil, "A9"])
  }
}
