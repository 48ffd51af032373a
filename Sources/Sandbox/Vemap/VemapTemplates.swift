import VendorAPI

/// The mail templates that each tenant starts with.
enum VemapTemplates {
  static let reminder = "reminder"

  private static let texts = [
    (
      "closure_notification",
      "Beste {NAAM_STAKEHOLDER}, voor {closureName} ({projectName}) staat een VKM-plan klaar. Wilt u erop reageren?"
    ),
    (
      reminder,
      "Beste {NAAM_STAKEHOLDER}, wij hebben nog geen reactie van u op het VKM-plan van {closureName}. Kunt u vandaag"
        + " kijken?"
    ),
    ("vkm_final", "Beste {NAAM_STAKEHOLDER}, het VKM-plan van {closureName} is definitief."),
  ]

  static func all(of tenant: String) -> [VemapRecords.Template] {
    // `tenant-501` gives `tmpl-5011` to `tmpl-5013`.
    let number = tenant.drop { $0 != "-" }.dropFirst()
    return texts.enumerated().map { index, template in
      VemapRecords.Template(
        id: "tmpl-\(number)\(index + 1)", tenant: tenant, name: template.0, data: data(template.1))
    }
  }

  static func data(_ text: String) -> JSONValue {
    .object([
      "root": .object([
        "type": .string("EmailLayout"),
        "data": .object([
          "backdropColor": .string("#FFFFFF"), "canvasColor": .string("#FFFFFF"), "textColor": .string("#000000"),
          "fontFamily": .string("Arial"), "childrenIds": .array([.string("block-1")]),
        ]),
      ]),
      "block-1": .object([
        "type": .string("Text"),
        "data": .object([
          "style": .object(["fontSize": .int(14)]), "props": .object(["text": .string(text)]),
        ]),
      ]),
    ])
  }
}
