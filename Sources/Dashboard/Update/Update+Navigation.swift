package import Records
import VendorAPI

extension AppState {
  mutating func navigate(_ message: Message) -> [Effect] {
    switch message {
    case .move(let movement): return review == nil ? move(movement) : judge(message)
    case .focusPane(let pane): return go(to: pane)
    case .focusNext: return step(1)
    case .focusPrevious: return step(-1)
    case .open: return open()
    case .close: return close()
    case .cancel: return cancel()
    case .back: return travel(from: \.past, to: \.future)
    case .forward: return travel(from: \.future, to: \.past)
    case .show(let screen):
      remember()
      self.screen = screen
      detail.isOpen = false
    case .toggleZoom: isZoomed.toggle()
    case .togglePreview:
      preview = arrangement.detail == nil ? .shown(size.columns >= 120 ? .right : .below) : .hidden
      return lookedAt(atOnce: true)
    case .turnPreview:
      preview = .shown(preview == .shown(.below) ? .right : .below)
      return lookedAt(atOnce: true)
    case .nextTab: return turnTab(1)
    case .previousTab: return turnTab(-1)
    case .scrollDetail(let lines): detail.top = max(0, detail.top + lines)
    case .toggleFold: detail.isUnfolded.toggle()
    case .browse(let list): return browse(list)
    case .pointed(let pane, let row, let opens): return point(pane, row, opens: opens)
    case .wheel(let pane, let lines):
      guard let pane, !detail.isOpen else {
        detail.top = max(0, detail.top + lines)
        return []
      }
      focus = pane
      return move(.by(lines))
    case .rested(let record): return record == focusedRecord ? detailLoads() : []
    default: break
    }
    return []
  }

  /// The record under the cursor of the focused pane.
  package var focusedRecord: RecordID? { table(focus).cursor }

  private mutating func move(_ movement: Movement) -> [Effect] {
    switch screen {
    case .welcome: welcomeCursor = Self.stepped(welcomeCursor, movement, count: WelcomeChoice.allCases.count)
    case .connections: connectionCursor = Self.stepped(connectionCursor, movement, count: Vendor.allCases.count)
    case .dashboard where detail.isOpen:
      let page = max(1, size.rows - 6)
      switch movement {
      case .by(let lines): detail.top += lines
      case .pages(let pages): detail.top += Int(pages * Double(page))
      case .first: detail.top = 0
      // Drawing knows how long the text is and stops at its end.
      case .last: detail.top = Int(Int32.max)
      }
      detail.top = max(0, detail.top)
    case .dashboard:
      let page = arrangement.place(of: focus)?.rowCount ?? 1
      let library = library
      tables[focus]?.moveCursor(movement, page: page, .of(focus), library)
      return lookedAt(atOnce: false)
    }
    return []
  }

  static func stepped(_ place: Int, _ movement: Movement, count: Int) -> Int {
    let wanted =
      switch movement {
      case .by(let step): place + step
      case .pages(let pages): place + (pages < 0 ? -count : count)
      case .first: 0
      case .last: count - 1
      }
    return max(0, min(wanted, count - 1))
  }

  /// Another record is looked at. Its detail is fetched once the cursor rests, so that running through a list asks
  /// nothing of the vendors.
  mutating func lookedAt(atOnce: Bool) -> [Effect] {
    detail.top = 0
    detail.filter = ""
    let loads = neededByPane.isEmpty ? [] : detailLoads()
    guard let record = focusedRecord, arrangement.detail != nil else { return loads }
    return loads + (atOnce ? detailLoads() : [.rest(record)])
  }

  private mutating func step(_ count: Int) -> [Effect] {
    let all = PaneID.dashboard
    let place = all.firstIndex(of: focus) ?? -1
    return go(to: all[(place + count + all.count) % all.count], remembering: false)
  }

  mutating func go(to pane: PaneID, remembering: Bool = true) -> [Effect] {
    if remembering, pane != focus || screen != .dashboard || detail.isOpen { remember() }
    screen = .dashboard
    focus = pane
    showDerived(pane)
    detail.isOpen = false
    return (pane == .relations ? wantWholeDirectory() : []) + lookedAt(atOnce: true)
  }

  private mutating func open() -> [Effect] {
    switch screen {
    case .welcome: return choose(WelcomeChoice.allCases[welcomeCursor])
    case .connections:
      let vendor = Vendor.allCases[connectionCursor]
      if vendor == .vemap, case .signInNeeded = connections[.vemap]?.status {
        return show(.signIn)
      }
      if vendor == .vemap, case .newPasswordNeeded = connections[.vemap]?.status {
        return show(.signIn)
      }
      return refresh(vendors: [vendor])
    case .dashboard:
      guard !detail.isOpen, focusedRecord != nil else { return [] }
      if focus == .attention { return openTarget() }
      if focus == .outbox { return openUnfinished() }
      if focus == .relations { return showCard() }
      if focus == .card { return openCardLine() }
      if focus == .ageing { return openAgeing() }
      if focus == .tenders { return openComponent() }
      return focus.list == nil ? openRecord() : openRow()
    }
  }

  /// From a line of today to the record it is about, in that record's own pane.
  private mutating func openTarget() -> [Effect] {
    let table = table(.attention)
    guard table.rows.indices.contains(table.cursorRow) else { return [] }
    let item = library.attention.items[Int(table.rows[table.cursorRow])]
    guard let pane = item.pane, let target = item.target else { return navigate(.show(.connections)) }
    return pane.list.map { go(to: target, in: BrowseView($0)) } ?? go(to: target, in: pane)
  }

  mutating func go(to record: RecordID, in pane: PaneID) -> [Effect] {
    remember()
    screen = .dashboard
    focus = pane
    detail.isOpen = false
    showDerived(pane)
    showJournal()
    reveal(record, in: pane)
    return lookedAt(atOnce: true)
  }

  /// - Parameter row: what names it in the vendor's own list.
  mutating func go(to row: RecordID, in view: BrowseView) -> [Effect] {
    let effects = show(view)
    sought = row
    absorbRows()
    return effects
  }

  /// From a line of the ageing to its invoices.
  private mutating func openAgeing() -> [Effect] {
    guard let row = focusedRow else { return [] }
    guard let scope = library.ageing.listing.items[row].scope else { return navigate(.show(.connections)) }
    let effects = go(to: .invoices)
    let context = context
    var table = table(.invoices)
    (table.scope, table.filter, table.showsUrgentOnly, table.isCursorPlaced) = (scope, "", false, false)
    table.applyFilter(.invoices, context)
    tables[.invoices] = table
    return effects + lookedAt(atOnce: true)
  }

  /// From a work component to the firms that were asked for it; from a tender without any to its record.
  private mutating func openComponent() -> [Effect] {
    guard let component = focusedRecord, library.tenders.firms[component] != nil else { return openRecord() }
    return go(to: .tenderers(component))
  }

  /// Puts the cursor on a record, giving up a filter that hides it.
  mutating func reveal(_ record: RecordID, in pane: PaneID) {
    let definition = Pane.of(pane)
    let context = context
    tables[pane]?.isCursorPlaced = true
    tables[pane]?.cursor = record
    tables[pane]?.applyFilter(definition, context)
    if tables[pane]?.cursor != record {
      tables[pane]?.cursor = record
      tables[pane]?.scope = nil
      tables[pane]?.setFilter("", definition, context)
    }
  }

  private mutating func close() -> [Effect] {
    if detail.isOpen {
      detail.isOpen = false
    } else if screen == .connections {
      screen = settings.isWelcome ? .welcome : .dashboard
    } else if screen == .welcome {
      return [.quit]
    } else if focus.hasWholeBody {
      return history.past.isEmpty ? go(to: .attention, remembering: false) : travel(from: \.past, to: \.future)
    } else if isZoomed {
      isZoomed = false
    } else {
      say(.information, Words("Afsluiten met Q.", "Quit with Q."))
    }
    return []
  }

  /// Takes back the topmost passing thing; never ends the program.
  private mutating func cancel() -> [Effect] {
    if overlay != nil { return leaveOverlay() }
    if let stop = stopBatches() { return stop }
    if let stop = stopFile() ?? stopRows() { return stop }
    if filterInput != nil {
      filterInput = nil
      return changeTable(.clearFilter)
    }
    if notice != nil {
      notice = nil
    } else if detail.isOpen {
      if detail.filter.isEmpty { detail.isOpen = false } else { detail.filter = "" }
    } else if screen == .connections {
      screen = settings.isWelcome ? .welcome : .dashboard
    } else if table(focus).rangeStart != nil {
      tables[focus]?.rangeStart = nil
    } else if !table(focus).marks.isEmpty {
      tables[focus]?.marks = []
    } else if table(focus).isFiltered {
      return changeTable(.clearFilter)
    }
    return []
  }

  private mutating func turnTab(_ step: Int) -> [Effect] {
    let count = Pane.of(detailPane).tabs.count
    guard count > 1 else { return [] }
    detail.tabs[detailPane] = ((detail.tabs[detailPane] ?? 0) + step + count) % count
    detail.top = 0
    return detailLoads()
  }

  private mutating func point(_ pane: PaneID, _ row: Int, opens: Bool) -> [Effect] {
    focus = pane
    let library = library
    guard let wanted = table(pane).record(at: row, .of(pane), library) else { return [] }
    let wasThere = table(pane).cursor == wanted
    tables[pane]?.isCursorPlaced = true
    tables[pane]?.cursor = wanted
    tables[pane]?.cursorRow = row
    return opens && wasThere ? open() : lookedAt(atOnce: false)
  }

  // MARK: Back and forward

  private var place: ViewHistory.View {
    ViewHistory.View(
      screen: screen, focus: focus, isZoomed: isZoomed, isRecordOpen: detail.isOpen,
      list: focus.list == nil ? nil : view, card: focus == .card ? library.card.subject : nil)
  }

  mutating func remember() {
    history.past.append(place)
    history.future = []
    if history.past.count > 100 { history.past.removeFirst() }
  }

  private mutating func travel(
    from source: WritableKeyPath<ViewHistory, [ViewHistory.View]>,
    to target: WritableKeyPath<ViewHistory, [ViewHistory.View]>
  ) -> [Effect] {
    guard let wanted = history[keyPath: source].popLast() else {
      say(.information, Words("Verder gaat het niet.", "There is nothing further."))
      return []
    }
    history[keyPath: target].append(place)
    let effects = wanted.list.map { enter($0) } ?? []
    if let card = wanted.card { lay(card) }
    screen = wanted.screen
    focus = wanted.focus
    isZoomed = wanted.isZoomed
    detail.isOpen = wanted.isRecordOpen && focusedRecord != nil
    return effects + lookedAt(atOnce: true)
  }

  private mutating func choose(_ choice: WelcomeChoice) -> [Effect] {
    switch choice {
    case .demo: return [.startDemo]
    case .connect:
      say(
        .information,
        Words(
          "Schrijf uw sleutels in \(settings.configurationPath); keet config example toont hoe.",
          "Write your keys in \(settings.configurationPath); keet config example shows how."))
      return []
    case .quit: return [.quit]
    }
  }
}
