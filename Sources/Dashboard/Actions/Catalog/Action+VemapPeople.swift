import Records
import VemapAPI
import VendorAPI

extension Action {
  // MARK: Users

  static let vemapUsers: [Action] = [
    Action(
      Vemap.CreateUser.self, Words("Gebruiker maken", "Create a user"), .add, of: "users", .outside,
      given: ["tenant_id": .chosen("tenant")],
      fields: [
        FormField("fullName", Words("Naam", "Name"), .text(), required: true),
        FormField("email", Words("E-mail", "E-mail"), .email, required: true),
        FormField("authorisation", Words("Rol", "Role"), vemapRoles, required: true),
        FormField("organisationName", Words("Organisatie", "Organisation"), .text(), required: true),
        FormField("phone", Words("Telefoon", "Phone"), .phone(.e164)),
        FormField(
          "password", Words("Tijdelijk wachtwoord", "Temporary password"), .secret, required: true,
          help: Words(
            "Voor de eerste keer aanmelden; daarna vraagt VEMAP een ander.",
            "For the first sign-in; VEMAP then asks for another.")),
      ],
      undo: .by("vemap deleteUser") { sent, made in
        guard let tenant = sent["tenant_id"], let made else { return nil }
        return ["tenant_id": tenant, "user_id": .string(made)]
      }, answerID: ["data.user_id"]),
    Action(
      Vemap.UpdateUser.self, Words("Gebruiker wijzigen", "Edit the user"), .edit, of: "users", .reversible,
      edits: true, given: ["tenant_id": .chosen("tenant"), "user_id": .id],
      fields: [
        FormField("name", Words("Naam", "Name"), .text(), required: true, from: "name"),
        FormField("email", Words("E-mail", "E-mail"), .email, required: true, from: "email"),
        FormField("authorisation", Words("Rol", "Role"), vemapRoles, required: true, from: "authorisation"),
        FormField("company", Words("Bedrijf", "Company"), .text(), from: "company"),
        FormField("phone_number", Words("Telefoon", "Phone"), .phone(.e164), from: "phone_number"),
      ], undo: .restore),
    Action(
      Vemap.DeleteUser.self, Words("Gebruiker verwijderen", "Delete the user"), .delete, of: "users", .irreversible,
      given: ["tenant_id": .chosen("tenant"), "user_id": .id],
      standing: Standing(facts: { state, subject, _ in
        let id = RecordID(.vemap, .user, scope: subject.values["tenant"] ?? "", subject.id)
        let count = state.library.closures.items.count { closure in
          closure.stakeholders?.contains { $0.id == id } == true
        }
        return [
          Fact(
            Words("Stakeholder van", "Stakeholder of"),
            Words(
              "\(count) geladen afsluiting\(count == 1 ? "" : "en")", "\(count) loaded closure\(count == 1 ? "" : "s")")(
                state.language),
            count == 0 ? .plain : .warning)
        ]
      })),
  ]

  // MARK: Tenants

  static let vemapTenants: [Action] = [
    Action(
      Vemap.CreateTenant.self, Words("Organisatie maken", "Create a tenant"), .add, of: "tenants", .outside,
      given: ["tenant_id": .chosen("tenant")],
      fields: [
        FormField("companyName", Words("Bedrijf", "Company"), .text(), required: true),
        FormField("contactName", Words("Contact", "Contact"), .text(), required: true),
        FormField("contactEmail", Words("E-mail", "E-mail"), .email, required: true),
        FormField("phone", Words("Telefoon", "Phone"), .phone(.e164)),
        FormField("description", Words("Omschrijving", "Description"), .text(), required: true),
        FormField("tempPassword", Words("Tijdelijk wachtwoord", "Temporary password"), .secret, required: true),
        FormField(
          "logoMetadata.fileName", Words("Logo: bestand", "Logo: file"), .text(),
          help: Words(
            "Leeg: geen logo. Alleen deze gegevens gaan mee; hoe het logo zelf er komt, documenteert VEMAP niet.",
            "Empty: no logo. Only these details go along; how the logo itself gets there, VEMAP does not document.")),
        FormField(
          "logoMetadata.fileType", Words("Logo: type", "Logo: media type"), .text(), offers: { _ in ["image/png"] }),
        FormField("logoMetadata.fileSize", Words("Logo: grootte", "Logo: size"), .whole(0...Int(Int32.max))),
        FormField("logoMetadata.version", Words("Logo: versie", "Logo: version"), .text()),
      ],
      derive: { _, _, fields in
        guard fields["logoMetadata"] != nil else { return }
        fields.set(.string("pending"), at: "logoMetadata.status")
        if fields["logoMetadata"]?["version"] == nil { fields.set(.string("1.0"), at: "logoMetadata.version") }
      }, answerID: ["data.tenant.id"]),
    Action(
      Vemap.DeleteTenant.self, Words("Organisatie verwijderen", "Delete the tenant"), .delete, of: "tenants",
      .irreversible, given: ["tenant_id": .chosen("tenant"), "target_tenant_id": .id],
      standing: Standing(facts: { state, subject, _ in
        guard let row = state.library.rows.items.first(where: { $0.id.id == subject.id })?.value else { return [] }
        func fact(_ label: Words, _ name: String) -> Fact? {
          row[name]?.text.map { Fact(label, $0, $0 == "0" ? .plain : .warning) }
        }
        return [
          fact(Words("Projecten", "Projects"), "tenant_projects"),
          fact(Words("Afsluitingen", "Closures"), "tenant_closures"),
          fact(Words("Gebruikers", "Users"), "tenant_users"),
        ].compactMap(\.self)
      })),
  ]

  // MARK: Passwords

  /// Offered on the connections screen: who needs them cannot sign in.
  static let vemapPasswords: [Action] = [
    Action(
      Vemap.ForgotPassword.self, Words("Wachtwoord vergeten: code mailen", "Forgot password: mail a code"), .menu,
      of: "connection", aboutList: true, .outside, fields: [ownAddress],
      messaging: Messaging(channel: "email") { _, _, fields in fields["username"]?.text }),
    Action(
      Vemap.ResetPassword.self, Words("Nieuw wachtwoord met een code", "New password with a code"), .menu,
      of: "connection", aboutList: true, .outside,
      fields: [
        ownAddress,
        FormField(
          "confirmationCode", Words("Code", "Code"), .secret, required: true,
          help: Words("Uit de mail van VEMAP.", "From VEMAP's mail.")),
        FormField("password", Words("Nieuw wachtwoord", "New password"), .secret, required: true),
      ]),
  ]

  private static let ownAddress = FormField(
    "username", Words("E-mail", "E-mail"), .email, required: true,
    initially: { state, _ in state.settings.vemapUser.isEmpty ? nil : .string(state.settings.vemapUser) })
}
