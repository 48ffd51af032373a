/// The samples of Afsluitingen and Comments.
extension VemapDocument {
  static let closures: [Operation] = [
    Operation(
      "listClosures", "GET /v1/{tenant_id}/projects/{project_id}/closures",
      answers: [
        Answer(
          200,
          """
          { "status": 200, "message": "Closures fetched successfully", "data": [ { "id": "closure-123", "project_id":
          "proj-456", "name": "Nachtafsluiting A1", "description": "Nachtafsluiting voor onderhoudswerkzaamheden",
          "start_date": "01-15-2024", "end_date": "01-20-2024", "stakeholders": [ { "user_id": "user-789", "name":
          "John Doe" } ], "type": "nacht", "created_by_user": { "id": "user-456", "name": "Manager Name" },
          "melvin_label": false, "spin_label": true, "status": "open", "created_at": "2024-01-15 10:30:45",
          "updated_at": "2024-01-15 10:30:45", "vkm_plan": { "id": "vkm-123", "name": "VKM Plan A1", "status":
          "active", "version": "v1.2", "size": 1024000, "updated_at": "2024-01-15 10:30:45" }, "storage_used":
          "2.5 MB", "closure_file_count": 5 } ]}
          """)
      ]),
    Operation(
      "getClosure", "GET /v1/{tenant_id}/closures/{closure_id}",
      answers: [
        Answer(
          200,
          """
          { "status": 200, "message": "Closure fetched successfully", "data": { "id": "closure-123", "project_id":
          "proj-456", "name": "Nachtafsluiting A1", "description": "Nachtafsluiting voor onderhoudswerkzaamheden",
          "start_date": "01-15-2024", "end_date": "01-20-2024", "stakeholders": [ { "user_id": "user-789", "name":
          "John Doe" } ], "type": "nacht", "created_by_user": { "id": "user-456", "name": "Manager Name" },
          "melvin_label": false, "spin_label": true, "status": "open", "created_at": "2024-01-15 10:30:45",
          "updated_at": "2024-01-15 10:30:45", "vkm_plan": { "id": "vkm-123", "name": "VKM Plan A1", "status":
          "active", "version": "v1.2", "size": 1024000, "updated_at": "2024-01-15 10:30:45" }, "storage_used":
          "2.5 MB", "closure_file_count": 5 }}
          """)
      ]),
    Operation(
      "createClosure", "POST /v1/{tenant_id}/closures",
      request: """
        { "projectId": "proj-456", "closureName": "Nachtafsluiting A1", "closureDescription":
        "Nachtafsluiting voor onderhoudswerkzaamheden", "closureType": "nacht", "startDate": "01-15-2024",
        "endDate": "01-20-2024", "stakeholders": ["user-789"], "status": "open", "roadsegment": "A1 km 10-15"}
        """,
      answers: [
        Answer(
          201,
          """
          { "status": 201, "message": "Closure created successfully", "data": { "id": "closure-123", "project_id":
          "proj-456", "name": "Nachtafsluiting A1", "description": "Nachtafsluiting voor onderhoudswerkzaamheden",
          "start_date": "01-15-2024", "end_date": "01-20-2024", "stakeholders": [ { "user_id": "user-789", "name":
          "John Doe" } ], "type": "nacht", "created_by_user": { "id": "user-456", "name": "Manager Name" },
          "melvin_label": false, "spin_label": false, "status": "open", "created_at": "2024-01-15 10:30:45",
          "updated_at": "2024-01-15 10:30:45", "vkm_plan": {}, "storage_used": "0 B", "closure_file_count": 0 },
          "request_id": "abc123def456", "timestamp": "2024-01-15T10:30:00Z"}
          """)
      ]),
    Operation(
      "addClosureStakeholders", "POST /v1/{tenant_id}/closures/{closure_id}/stakeholders",
      request: """
        { "stakeholders": ["user-789", "user-101"]}
        """,
      answers: [
        Answer(
          200,
          """
          { "status": 200, "message": "Closure stakeholders added successfully", "data": { "closure_id":
          "closure-123", "stakeholders_added": 2, "total_stakeholders": 3 }}
          """)
      ]),
    Operation(
      "removeClosureStakeholder", "DELETE /v1/{tenant_id}/closures/{closure_id}/stakeholders/{stakeholder_id}",
      answers: [
        Answer(
          200,
          """
          { "status": 200, "message": "Stakeholder removed successfully", "data": { "closure_id": "closure-123",
          "stakeholder_id": "user-789", "status": "removed" }, "request_id": "abc123def456", "timestamp":
          "2024-01-15T10:30:00Z"}
          """)
      ]),
    Operation(
      "listClosureComments", "GET /v1/{tenant_id}/closures/{closure_id}/comments",
      answers: [
        Answer(
          200,
          """
          { "status": 200, "message": "Comments retrieved successfully", "data": [ { "id": "comment-123",
          "vkm_plan_id": "vkm-789", "version": "1.0", "user_id": "user-456", "user_name": "John Doe", "type":
          "COMMENT", "message": "Dit is een comment", "created_at": "2024-01-15T10:30:00Z" } ], "request_id":
          "abc123def456", "timestamp": "2024-01-15T10:30:00Z"}
          """)
      ]),
    Operation(
      "createClosureComment", "POST /v1/{tenant_id}/closures/{closure_id}/comments",
      request: """
        { "vkmPlanId": "vkm-789", "version": "1.0", "userName": "John Doe", "type": "COMMENT", "message":
        "Dit is een nieuwe comment", "projectId": "project-123"}
        """,
      answers: [
        Answer(
          201,
          """
          { "status": 201, "message": "Comment created successfully", "data": { "id": "comment-456", "vkm_plan_id":
          "vkm-789", "version": "1.0", "user_id": "user-123", "user_name": "John Doe", "type": "COMMENT", "message":
          "Dit is een nieuwe comment", "project_id": "project-123", "closure_id": "closure-789", "tenant_id":
          "tenant-456", "created_at": "2024-01-15T10:30:00Z" }, "request_id": "abc123def456", "timestamp":
          "2024-01-15T10:30:00Z"}
          """)
      ]),
  ]
}
