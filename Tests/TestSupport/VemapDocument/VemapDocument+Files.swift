/// The samples of Bestanden, Stakeholders and Events.
extension VemapDocument {
  static let files: [Operation] = [
    Operation(
      "listClosureFiles", "GET /v1/{tenant_id}/closures/{closure_id}/files",
      answers: [
        Answer(
          200,
          """
          { "status": 200, "message": "File list retrieved successfully", "data": { "files": [ { "id": "file-123",
          "name": "document.pdf", "size": 1024000, "type": "support", "closure_id": "closure-789", "updated_at":
          "2024-01-15T10:30:00Z" } ] }, "request_id": "abc123def456", "timestamp": "2024-01-15T10:30:00Z"}
          """)
      ]),
    Operation(
      "getFile", "GET /v1/{tenant_id}/files/{file_id}",
      answers: [
        Answer(
          200,
          """
          { "status": 200, "message": "File retrieved successfully", "data": { "id": "file-123", "tenant_id":
          "tenant-456", "name": "document.pdf", "type": "support", "file_type": "application/pdf", "status": "active",
          "created_by": "user-456", "project_id": "project-789", "closure_id": "closure-123", "size": 1024000,
          "updated_by": "user-456", "s3_path": "/files/document.pdf", "in_s3": true, "version": 1.0,
          "is_current_version": true, "is_archived": false, "created_at": "2024-01-15T10:30:00Z", "updated_at":
          "2024-01-15T10:30:00Z" }, "request_id": "abc123def456", "timestamp": "2024-01-15T10:30:00Z"}
          """)
      ]),
    Operation(
      "createFileMetadata", "POST /v1/{tenant_id}/files",
      request: """
        { "name": "document.pdf", "type": "support", "fileType": "application/pdf", "fileTypeCategory": "document",
        "status": "concept", "projectId": "project-789", "closureId": "closure-123", "size": 1024000, "s3Path":
        "/files/document.pdf", "inS3": false, "version": 1.0, "isCurrentVersion": true, "isArchived": false}
        """,
      answers: [
        Answer(
          201,
          """
          { "status": 201, "message": "File uploaded successfully", "data": { "id": "file-123", "tenant_id":
          "tenant-456", "name": "document.pdf", "type": "support", "file_type": "application/pdf",
          "file_type_category": "document", "status": "concept", "created_by": "user-456", "project_id":
          "project-789", "closure_id": "closure-123", "size": 1024000, "s3_path": "/files/document.pdf", "in_s3":
          false, "version": 1.0, "is_current_version": true, "is_archived": false, "created_at":
          "2024-01-15T10:30:00Z" }, "request_id": "abc123def456", "timestamp": "2024-01-15T10:30:00Z"}
          """)
      ]),
    Operation(
      "updateFileMetadata", "PATCH /v1/{tenant_id}/files/{file_id}",
      request: """
        { "name": "nieuwe_naam.pdf", "status": "active", "metadata": { "description": "Bijgewerkte beschrijving",
        "tags": ["document", "pdf", "updated"] }}
        """,
      answers: [
        Answer(
          200,
          """
          { "status": 200, "message": "File updated successfully", "data": { "id": "file-123", "name":
          "nieuwe_naam.pdf", "size": 1024000, "version": 1.0, "status": "active", "tenant_id": "tenant-456",
          "s3_path": "/files/nieuwe_naam.pdf", "in_s3": true, "updated_by": "user-456", "updated_at":
          "2024-01-15T11:30:00Z" }, "request_id": "abc123def456", "timestamp": "2024-01-15T10:30:00Z"}
          """)
      ]),
    Operation(
      "deleteFile", "DELETE /v1/{tenant_id}/files/{file_id}",
      answers: [
        Answer(
          200,
          """
          { "status": 200, "message": "File deleted successfully", "data": { "id": "file-123", "message":
          "File successfully deleted", "file_info": { "name": "document.pdf", "size": 1024000, "type": "support" } },
          "request_id": "abc123def456", "timestamp": "2024-01-15T10:30:00Z"}
          """)
      ]),
    Operation(
      "listStakeholderClosures", "GET /v1/{tenant_id}/stakeholders/{user_id}/closures",
      answers: [
        Answer(
          200,
          """
          { "data": [ { "id": "closure-123", "name": "Closure naam", "description": "Closure beschrijving", "project":
          { "id": "project-456", "name": "Project naam" }, "project_managers": [ { "id": "user-789", "name":
          "Manager naam" } ], "vkm_plan": { "id": "file-123", "name": "VKM Plan", "status": "active", "version":
          "1.0", "size": 1024000, "created_at": "2024-01-15T10:30:00Z" }, "support_files": [ { "id": "file-456",
          "name": "Support bestand", "size": 512000, "updated_at": "2024-01-15T10:30:00Z" } ], "comments": [ { "id":
          "comment-123", "vkm_plan_id": "file-123", "version": "1.0", "user_id": "user-456", "user_name":
          "Gebruiker naam", "type": "COMMENT", "message": "Comment bericht", "created_at": "2024-01-15T10:30:00Z" } ],
          "status": "active", "start_date": "2024-01-15T00:00:00Z", "end_date": "2024-01-20T00:00:00Z", "roadsegment":
          "A1", "type": "maintenance", "created_at": "2024-01-15T10:30:00Z", "updated_at": "2024-01-15T10:30:00Z" } ]}
          """)
      ]),
    Operation(
      "getClosureEvents", "GET /v1/{tenant_id}/closures/{closure_id}/events",
      answers: [
        Answer(
          200,
          """
          { "status": 200, "message": "Events fetched successfully", "data": { "closure_id": "closure-789",
          "created_by": "user-456", "created_at": "2024-01-15T10:30:00Z", "created_by_name": "John Doe",
          "file_events": [ { "closure_id": "closure-789", "name": "document.pdf", "type": "support", "version": "1.0",
          "created_by": "user-456", "user_name": "John Doe", "created_at": "2024-01-15T10:30:00Z" } ],
          "stakeholder_events": [ { "closure_id": "closure-789", "user_id": "user-789", "stakeholder_name":
          "Jane Smith", "created_by": "user-456", "created_by_name": "John Doe", "created_at": "2024-01-15T10:30:00Z",
          "is_deleted": false, "deleted_at": null } ], "comment_events": [ { "closure_id": "closure-789",
          "comment_id": "comment-123", "text": "Comment bericht", "created_by": "user-456", "user_name": "John Doe",
          "created_at": "2024-01-15T10:30:00Z", "vkm_plan_file_id": "file-123", "type": "COMMENT", "version": "1.0" }
          ], "mailing_list_events": [ { "mailing_list_id": "mailing-list-123", "closure_id": "closure-789",
          "created_by": "user-456", "created_at": "2024-01-15T10:30:00Z", "updated_at": "2024-01-15T10:30:00Z",
          "is_active": true, "recipients_count": 5 }, { "recipient_id": "recipient-456", "email": "test@example.com",
          "name": "Test User", "organisation_name": "Test Org", "is_active": true, "added_at": "2024-01-15T10:30:00Z",
          "added_by": "user-456" } ], "email_events": [ { "created_by": "user-456", "created_at":
          "2024-01-15T10:30:00Z", "status": "queued", "mail_type": "reminder", "subject": "VKM Plan beschikbaar" } ],
          "final_vkm": { "file_id": "file-123", "closure_id": "closure-789", "name": "VKM_Plan_Final.pdf", "type":
          "vkm-plan", "version": "1.2", "status": "final", "created_by": "user-456", "created_at":
          "2024-01-15T10:30:00Z", "updated_at": "2024-01-16T14:20:00Z" } }, "request_id": "abc123def456", "timestamp":
          "2024-01-15T10:30:00Z"}
          """)
      ]),
  ]
}
