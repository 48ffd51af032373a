/// The samples of Send Mail, Create and Delete Recipients, and Mail Templates.
extension VemapDocument {
  static let mail: [Operation] = [
    Operation(
      "sendMail", "POST /v1/{tenant_id}/mail/{closure_id}",
      request: """
        { "recipients": [ { "email": "john@example.com", "name": "John Doe" } ], "templateId": "tmpl-123",
        "subject": "VKM Plan beschikbaar", "customData": { "projectName": "Project Alpha", "closureName":
        "Nachtafsluiting A1" }}
        """,
      answers: [
        Answer(
          200,
          """
          { "status": 200, "message": "Email queued successfully", "data": { "emailId": "email-job-123",
          "microserviceData": { "total_recipients": 5, "successful_sends": 5, "failed_sends": 0, "sent_messages": [ {
          "email_id": "email-job-123", "recipient_email_id": "rec-123", "recipient_email": "john@example.com",
          "status": "sent", "message_id": "msg-abc123", "sqs_message_id": "sqs-msg-456" } ] } }, "request_id":
          "abc123def456", "timestamp": "2024-01-15T10:30:00Z"}
          """)
      ]),
    Operation(
      "createMailRecipients", "POST /v1/{tenant_id}/mail/recipients/{project_id}",
      request: """
        { "recipients": [ { "email": "john@example.com", "name": "John Doe", "role": "stakeholder" }, { "email":
        "jane@example.com", "name": "Jane Smith", "role": "reviewer" } ], "template_id": "closure_notification",
        "subject": "Nieuwe closure beschikbaar", "message": "Er is een nieuwe closure beschikbaar voor review."}
        """,
      answers: [
        Answer(
          201,
          """
          { "createdCount": 2, "updatedCount": 0, "totalCount": 2, "recipients": [ { "id": "recipient-123", "email":
          "john@example.com", "name": "John Doe", "organisation_name": "Example Corp" }, { "id": "recipient-456",
          "email": "jane@example.com", "name": "Jane Smith", "organisation_name": "Test Inc" } ], "mailingListId":
          "mailing-list-123", "addedToMailingList": 2}
          """)
      ]),
    Operation(
      "deleteMailRecipient", "DELETE /v1/{tenant_id}/mail/recipients/{project_id}/{closure_id}/{recipient_id}",
      answers: [
        Answer(
          200,
          """
          { "status": 200, "message": "Recipient deleted successfully", "data": { "recipient_id": "recipient-123",
          "status": "deleted" }, "request_id": "abc123def456", "timestamp": "2024-01-15T10:30:00Z"}
          """)
      ]),
    Operation(
      "listMailTemplates", "GET /v1/{tenant_id}/mail/templates",
      answers: [
        Answer(
          200,
          """
          { "status": 200, "message": "Templates fetched successfully", "data": [ { "id": "tmpl-123", "name":
          "closure_notification", "template_data": { "root": { "type": "EmailLayout", "data": { "backdropColor":
          "#FFFFFF", "canvasColor": "#FFFFFF", "textColor": "#000000", "fontFamily": "Arial", "childrenIds":
          ["block-1"] } }, "block-1": { "type": "Text", "data": { "style": { "fontSize": 14 }, "props": { "text":
          "Beste {NAAM_STAKEHOLDER}, ..." } } } } } ], "request_id": "abc123def456", "timestamp":
          "2024-01-15T10:30:00Z"}
          """)
      ]),
    Operation(
      "createMailTemplate", "POST /v1/{tenant_id}/mail/templates",
      request: """
        { "templateName": "closure_notification", "templateData": { "root": { "type": "EmailLayout", "data": {
        "backdropColor": "#FFFFFF", "canvasColor": "#FFFFFF", "textColor": "#000000", "fontFamily": "Arial",
        "childrenIds": ["block-1"] } }, "block-1": { "type": "Text", "data": { "style": { "fontSize": 14 }, "props":
        { "text": "Beste {NAAM_STAKEHOLDER}, uw VKM is beschikbaar." } } } }}
        """,
      answers: [
        Answer(
          201,
          """
          { "status": 201, "message": "Template created successfully", "data": { "template_id": "tmpl-456" },
          "request_id": "abc123def456", "timestamp": "2024-01-15T10:30:00Z"}
          """)
      ]),
  ]
}
