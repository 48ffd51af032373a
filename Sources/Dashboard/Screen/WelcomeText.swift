extension AppState {
  /// What the welcome screen says above its choices.
  package var welcomeText: [DetailLine] {
    [
      .heading(Words("Welkom in de keet", "Welcome to keet")(language)),
      .text(
        StyledText(
          Words(
            "Eén scherm voor VEMAP, 12Build, Corlega en Blueprint. Er is nog geen configuratie.",
            "One screen for VEMAP, 12Build, Corlega and Blueprint. There is no configuration yet.")(language))),
    ]
  }

  /// What it says of the choice under the cursor.
  package var welcomeExplanation: [DetailLine] {
    let choices = WelcomeChoice.allCases
    guard choices.indices.contains(welcomeCursor) else { return [] }
    switch choices[welcomeCursor] {
    case .demo:
      return [
        .text(
          StyledText(
            Words(
              "Alles werkt; niets verlaat deze computer.", "Everything works; nothing leaves this computer.")(language))
        )
      ]
    case .connect:
      let place = Words("Zet in \(settings.configurationPath):", "Put into \(settings.configurationPath):")
      return [.text(StyledText(place(language)))]
        + ["[corlega]", "api_key = \"…\"", "[vemap]", "url = \"https://…\"", "username = \"…\""].map {
          .text(StyledText($0, .strong))
        }
    case .quit: return []
    }
  }
}
