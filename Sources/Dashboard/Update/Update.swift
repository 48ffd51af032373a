import FoundationEssentials
import VendorAPI

extension AppState {
  /// The one way state changes: what a message makes of it, and what it asks of the world.
  package mutating func update(_ message: Message) -> [Effect] {
    if !isTyping(message) { pendingKeys = [] }
    let effects = react(to: message) + stopAbandonedLoads() + joinWhatIsLoaded()
    showJournal()
    for place in arrangement.places { tables[place.pane]?.scroll(height: place.rowCount) }
    return effects
  }

  /// Messages that leave a sequence of keys as it is.
  private func isTyping(_ message: Message) -> Bool {
    switch message {
    case .pendingKeys, .ticked, .loaded, .page, .failed, .connection, .fileCame, .fileDone, .fileFailed, .resized,
      .focusChanged, .painted, .rowCame, .rowFailed, .fileLooked, .writingRead, .journalClosed, .planned, .planFailed,
      .holdEnded, .writeBegan, .uploaded, .writeEnded, .batchEnded, .journalled, .evidence, .linksDecided,
      .linksUnread, .linkNotKept, .joined:
      true
    default: false
    }
  }

  private mutating func react(to message: Message) -> [Effect] {
    switch message {
    case .started: return screen == .welcome ? [] : [.readWriting] + plannedLoads()
    case .resized(let size): self.size = size
    case .ticked(let date): return tick(date)
    case .focusChanged(let isFocused):
      isTerminalFocused = isFocused
      return isFocused ? plannedLoads() : []
    case .move, .focusPane, .focusNext, .focusPrevious, .open, .close, .cancel, .back, .forward, .show, .toggleZoom,
      .togglePreview, .turnPreview, .nextTab, .previousTab, .scrollDetail, .toggleFold, .browse, .pointed, .wheel,
      .rested:
      return navigate(message)
    case .showCard, .linksDecided, .linksUnread, .linkNotKept, .joined: return relate(message)
    case .turnLook, .stepPeriod, .zoomPeriod, .showToday, .scrollColumns: return changeLook(message)
    case .mark, .markRange, .markAllVisible, .startFilter, .clearFilter, .toggleUrgent, .sort, .copyName:
      return changeTable(message)
    case .edit, .submit, .complete, .nextField, .pickerMove, .pendingKeys, .unknownKey, .menuLetter:
      return type(message)
    case .showOverlay(let kind): return show(kind)
    case .refresh, .refreshAll, .loaded, .page, .failed, .connection, .signedIn, .signInFailed:
      return receive(message)
    case .fetchFile, .fileCame, .fileDone, .fileFailed, .saveFailed: return changeFile(message)
    case .act, .start, .actions, .undo, .toggleReadOnly, .chase: return act(message)
    case .previousField, .focusField, .sendForm, .discardDraft, .editElsewhere, .editedElsewhere, .rowCame, .rowFailed,
      .fileLooked:
      return fill(message)
    case .painted, .confirm, .editAgain, .toggleWholeReview: return judge(message)
    case .recall, .writingRead, .journalClosed, .planned, .planFailed, .holdEnded, .writeBegan, .uploaded, .writeEnded,
      .batchEnded, .journalled, .stopBatch, .showWrites, .retry, .evidence:
      return advance(message)
    case .warned(let words): say(.error, words)
    case .startDemo: return [.startDemo]
    case .suspend: return [.suspend]
    case .redraw: return [.redraw]
    case .quit: return quit()
    }
    return []
  }

  /// Time passed: ages change, old data is fetched again, and at midnight the day does.
  private mutating func tick(_ date: Date) -> [Effect] {
    let (yesterday, minute) = (today, now.minute)
    now = date
    if today != yesterday {
      noteLateness()
      renew(derivedPanes)
      rebuildAttention()
      for pane in PaneID.dashboard { rebuildTable(pane) }
      if focus.list != nil { rebuildTable(focus) }
    } else if now.minute != minute, library.timed != AttentionItem.timed(in: context) {
      rebuildAttention()
    }
    for (vendor, connection) in connections {
      if case .waiting(let until) = connection.status, until <= date { connections[vendor]?.status = .connecting }
    }
    if let shown = notice, shown.kind == .information, date.timeIntervalSince(shown.at) > 5 { notice = nil }
    return triedJournal() + (isTerminalFocused ? plannedLoads() : [])
  }

  /// Says something to the user, now and in the history.
  mutating func say(_ kind: Notice.Kind, _ words: Words) {
    let said = Notice(kind, words, at: now)
    notice = said
    notices.insert(said, at: 0)
    if notices.count > 200 { notices.removeLast(notices.count - 200) }
  }

  mutating func rebuildTable(_ pane: PaneID) {
    let context = context
    let isThere = isWhereRowWasMade(pane)
    tables[pane]?.rebuild(.of(pane), context)
    if let isThere { followMade(in: pane, isThere: isThere) }
  }

  /// The same with what its title says beside the count.
  mutating func renewTable(_ pane: PaneID) {
    rebuildTable(pane)
    let summary = Pane.of(pane).summary(context)
    tables[pane]?.summary = summary
  }
}

extension Date {
  fileprivate var minute: Double { (timeIntervalSinceReferenceDate / 60).rounded(.down) }
}
