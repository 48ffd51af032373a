/// The samples of Authenticatie.
extension VemapDocument {
  static let authentication: [Operation] = [
    Operation(
      "login", "POST /v1/authentication/login",
      answers: [
        Answer(
          200,
          """
          { "status": 200, "message": "Login successful", "data": { "AuthenticationResult": { "IdToken":
          "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9...", "AccessToken": "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9...",
          "RefreshToken": "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9...", "TokenType": "Bearer", "ExpiresIn": 3600 },
          "Tenants": { "tenant_id": ["ROLE_USER"] }, "LogoUrl": "https://s3.amazonaws.com/..." }, "request_id":
          "abc123def456", "timestamp": "2024-01-15T10:30:00Z"}
          """),
        Answer(
          302,
          """
          { "status": 302, "message": "Challenge response required", "data": { "ChallengeName":
          "NEW_PASSWORD_REQUIRED", "Session": "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9..." }, "request_id":
          "abc123def456", "timestamp": "2024-01-15T10:30:00Z"}
          """),
      ]),
    Operation(
      "completeChallenge", "POST /v1/authentication/challenge",
      request: """
        { "challengeName": "NEW_PASSWORD_REQUIRED", "username": "user@example.com", "newPassword":
        "newSecurePassword123!"}
        """,
      answers: [
        Answer(
          200,
          """
          { "status": 200, "message": "Challenge login successful", "data": { "AuthenticationResult": { "IdToken":
          "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9...", "AccessToken": "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9...",
          "RefreshToken": "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9...", "TokenType": "Bearer", "ExpiresIn": 3600 },
          "Tenants": { "tenant_id": ["ROLE_USER"] } }, "request_id": "abc123def456", "timestamp":
          "2024-01-15T10:30:00Z"}
          """)
      ]),
    Operation(
      "refreshToken", "POST /v1/authentication/refresh",
      answers: [
        Answer(
          200,
          """
          { "status": 200, "message": "Refresh token successful", "data": { "AuthenticationResult": { "IdToken":
          "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9...", "AccessToken": "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9...",
          "RefreshToken": "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9...", "TokenType": "Bearer", "ExpiresIn": 3600 },
          "Tenants": { "tenant_id": ["ROLE_USER"] }, "LogoUrl": "https://s3.amazonaws.com/..." }, "request_id":
          "abc123def456", "timestamp": "2024-01-15T10:30:00Z"}
          """)
      ]),
    Operation(
      "logout", "POST /v1/authentication/logout",
      answers: [
        Answer(
          200,
          """
          { "status": 200, "message": "Logout successful", "data": {}, "request_id": "abc123def456", "timestamp":
          "2024-01-15T10:30:00Z"}
          """)
      ]),
    Operation(
      "forgotPassword", "POST /v1/authentication/forgot-password",
      request: """
        { "username": "user@example.com"}
        """,
      answers: [
        Answer(
          302,
          """
          { "status": 302, "message": "Forgot password successful - email sent, redirecting to confirmation page",
          "data": { "success": true, "message":
          "Forgot password successful - email sent, redirecting to confirmation page" }, "request_id": "abc123def456",
          "timestamp": "2024-01-15T10:30:00Z"}
          """)
      ]),
    Operation(
      "resetPassword", "POST /v1/authentication/reset-password",
      request: """
        { "username": "user@example.com", "confirmationCode": "123456", "password": "NewSecurePassword123!"}
        """,
      answers: [
        Answer(
          302,
          """
          { "status": 302, "message": "Reset password successful - password updated, redirecting to login page",
          "data": { "success": true, "message":
          "Reset password successful - password updated, redirecting to login page" }, "request_id": "abc123def456",
          "timestamp": "2024-01-15T10:30:00Z"}
          """)
      ]),
  ]
}
