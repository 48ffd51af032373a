/// The samples of Gebruikers and Tenants.
extension VemapDocument {
  static let users: [Operation] = [
    Operation(
      "listUsers", "GET /v1/{tenant_id}/users",
      answers: [
        Answer(
          200,
          """
          { "status": 200, "message": "Users fetched successfully", "data": { "users": [ { "id": "user-123", "name":
          "John Doe", "email": "john.doe@example.com", "authorisation": "ROLE_MANAGER", "company": "Example Corp",
          "phone_number": "+31612345678" }, { "id": "user-456", "name": "Jane Smith", "email":
          "jane.smith@example.com", "authorisation": "ROLE_STAKEHOLDER", "company": "Example Corp", "phone_number":
          "+31687654321" } ] }, "request_id": "abc123def456", "timestamp": "2024-01-15T10:30:00Z"}
          """)
      ]),
    Operation(
      "createUser", "POST /v1/{tenant_id}/users",
      request: """
        { "email": "newuser@example.com", "fullName": "Jane Smith", "authorisation": "ROLE_MANAGER",
        "organisationName": "Example Corp", "phone": "+31612345678", "password": "SecurePassword123!"}
        """,
      answers: [
        Answer(
          200,
          """
          { "status": 200, "message": "User created successfully", "data": { "user_id": "user-456", "email":
          "newuser@example.com", "name": "Jane Smith", "company_name": "Example Corp", "phone_number": "+31612345678"
          }, "request_id": "abc123def456", "timestamp": "2024-01-15T10:30:00Z"}
          """)
      ]),
    Operation(
      "updateUser", "PATCH /v1/{tenant_id}/users/{user_id}",
      request: """
        { "name": "John Doe Updated", "email": "john.updated@example.com", "authorisation": "ROLE_MANAGER",
        "company": "Updated Corp", "phone_number": "+31687654321"}
        """,
      answers: [
        Answer(
          200,
          """
          { "status": 200, "message": "User updated successfully", "data": { "id": "user-123", "name":
          "John Doe Updated", "email": "john.updated@example.com", "authorisation": "ROLE_MANAGER", "tenant_id":
          "tenant-456", "company": "Updated Corp", "last_modified": "2024-01-15T10:30:45.123456Z", "phone_number":
          "+31687654321" }, "request_id": "abc123def456", "timestamp": "2024-01-15T10:30:00Z"}
          """)
      ]),
    Operation(
      "deleteUser", "DELETE /v1/{tenant_id}/users/{user_id}",
      answers: [
        Answer(
          200,
          """
          { "status": 200, "message": "User deleted successfully", "data": {}, "request_id": "abc123def456",
          "timestamp": "2024-01-15T10:30:00Z"}
          """)
      ]),
    Operation(
      "listTenants", "GET /v1/{tenant_id}/tenants",
      answers: [
        Answer(
          200,
          """
          { "status": 200, "message": "Tenants fetched successfully", "data": [ { "id": "tenant-123", "name":
          "Example Corp", "description": "Production tenant for Example Corp", "contact_name": "John Doe",
          "contact_email": "john.doe@example.com", "contact_phone": "+31612345678", "created_by": { "user_id":
          "user-123", "name": "Admin User" }, "created_at": "2024-01-15T10:30:45.123456Z", "updated_at":
          "2024-01-15T10:30:45.123456Z", "tenant_users": 5, "tenant_managers": [ { "user_id": "user-123", "name":
          "Admin User" } ], "tenant_projects": 3, "tenant_closures": 10, "is_active": true } ], "request_id":
          "abc123def456", "timestamp": "2024-01-15T10:30:00Z"}
          """)
      ]),
    Operation(
      "createTenant", "POST /v1/{tenant_id}/tenants",
      request: """
        { "companyName": "New Company Corp", "contactName": "Jane Smith", "contactEmail":
        "jane.smith@newcompany.com", "phone": "+31612345678", "description": "New tenant for New Company Corp",
        "tempPassword": "SecureTempPass123!", "logoMetadata": { "fileName": "company-logo.png", "fileType":
        "image/png", "status": "pending", "fileSize": 1024000, "version": "1.0" }}
        """,
      answers: [
        Answer(
          201,
          """
          { "status": 201, "message": "Tenant created successfully", "data": { "tenant": { "id": "tenant-456", "name":
          "New Company Corp", "contact_name": "Jane Smith", "contact_email": "jane.smith@newcompany.com",
          "description": "New tenant for New Company Corp", "logo_upload": { "id": "file-789", "file_type":
          "image/png", "presigned_url": "https://s3.amazonaws.com/..." } } }, "request_id": "abc123def456",
          "timestamp": "2024-01-15T10:30:00Z"}
          """)
      ]),
    Operation(
      "deleteTenant", "DELETE /v1/{tenant_id}/tenants/{target_tenant_id}",
      answers: [
        Answer(
          200,
          """
          { "status": 200, "message": "Tenant deleted successfully", "data": { "message":
          "Tenant deleted successfully", "tenant_id": "tenant-456", "deleted_users_count": 5, "deleted_files_count":
          12, "deleted_tenant_count": 1, "s3_deleted_files_count": 12, "status": "deleted" }, "request_id":
          "abc123def456", "timestamp": "2024-01-15T10:30:00Z"}
          """)
      ]),
  ]
}
