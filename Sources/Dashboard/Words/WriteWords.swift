import SendJournal
import VendorAPI

extension Batch {
  /// What became of all of it, in a sentence.
  func outcomeWords(hasUndo: Bool) -> Words {
    if writes.count == 1, let result = results[writes[0].id] {
      // A change of a record that is known has no number of its own.
      let isChange = action.operation.operationClass == .sameValueWrite
      let words = result == .done(id: nil) && isChange ? Words("gedaan", "done") : result.words
      return title + Words(": ") + words
        + (hasUndo ? Words(" · u draait terug", " · u undoes") : Words(""))
    }
    let counts = counts
    var parts: [Words] = []
    func add(_ count: Int, _ nl: String, _ en: String) {
      if count > 0 { parts.append(Words("\(count) \(nl)", "\(count) \(en)")) }
    }
    add(counts.done, "gelukt", "done")
    add(counts.already, "was al zo", "already so")
    add(counts.failed, "niet gelukt", "failed")
    add(counts.unknown, "onzeker", "uncertain")
    add(counts.left, "niet begonnen", "not begun")
    let start = title + Words(": ")
    let text = parts.reduce(start) { $0 + ($0 == start ? Words("") : Words(", ")) + $1 }
    let rest =
      counts.failed + counts.unknown + counts.left > 0
      ? Words(" · g u toont Postvak uit", " · g u shows the outbox")
      : hasUndo ? Words(" · u draait terug", " · u undoes") : Words("")
    return text + rest
  }

  package struct Counts: Equatable, Sendable {
    package var done = 0
    package var already = 0
    package var failed = 0
    package var unknown = 0
    /// Not tried.
    package var left = 0
  }

  package var counts: Counts {
    var counts = Counts()
    for write in writes {
      switch results[write.id] {
      case .done: counts.done += 1
      case .already: counts.already += 1
      case .notSent, .refused, .conflict: counts.failed += 1
      case .unknown: counts.unknown += 1
      case nil: counts.left += 1
      }
    }
    return counts
  }
}

extension WriteResult {
  /// What became of one write: never more than is known.
  package var words: Words {
    switch self {
    case .done(let id?): Words("aangenomen, kenmerk \(id)", "accepted, reference \(id)")
    case .done(nil): Words("aangenomen, nummer onbekend", "accepted, number unknown")
    case .already: Words("was al zo", "was so already")
    case .notSent(let why): Words("niet verzonden: ", "not sent: ") + why
    case .refused(let error): Words("geweigerd: ", "refused: ") + error.wordsWithReason
    case .unknown(let error): Words("onzeker — controleer: ", "uncertain — check: ") + error.words
    case .conflict(let clashes):
      Words("niet verzonden, intussen gewijzigd: ", "not sent, changed meanwhile: ") + clashes.words
    }
  }

  package var sign: String {
    switch self {
    case .done: "✓"
    case .already: "="
    case .notSent, .refused, .conflict: "✗"
    case .unknown: "?"
    }
  }

  package var tone: Tone {
    switch self {
    case .done, .already: .good
    case .notSent, .refused, .conflict: .alarm
    case .unknown: .warning
    }
  }
}

extension [WriteResult.Clash] {
  /// `naam was "A", is nu "B", u wilt "C"`.
  fileprivate var words: Words {
    let parts = map { clash in
      let (base, theirs, mine) = (clash.base.shown, clash.theirs.shown, clash.mine.shown)
      return Words(
        "\(clash.name) was \(base), is nu \(theirs), u wilt \(mine)",
        "\(clash.name) was \(base), is now \(theirs), you want \(mine)")
    }
    return Words(parts.map(\.nl).joined(separator: "; "), parts.map(\.en).joined(separator: "; "))
  }
}

extension JSONValue {
  /// As it reads in a sentence.
  package var shown: String {
    switch self {
    case .null: "—"
    case .string(let text): text.isEmpty ? "—" : "“\(text)”"
    case .array(let items): items.map(\.shown).joined(separator: ", ")
    case .object(let members):
      members.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value.shown)" }.joined(separator: ", ")
    case .bool, .int, .double: text ?? ""
    }
  }
}

extension SendState {
  package var words: Words {
    switch self {
    case .planned: Words("wacht", "waiting")
    case .sending: Words("bezig", "under way")
    case .done: Words("aangenomen", "accepted")
    case .refused: Words("geweigerd", "refused")
    case .notSent: Words("niet verzonden", "not sent")
    case .recalled: Words("teruggehaald", "recalled")
    case .unknown: Words("onzeker", "uncertain")
    case .found: Words("wel gebeurd", "did happen")
    case .notFound: Words("niet gebeurd", "did not happen")
    }
  }

  package var sign: String {
    switch self {
    case .planned, .sending: "▸"
    case .done, .found: "✓"
    case .refused, .notSent: "✗"
    case .recalled, .notFound: "-"
    case .unknown: "?"
    }
  }

  package var tone: Tone {
    switch self {
    case .planned, .sending: .underway
    case .done, .found: .good
    case .refused, .notSent: .alarm
    case .recalled, .notFound: .closed
    case .unknown: .warning
    }
  }
}

extension JournalProblem {
  /// Why nothing was written down, and therefore nothing sent, and what helps.
  package var words: Words {
    switch self {
    case .notWritable(let path, let reason):
      Words(
        "het verzendjournaal \(path) kan niet worden geschreven (\(reason)); maak ruimte of geef schrijfrecht",
        "the send journal \(path) cannot be written (\(reason)); free space or give the right to write")
    case .heldBy(let holder):
      Words(
        "een andere keet\(holder.pid.map { " (proces \($0))" } ?? "") verstuurt nu; sluit die, of verstuur daar",
        "another keet\(holder.pid.map { " (process \($0))" } ?? "") is sending now; close it, or send from there")
    case .newer(let path):
      Words(
        "het verzendjournaal \(path) is van een nieuwere keet; werk keet bij",
        "the send journal \(path) was made by a newer keet; update keet")
    case .illegalMove(let from, let to):
      Words(
        "dit staat al op “\(from.words.nl)” en kan niet naar “\(to.words.nl)”",
        "this is “\(from.words.en)” already and cannot become “\(to.words.en)”")
    case .sentBefore(let entry):
      Words(
        "hetzelfde is al eens verstuurd (\(entry.state.words.nl)); zie het journaal met g j",
        "the same was sent before (\(entry.state.words.en)); see the journal with g j")
    case .missing(let id): Words("het journaal kent \(id) niet", "the journal does not know \(id)")
    case .failed(let text): Words("het verzendjournaal: \(text)", "the send journal: \(text)")
    }
  }
}

extension Action {
  /// How careful one is with it, for the menu of actions.
  var cautionWords: Words {
    switch caution {
    case .reversible:
      undo == nil
        ? Words("Meteen; kan niet vanzelf terug.", "At once; no automatic way back.")
        : Words("Meteen; u draait terug.", "At once; u undoes.")
    case .outside:
      Words("Eerst kijken, dan 10 s bedenktijd", "A look first, then 10 s to recall")
        + (undo == nil
          ? Words("; daarna kan het niet terug.", "; there is no way back after that.")
          : Words("; u draait terug.", "; u undoes."))
    case .irreversible: Words("Kan niet terug; u typt een woord.", "Cannot be undone; you type a word.")
    }
  }
}
