/// The samples of Projecten.
extension VemapDocument {
  static let projects: [Operation] = [
    Operation(
      "listProjects", "GET /v1/{tenant_id}/projects",
      answers: [
        Answer(
          200,
          """
          { "status": 200, "message": "Projects fetched successfully", "data": [ { "project_id": "proj-123", "name":
          "Project Alpha", "description": "Project beschrijving", "contracting_authority": "Rijkswaterstaat",
          "road_numbers": "A1, A2", "start_date": "01-15-2024", "end_date": "12-31-2024", "tenant_id": "tenant-456",
          "created_by_user_id": "user-789", "created_at": "2024-01-15 10:30:45", "updated_at": "2024-01-15 10:30:45",
          "managers": [ { "id": "user-123", "name": "John Doe", "email": "john@example.com" } ], "archived": false,
          "phase_number": "1", "closures": 5, "storage_used": 1024 } ]}
          """)
      ]),
    Operation(
      "createProject", "POST /v1/{tenant_id}/projects",
      request: """
        { "name": "Project Beta", "description": "Project beschrijving", "contracting_authority": "Rijkswaterstaat",
        "road_numbers": "A3, A4", "start_date": "01-15-2024", "end_date": "12-31-2024", "tenant_id": "tenant-456",
        "created_by_user_id": "user-789", "managers": [ { "id": "user-123", "name": "Jane Smith" } ],
        "phase_number": "1"}
        """,
      answers: [
        Answer(
          201,
          """
          { "status": 201, "message": "Project created successfully", "data": { "project_id": "proj-456", "name":
          "Project Beta", "description": "Project beschrijving", "contracting_authority": "Rijkswaterstaat",
          "road_numbers": "A3, A4", "start_date": "01-15-2024", "end_date": "12-31-2024", "tenant_id": "tenant-456",
          "created_by_user_id": "user-789", "created_at": "2024-01-15 10:30:45", "updated_at": "2024-01-15 10:30:45",
          "managers": [ { "id": "user-123", "name": "Jane Smith", "email": "jane@example.com" } ], "archived": false,
          "phase_number": "1", "closures": 0, "storage_used": 0 }, "request_id": "abc123def456", "timestamp":
          "2024-01-15T10:30:00Z"}
          """)
      ]),
    Operation(
      "updateProject", "PATCH /v1/{tenant_id}/projects/{project_id}",
      request: """
        { "managers": ["user-123", "user-456"]}
        """,
      answers: [
        Answer(
          200,
          """
          { "status": 200, "message": "Project updated successfully", "data": { "project_id": "proj-456",
          "managers_count": 2, "status": "updated" }}
          """)
      ]),
    Operation(
      "listProjectRecipients", "GET /v1/{tenant_id}/projects/{project_id}/recipients",
      answers: [
        Answer(
          200,
          """
          { "status": 200, "message": "Project recipients fetched successfully", "data": { "recipients": [ { "id":
          "recipient-123", "email": "john@example.com", "name": "John Doe", "organisation_name": "Example Corp",
          "project_id": "proj-456" }, { "id": "recipient-456", "email": "jane@example.com", "name": "Jane Smith",
          "organisation_name": "Example Corp", "project_id": "proj-456" } ] }, "request_id": "abc123def456",
          "timestamp": "2024-01-15T10:30:00Z"}
          """)
      ]),
    Operation(
      "createProjectRecipients", "POST /v1/{tenant_id}/projects/{project_id}/recipients",
      request: """
        { "recipients": [ { "email": "john@example.com", "name": "John Doe", "organisationName": "Example Corp" }, {
        "email": "jane@example.com", "name": "Jane Smith", "organisationName": "Example Corp" } ]}
        """,
      answers: [
        Answer(
          200,
          """
          { "status": 200, "message": "Recipients created successfully", "data": { "created_count": 2,
          "updated_count": 0, "total_count": 2, "recipients": [ { "id": "recipient-123", "email": "john@example.com",
          "name": "John Doe", "organisation_name": "Example Corp" }, { "id": "recipient-456", "email":
          "jane@example.com", "name": "Jane Smith", "organisation_name": "Example Corp" } ] }, "request_id":
          "abc123def456", "timestamp": "2024-01-15T10:30:00Z"}
          """)
      ]),
    Operation(
      "deleteProjectRecipient", "DELETE /v1/{tenant_id}/projects/{project_id}/recipients/{recipient_id}",
      answers: [
        Answer(
          200,
          """
          { "status": 200, "message": "Recipient deleted successfully", "data": { "recipient_id": "recipient-123",
          "status": "deleted" }, "request_id": "abc123def456", "timestamp": "2024-01-15T10:30:00Z"}
          """)
      ]),
    Operation(
      "listClosureReferences", "GET /v1/{tenant_id}/projects/{project_id}/closure-references",
      answers: [
        Answer(
          200,
          """
          { "status": 200, "message": "Project closure references fetched successfully", "data": [ { "id":
          "closure-123", "project_id": "proj-456", "name": "Nachtafsluiting A1", "type": "nacht", "start_date":
          "01-15-2024", "end_date": "01-20-2024", "roadsegment": "A1 km 10-15", "status": "active",
          "stakeholder_count": 3, "closure_files_count": 2, "vkm_version": "v1.2" } ]}
          """)
      ]),
  ]
}
