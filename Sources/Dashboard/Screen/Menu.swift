/// Several actions under one key, each chosen by a letter.
package struct Menu: Equatable, Sendable {
  package struct Choice: Equatable, Sendable {
    package let letter: Character
    package let action: Action
  }

  package let choices: [Choice]
  package private(set) var selected = 0

  /// Each action gets its own letter, or else the first of its title that is free.
  init(_ actions: [Action], _ language: Language) {
    var taken = Set(actions.compactMap(\.letter))
    choices = actions.map { action in
      if let letter = action.letter { return Choice(letter: letter, action: action) }
      let candidates = action.title(language).lowercased().filter(\.isLetter) + "123456789"
      let letter = candidates.first { !taken.contains($0) } ?? "?"
      taken.insert(letter)
      return Choice(letter: letter, action: action)
    }
  }

  mutating func move(_ step: Int) { selected = max(0, min(selected + step, choices.count - 1)) }
}

extension AppState {
  /// A letter pressed in the menu on top.
  mutating func choose(_ letter: Character) -> [Effect] {
    if case .question(let question) = overlay { return answer(question, with: letter) }
    guard case .menu(let menu) = overlay, let index = menu.choices.firstIndex(where: { $0.letter == letter }) else {
      say(.information, Words("\(letter) is geen keuze.", "\(letter) is no choice."))
      return []
    }
    return choose(at: index)
  }

  mutating func choose(at index: Int) -> [Effect] {
    guard case .menu(let menu) = overlay, menu.choices.indices.contains(index) else { return [] }
    overlay = nil
    return start(menu.choices[index].action)
  }
}
