import Insights
import Records
import VendorAPI

extension AppState {
  mutating func relate(_ message: Message) -> [Effect] {
    switch message {
    case .showCard: return showCard()
    case .linksDecided(let decisions):
      if let before = joining.decisions, before != decisions {
        say(.information, Words("Bewaard; e wijzigt het weer.", "Kept; e changes it again."))
      }
      if joining.decisions != decisions { joining.isStale = true }
      joining.decisions = decisions
      joining.isReading = false
    case .linksUnread(let words):
      joining.decisions = LinkDecisions()
      joining.isReading = false
      joining.problem = words
      say(.error, words)
    case .linkNotKept(let words): say(.error, words)
    case .joined(let number, let directory): take(directory, number)
    default: break
    }
    return []
  }

  // MARK: Making the directory

  /// Asks for a directory of what is loaded, where something shows it and the last one is older.
  mutating func joinWhatIsLoaded() -> [Effect] {
    if !joining.isWanted {
      guard showsLinks else { return [] }
      joining.isWanted = true
    }
    guard let decisions = joining.decisions else {
      if joining.isReading { return [] }
      joining.isReading = true
      return [.readLinkDecisions]
    }
    guard joining.isStale, joining.underWay == nil else { return [] }
    joining.isStale = false
    joining.count += 1
    joining.underWay = joining.count
    return [
      .join(DirectoryRequest(number: joining.count, library: library, decisions: decisions, language: language))
    ]
  }

  private var showsLinks: Bool {
    if case .picker(let picker) = overlay, picker.kind == .find { return true }
    guard screen == .dashboard else { return false }
    switch focus {
    case .relations, .card: return true
    case .attention, .invoices, .conversations: return arrangement.detail != nil
    case .list(let list): return arrangement.detail != nil && list.hasParties
    case .projects, .closures, .overlaps, .ageing, .tenders, .tenderers, .comparison, .week, .outbox, .journal:
      return false
    }
  }

  /// From now on with the lists that nothing else needs.
  mutating func wantWholeDirectory() -> [Effect] {
    if !joining.isWhole { joining.isWhole = true }
    return plannedLoads()
  }

  private mutating func take(_ directory: Directory?, _ number: Int) {
    if joining.underWay == number { joining.underWay = nil }
    guard let directory else { return }
    library.directory = directory
    renewTable(.relations)
    layAgain()
    if case .picker(var picker) = overlay, picker.kind == .find {
      picker.found = nil
      find(with: &picker)
      overlay = .picker(picker)
    }
  }

  // MARK: The card

  /// The record under the cursor whose person or firm has a card; nil where nobody can be behind it.
  var cardSubject: RecordID? {
    guard screen == .dashboard, let row = focusedRow else { return nil }
    switch focus {
    case .invoices, .conversations: return focusedRecord
    case .relations: return library.directory.parties.items[row].record
    case .card: return library.card.listing.items[row].target
    case .attention:
      let target = library.attention.items[row].target
      return target.flatMap { [.invoice, .conversation].contains($0.kind) ? $0 : nil }
    case .list(let list): return list.party(library.rows.items[row], library.directory)
    case .projects, .closures, .overlaps, .ageing, .tenders, .tenderers, .comparison, .week, .outbox, .journal:
      return nil
    }
  }

  mutating func showCard() -> [Effect] { cardSubject.map { showCard(of: $0) } ?? [] }

  mutating func showCard(of record: RecordID) -> [Effect] {
    remember()
    screen = .dashboard
    focus = .card
    detail.isOpen = false
    lay(record)
    return wantWholeDirectory() + lookedAt(atOnce: true)
  }

  /// Puts somebody's card on the screen in place of the one before.
  mutating func lay(_ record: RecordID) {
    library.card = RelationCard(record, missing: missingLists, context)
    tables[.card] = nil
    showDerived(.card)
  }

  /// The same card, of what is known now.
  mutating func layAgain() {
    guard focus == .card, let subject = library.card.subject else { return }
    library.card = RelationCard(subject, missing: missingLists, context, previous: library.card)
    renewTable(.card)
  }

  /// Lists that may tell more of somebody, and are not there whole.
  var missingLists: [Resource] {
    let lists: [Resource] = [
      .blueprintContacts, .corlegaContacts, .blueprintInvoices, .corlegaInvoices, .corlegaQuotes, .conversations,
      .appointments,
    ]
    return lists.filter { settings.vendors.contains($0.vendor) && loads[$0]?.current?.isComplete != true }
  }

  mutating func openCardLine() -> [Effect] {
    guard let row = focusedRow, let target = library.card.listing.items[row].target else { return [] }
    return goTo(target)
  }

  // MARK: Deciding

  /// A link under the cursor that something can be decided of.
  struct FocusedLink {
    let pair: LinkDecisions.Pair
    /// The one that stands in the line.
    let record: RecordID
    let words: Words
  }

  var focusedLink: FocusedLink? {
    guard screen == .dashboard, let row = focusedRow else { return nil }
    switch focus {
    case .card:
      let item = library.card.listing.items[row]
      guard let pair = item.pair, let record = item.target, let party = item.party else { return nil }
      return FocusedLink(pair: pair, record: record, words: Words("\(item.title(context)) – \(party.title)"))
    case .relations:
      let item = library.directory.parties.items[row]
      guard let link = item.link, let other = item.other else { return nil }
      let mine = library.directory.party(link.first)
      return FocusedLink(
        pair: LinkDecisions.Pair(mine.record, other.record), record: mine.record,
        words: Words("\(mine.title) – \(other.title)"))
    default: return nil
    }
  }

  mutating func ask(about link: FocusedLink) -> [Effect] {
    if let problem = joining.problem {
      say(.error, problem)
    } else {
      overlay = .question(.link(link, library.directory))
    }
    return []
  }

  mutating func decide(_ pair: LinkDecisions.Pair, apart record: RecordID, _ letter: Character) -> [Effect] {
    let change: LinkDecisions.Change =
      switch letter {
      case "j": .accept(pair)
      case "n": .reject(pair)
      case "a": .split(record)
      default: .reopen(pair)
      }
    return [.keepLinks(change)]
  }
}

extension Question {
  fileprivate static func link(_ link: AppState.FocusedLink, _ directory: Directory) -> Question {
    let decisions = directory.book.decisions
    let isDecided =
      decisions.accepted.contains(link.pair) || decisions.rejected.contains(link.pair)
      || decisions.split.contains(link.pair.first) || decisions.split.contains(link.pair.second)
    var answers = [
      Answer(letter: "j", words: Words("ja, dezelfde", "yes, the same")),
      Answer(letter: "n", words: Words("nee, niet dezelfde", "no, not the same")),
      Answer(
        letter: "a", words: Words("apart: koppel dit record met niets", "apart: link this record with nothing")),
    ]
    if isDecided {
      answers.append(Answer(letter: "o", words: Words("open: wis wat u besliste", "open: forget what you decided")))
    }
    let (one, other) = (link.pair.first.sourceWords, link.pair.second.sourceWords)
    return Question(
      subject: .link(link.pair, apart: link.record), title: Words("Is dit dezelfde?", "Is this the same?"),
      text: link.words + Words(" (") + one + Words(" en ", " and ") + other + Words(")."), answers: answers)
  }
}
