import Foundation
import Records
import Testing
import VemapAPI
import VendorAPI

@Suite struct VemapHistoryMappingTests {
  private func history(_ members: String) throws -> ClosureHistory {
    let body = #"{"data": {"closure_id": "closure-789", "# + members + "}}"
    return ClosureHistory(try Vemap.GetClosureEvents.output(from: JSONDocument(Data(body.utf8))))
  }

  @Test func `six lists become one line of time`() throws {
    let history = try history(
      #"""
      "created_by": "user-456", "created_at": "2024-01-15T10:30:00Z", "created_by_name": "John Doe",
      "file_events": [{"name": "document.pdf", "type": "support", "version": "1.0", "created_by": "user-456",
      "user_name": "John Doe", "created_at": "2024-01-16T10:30:00Z"}],
      "stakeholder_events": [{"user_id": "user-789", "stakeholder_name": "Jane Smith", "created_by": "user-456",
      "created_by_name": "John Doe", "created_at": "2024-01-17T10:30:00Z", "is_deleted": true,
      "deleted_at": "2024-01-22T10:30:00Z"}],
      "comment_events": [{"comment_id": "comment-123", "text": "Comment bericht", "created_by": "user-789",
      "user_name": "Jane Smith", "created_at": "2024-01-18T10:30:00Z", "type": "COMMENT", "version": "1.1"}],
      "mailing_list_events": [{"mailing_list_id": "m", "created_by": "user-456",
      "created_at": "2024-01-19T10:30:00Z", "is_active": true, "recipients_count": 5},
      {"recipient_id": "r", "email": "test@example.com", "name": "Test User", "is_active": false,
      "added_at": "2024-01-19T10:31:00Z", "added_by": "user-456"}, 7],
      "email_events": [{"created_by": "user-456", "created_at": "morgen", "status": "queued",
      "mail_type": "reminder", "subject": "VKM Plan beschikbaar"}],
      "final_vkm": {"file_id": "file-123", "name": "VKM_Plan_Final.pdf", "version": "1.2", "status": "final",
      "created_by": "user-456", "created_at": "2024-01-15T10:30:00Z", "updated_at": "2024-01-20T14:20:00Z"}
      """#)
    #expect(
      history.events.map(\.kind) == [
        .created, .file, .stakeholder, .comment, .mailingList, .mailingList, .finalPlan, .stakeholder, .email,
      ])
    #expect(
      history.events.map(\.what) == [
        nil, "document.pdf", "Jane Smith", "Comment bericht", "5", "Test User", "VKM_Plan_Final.pdf", "Jane Smith",
        "VKM Plan beschikbaar",
      ])
    #expect(
      history.events.map(\.status) == [
        nil, "support", "added", "COMMENT", nil, "inactive", "final", "removed", "queued",
      ])
    #expect(history.events[3].who == "Jane Smith")
    #expect(history.events[3].whoID == "user-789")
    #expect(history.events[3].version == "1.1")
    #expect(history.events[3].at == (try Date("2024-01-18T10:30:00Z", strategy: .iso8601)))
    #expect(history.events.last?.at == nil)
    #expect(history.events.last?.unreadableMoment == "morgen")
    #expect(
      history.finalPlan == VKMPlan(id: "file-123", name: "VKM_Plan_Final.pdf", version: "1.2", status: "final"))
    #expect(history.finalPlan?.state == .final)
    #expect(history.skipped == 1)
  }

  @Test func `no final plan is none`() throws {
    let history = try history(#""final_vkm": {}, "file_events": []"#)
    #expect(history == ClosureHistory(events: []))
  }
}
