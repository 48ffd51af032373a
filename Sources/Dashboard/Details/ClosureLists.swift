import FoundationEssentials
import Insights
import Records
import VendorAPI

extension Closure {
  func people(_ context: RowContext) -> [DetailLine] {
    var text = DetailText(context)
    guard let stakeholders else {
      text.heading(Words("Stakeholders"))
      let count = stakeholderCount.map(context.format.count) ?? "?"
      text.text(
        Words(
          "\(count) stakeholders; hun namen zijn niet geladen.", "\(count) stakeholders; their names are not loaded."),
        .warning)
      return text.lines
    }
    text.heading(Words("Stakeholders"), count: peopleCount ?? stakeholders.count)
    _ = text.loaded(commentsResource)
    if stakeholders.isEmpty { text.text(Words("Niemand.", "Nobody."), .dim) }
    if let stakeholderCount, stakeholderCount > stakeholders.count {
      let missing = stakeholderCount - stakeholders.count
      text.text(Words("! \(missing) niet te lezen", "! \(missing) unreadable"), .warning)
    }
    let comments = context.comments(on: self)
    let days = start.map { $0.days(since: context.today) }
    for person in stakeholders {
      let user = context.library.users[person.id]
      let status =
        comments.map {
          Reaction.of(person, in: $0, on: currentPlan).status(daysToStart: days, context.thresholds)(context.language)
        } ?? StyledText("?", .dim)
      let phone = user?.phone.map { PhoneNumber($0)?.national ?? $0 }
      text.pieces(
        [StyledText(person.name ?? user?.name ?? person.id.id, .strong)]
          + [user?.company, phone].compactMap { $0.map { StyledText($0) } } + [status])
    }
    return text.lines
  }

  func reactions(_ context: RowContext) -> [DetailLine] {
    var text = DetailText(context)
    text.heading(Words("Reacties", "Comments"))
    if plan == .none {
      text.text(
        Words("Zonder VKM-plan kan niemand reageren.", "Without a VKM plan nobody can comment."), .dim)
    }
    guard case .comments(let comments)? = text.loaded(commentsResource) else { return text.lines }
    if comments.isEmpty { text.text(Words("Nog geen reacties.", "No comments yet."), .dim) }
    for comment in comments.sorted(by: { ($0.created ?? .distantPast) > ($1.created ?? .distantPast) }) {
      let isOld = currentPlan?.supersedes(version: comment.version) == true
      let company = comment.authorID.flatMap {
        context.library.users[RecordID(.vemap, .user, scope: tenant.id, $0)]?.company
      }
      var head = [StyledText(comment.author ?? comment.authorID ?? "—", isOld ? .closed : .strong)]
      if let company { head.append(StyledText(company, .dim)) }
      head.append(StyledText(text.moment(comment.created, unreadable: comment.unreadableCreated) ?? "—", .dim))
      if let version = comment.version {
        head.append(StyledText(VKMPlan(version: version).versionLabel ?? version, .dim))
      }
      if isOld { head.append(Reaction.older.status(daysToStart: nil, context.thresholds)(context.language)) }
      if let type = comment.type, type != "COMMENT" { head.append(StyledText(type, .dim)) }
      text.blank()
      text.pieces(head)
      text.text(comment.text ?? "—", isOld ? .closed : .plain)
    }
    return text.lines
  }

  func files(_ context: RowContext) -> [DetailLine] {
    var text = DetailText(context)
    text.heading(Words("Bestanden", "Files"))
    guard case .files(let files)? = text.loaded(filesResource) else { return text.lines }
    if files.isEmpty { text.text(Words("Geen bestanden.", "No files."), .dim) }
    for file in files {
      let facts = [
        file.type, file.bytes.map(context.format.bytes),
        text.moment(file.updated, unreadable: file.unreadableUpdated),
      ]
      text.pieces([StyledText(file.name ?? file.id.id, .strong)] + facts.compactMap { $0.map { StyledText($0, .dim) } })
    }
    text.text(
      Words("VEMAP geeft geen weg naar de inhoud.", "VEMAP gives no way to the contents."), .dim)
    return text.lines
  }

  func events(_ context: RowContext) -> [DetailLine] {
    var text = DetailText(context)
    text.heading(Words("Gebeurtenissen", "Events"))
    guard case .history(let history)? = text.loaded(historyResource) else { return text.lines }
    if history.skipped > 0 {
      text.text(
        Words("! \(history.skipped) onleesbaar, overgeslagen", "! \(history.skipped) unreadable, skipped"), .warning)
    }
    if history.events.isEmpty { text.text(Words("Nog niets gebeurd.", "Nothing happened yet."), .dim) }
    // Newest first; what has no moment stays last.
    let dated = history.events.filter { $0.at != nil }
    for event in dated.reversed() + history.events.filter({ $0.at == nil }) {
      let isOld = event.kind == .comment && currentPlan?.supersedes(version: event.version) == true
      var pieces = [
        StyledText(text.moment(event.at, unreadable: event.unreadableMoment) ?? "—", .dim),
        StyledText(event.kind.words(context.language), isOld ? .closed : .strong),
      ]
      if let what = event.what { pieces.append(StyledText(what, isOld ? .closed : .plain)) }
      if let version = event.version {
        pieces.append(StyledText(VKMPlan(version: version).versionLabel ?? version, .dim))
      }
      if isOld { pieces.append(Reaction.older.status(daysToStart: nil, context.thresholds)(context.language)) }
      if let status = event.statusText { pieces.append(status(context.language)) }
      if let who = event.who ?? event.whoID { pieces.append(StyledText(who, .dim)) }
      text.pieces(pieces)
    }
    return text.lines
  }
}
