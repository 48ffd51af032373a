/// The samples of the vendor's document, broken into lines and otherwise as it prints them.
enum Documented {
  /// `POST /v1/authentication/login`. The comma after the roles, which JSON does not allow, is left out.
  static let login = """
    { "status": 200, "message": "Login successful", "data": { "AuthenticationResult": {
    "IdToken": "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9...",
    "AccessToken": "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9...",
    "RefreshToken": "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9...", "TokenType": "Bearer", "ExpiresIn": 3600
    }, "Tenants": { "tenant_id": [ "ROLE_USER" ] }, "LogoUrl": "https://s3.amazonaws.com/..." },
    "request_id": "abc123def456", "timestamp": "2024-01-15T10:30:00Z" }
    """

  /// `POST /v1/authentication/login`, the answer to a first login
  static let challenge = """
    { "status": 302, "message": "Challenge response required", "data": {
    "ChallengeName": "NEW_PASSWORD_REQUIRED", "Session": "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9..." },
    "request_id": "abc123def456", "timestamp": "2024-01-15T10:30:00Z" }
    """

  /// `POST /v1/authentication/challenge`, the body of the request
  static let challengeRequest = """
    { "challengeName": "NEW_PASSWORD_REQUIRED", "username": "user@example.com",
    "newPassword": "newSecurePassword123!" }
    """

  /// `POST /v1/authentication/challenge`. The comma after the roles is left out.
  static let challengeCompleted = """
    { "status": 200, "message": "Challenge login successful", "data": { "AuthenticationResult": {
    "IdToken": "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9...",
    "AccessToken": "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9...",
    "RefreshToken": "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9...", "TokenType": "Bearer", "ExpiresIn": 3600
    }, "Tenants": { "tenant_id": [ "ROLE_USER" ] } }, "request_id": "abc123def456",
    "timestamp": "2024-01-15T10:30:00Z" }
    """

  /// `POST /v1/authentication/refresh`
  static let refreshed = """
    { "status": 200, "message": "Refresh token successful", "data": { "AuthenticationResult": {
    "IdToken": "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9...",
    "AccessToken": "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9...",
    "RefreshToken": "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9...", "TokenType": "Bearer", "ExpiresIn": 3600
    }, "Tenants": { "tenant_id": [ "ROLE_USER" ] }, "LogoUrl": "https://s3.amazonaws.com/..." },
    "request_id": "abc123def456", "timestamp": "2024-01-15T10:30:00Z" }
    """

  /// `POST /v1/authentication/logout`
  static let loggedOut = """
    { "status": 200, "message": "Logout successful", "data": { }, "request_id": "abc123def456",
    "timestamp": "2024-01-15T10:30:00Z" }
    """

  /// `GET /v1/{tenant_id}/users`
  static let users = """
    { "status": 200, "message": "Users fetched successfully", "data": { "users": [ { "id": "user-123",
    "name": "John Doe", "email": "john.doe@example.com", "authorisation": "ROLE_MANAGER",
    "company": "Example Corp", "phone_number": "+31612345678" }, { "id": "user-456",
    "name": "Jane Smith", "email": "jane.smith@example.com", "authorisation": "ROLE_STAKEHOLDER",
    "company": "Example Corp", "phone_number": "+31687654321" } ] }, "request_id": "abc123def456",
    "timestamp": "2024-01-15T10:30:00Z" }
    """

  /// `GET /v1/{tenant_id}/tenants`
  static let tenants = """
    { "status": 200, "message": "Tenants fetched successfully", "data": [ { "id": "tenant-123",
    "name": "Example Corp", "description": "Production tenant for Example Corp",
    "contact_name": "John Doe", "contact_email": "john.doe@example.com",
    "contact_phone": "+31612345678", "created_by": { "user_id": "user-123", "name": "Admin User" },
    "created_at": "2024-01-15T10:30:45.123456Z", "updated_at": "2024-01-15T10:30:45.123456Z",
    "tenant_users": 5, "tenant_managers": [ { "user_id": "user-123", "name": "Admin User" } ],
    "tenant_projects": 3, "tenant_closures": 10, "is_active": true } ], "request_id": "abc123def456",
    "timestamp": "2024-01-15T10:30:00Z" }
    """

  /// `GET /v1/{tenant_id}/projects`
  static let projects = """
    { "status": 200, "message": "Projects fetched successfully", "data": [ { "project_id": "proj-123",
    "name": "Project Alpha", "description": "Project beschrijving",
    "contracting_authority": "Rijkswaterstaat", "road_numbers": "A1, A2", "start_date": "01-15-2024",
    "end_date": "12-31-2024", "tenant_id": "tenant-456", "created_by_user_id": "user-789",
    "created_at": "2024-01-15 10:30:45", "updated_at": "2024-01-15 10:30:45", "managers": [ {
    "id": "user-123", "name": "John Doe", "email": "john@example.com" } ], "archived": false,
    "phase_number": "1", "closures": 5, "storage_used": 1024 } ] }
    """

  /// `GET /v1/{tenant_id}/projects/{project_id}/recipients`
  static let recipients = """
    { "status": 200, "message": "Project recipients fetched successfully", "data": { "recipients": [ {
    "id": "recipient-123", "email": "john@example.com", "name": "John Doe",
    "organisation_name": "Example Corp", "project_id": "proj-456" }, { "id": "recipient-456",
    "email": "jane@example.com", "name": "Jane Smith", "organisation_name": "Example Corp",
    "project_id": "proj-456" } ] }, "request_id": "abc123def456", "timestamp": "2024-01-15T10:30:00Z" }
    """

  /// `GET /v1/{tenant_id}/projects/{project_id}/closure-references`
  static let closureReferences = """
    { "status": 200, "message": "Project closure references fetched successfully", "data": [ {
    "id": "closure-123", "project_id": "proj-456", "name": "Nachtafsluiting A1", "type": "nacht",
    "start_date": "01-15-2024", "end_date": "01-20-2024", "roadsegment": "A1 km 10-15",
    "status": "active", "stakeholder_count": 3, "closure_files_count": 2, "vkm_version": "v1.2" } ] }
    """

  /// `GET /v1/{tenant_id}/projects/{project_id}/closures`
  static let closures = """
    { "status": 200, "message": "Closures fetched successfully", "data": [ { "id": "closure-123",
    "project_id": "proj-456", "name": "Nachtafsluiting A1",
    "description": "Nachtafsluiting voor onderhoudswerkzaamheden", "start_date": "01-15-2024",
    "end_date": "01-20-2024", "stakeholders": [ { "user_id": "user-789", "name": "John Doe" } ],
    "type": "nacht", "created_by_user": { "id": "user-456", "name": "Manager Name" },
    "melvin_label": false, "spin_label": true, "status": "open", "created_at": "2024-01-15 10:30:45",
    "updated_at": "2024-01-15 10:30:45", "vkm_plan": { "id": "vkm-123", "name": "VKM Plan A1",
    "status": "active", "version": "v1.2", "size": 1024000, "updated_at": "2024-01-15 10:30:45" },
    "storage_used": "2.5 MB", "closure_file_count": 5 } ] }
    """

  /// `GET /v1/{tenant_id}/closures/{closure_id}`
  static let closure = """
    { "status": 200, "message": "Closure fetched successfully", "data": { "id": "closure-123",
    "project_id": "proj-456", "name": "Nachtafsluiting A1",
    "description": "Nachtafsluiting voor onderhoudswerkzaamheden", "start_date": "01-15-2024",
    "end_date": "01-20-2024", "stakeholders": [ { "user_id": "user-789", "name": "John Doe" } ],
    "type": "nacht", "created_by_user": { "id": "user-456", "name": "Manager Name" },
    "melvin_label": false, "spin_label": true, "status": "open", "created_at": "2024-01-15 10:30:45",
    "updated_at": "2024-01-15 10:30:45", "vkm_plan": { "id": "vkm-123", "name": "VKM Plan A1",
    "status": "active", "version": "v1.2", "size": 1024000, "updated_at": "2024-01-15 10:30:45" },
    "storage_used": "2.5 MB", "closure_file_count": 5 } }
    """

  /// `GET /v1/{tenant_id}/stakeholders/{user_id}/closures`
  static let stakeholderClosures = """
    { "data": [ { "id": "closure-123", "name": "Closure naam", "description": "Closure beschrijving",
    "project": { "id": "project-456", "name": "Project naam" }, "project_managers": [ {
    "id": "user-789", "name": "Manager naam" } ], "vkm_plan": { "id": "file-123", "name": "VKM Plan",
    "status": "active", "version": "1.0", "size": 1024000, "created_at": "2024-01-15T10:30:00Z" },
    "support_files": [ { "id": "file-456", "name": "Support bestand", "size": 512000,
    "updated_at": "2024-01-15T10:30:00Z" } ], "comments": [ { "id": "comment-123",
    "vkm_plan_id": "file-123", "version": "1.0", "user_id": "user-456", "user_name": "Gebruiker naam",
    "type": "COMMENT", "message": "Comment bericht", "created_at": "2024-01-15T10:30:00Z" } ],
    "status": "active", "start_date": "2024-01-15T00:00:00Z", "end_date": "2024-01-20T00:00:00Z",
    "roadsegment": "A1", "type": "maintenance", "created_at": "2024-01-15T10:30:00Z",
    "updated_at": "2024-01-15T10:30:00Z" } ] }
    """

  /// `GET /v1/{tenant_id}/closures/{closure_id}/comments`
  static let comments = """
    { "status": 200, "message": "Comments retrieved successfully", "data": [ { "id": "comment-123",
    "vkm_plan_id": "vkm-789", "version": "1.0", "user_id": "user-456", "user_name": "John Doe",
    "type": "COMMENT", "message": "Dit is een comment", "created_at": "2024-01-15T10:30:00Z" } ],
    "request_id": "abc123def456", "timestamp": "2024-01-15T10:30:00Z" }
    """

  /// `GET /v1/{tenant_id}/closures/{closure_id}/files`
  static let files = """
    { "status": 200, "message": "File list retrieved successfully", "data": { "files": [ {
    "id": "file-123", "name": "document.pdf", "size": 1024000, "type": "support",
    "closure_id": "closure-789", "updated_at": "2024-01-15T10:30:00Z" } ] },
    "request_id": "abc123def456", "timestamp": "2024-01-15T10:30:00Z" }
    """

  /// `GET /v1/{tenant_id}/closures/{closure_id}/events`
  static let events = """
    { "status": 200, "message": "Events fetched successfully", "data": { "closure_id": "closure-789",
    "created_by": "user-456", "created_at": "2024-01-15T10:30:00Z", "created_by_name": "John Doe",
    "file_events": [ { "closure_id": "closure-789", "name": "document.pdf", "type": "support",
    "version": "1.0", "created_by": "user-456", "user_name": "John Doe",
    "created_at": "2024-01-15T10:30:00Z" } ], "stakeholder_events": [ { "closure_id": "closure-789",
    "user_id": "user-789", "stakeholder_name": "Jane Smith", "created_by": "user-456",
    "created_by_name": "John Doe", "created_at": "2024-01-15T10:30:00Z", "is_deleted": false,
    "deleted_at": null } ], "comment_events": [ { "closure_id": "closure-789",
    "comment_id": "comment-123", "text": "Comment bericht", "created_by": "user-456",
    "user_name": "John Doe", "created_at": "2024-01-15T10:30:00Z", "vkm_plan_file_id": "file-123",
    "type": "COMMENT", "version": "1.0" } ], "mailing_list_events": [ {
    "mailing_list_id": "mailing-list-123", "closure_id": "closure-789", "created_by": "user-456",
    "created_at": "2024-01-15T10:30:00Z", "updated_at": "2024-01-15T10:30:00Z", "is_active": true,
    "recipients_count": 5 }, { "recipient_id": "recipient-456", "email": "test@example.com",
    "name": "Test User", "organisation_name": "Test Org", "is_active": true,
    "added_at": "2024-01-15T10:30:00Z", "added_by": "user-456" } ], "email_events": [ {
    "created_by": "user-456", "created_at": "2024-01-15T10:30:00Z", "status": "queued",
    "mail_type": "reminder", "subject": "VKM Plan beschikbaar" } ], "final_vkm": {
    "file_id": "file-123", "closure_id": "closure-789", "name": "VKM_Plan_Final.pdf",
    "type": "vkm-plan", "version": "1.2", "status": "final", "created_by": "user-456",
    "created_at": "2024-01-15T10:30:00Z", "updated_at": "2024-01-16T14:20:00Z" } },
    "request_id": "abc123def456", "timestamp": "2024-01-15T10:30:00Z" }
    """
}
