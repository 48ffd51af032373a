import Dashboard
import Terminal

/// The line at the bottom: the keys that matter most now, and where the cursor is in its list.
struct FooterView {
  let state: AppState
  let frame: Rect

  /// A key and what it does, clickable.
  struct Hint {
    let key: String
    let title: String
    var isBlocked = false
    /// What a click on it asks for; nil where only the key counts.
    let message: Message?
    /// Where it stands on the screen.
    var columns = 0..<0

    var width: Int { DisplayText.width(of: key) + 1 + DisplayText.width(of: title) }
  }

  private static let separator = " · "

  func draw(on surface: inout Surface) {
    guard !frame.isEmpty else { return }
    surface.fill(frame, ground: .footer)
    let prefix = pendingPrefix
    surface.draw(prefix, at: Point(column: frame.left + 1, row: frame.top), role: .footerKey)
    for (number, hint) in hints.enumerated() {
      let place = Point(column: hint.columns.lowerBound, row: frame.top)
      if number > 0 {
        surface.draw(Self.separator, at: Point(column: place.column - 3, row: frame.top), role: .footer)
      }
      let pieces = [
        Piece(hint.key, hint.isBlocked ? .footerBlocked : .footerKey),
        Piece(" " + hint.title, hint.isBlocked ? .footerBlocked : .footer),
      ]
      surface.draw(pieces, at: place, width: hint.width)
    }
    let position = position
    let width = DisplayText.width(of: position)
    surface.draw(position, at: Point(column: frame.right - width - 1, row: frame.top), width: width, role: .footer)
  }

  /// As many as fit, the most useful first.
  var hints: [Hint] {
    let prefix = DisplayText.width(of: pendingPrefix)
    var start = frame.left + 1 + (prefix > 0 ? prefix + 2 : 0)
    let positionWidth = DisplayText.width(of: position)
    let end = frame.right - 1 - (positionWidth > 0 ? positionWidth + 2 : 0)
    var placed: [Hint] = []
    for var hint in wanted {
      guard start + hint.width <= end else { break }
      hint.columns = start..<start + hint.width
      placed.append(hint)
      start += hint.width + Self.separator.count
    }
    return placed
  }

  private var wanted: [Hint] {
    if let target = state.textTarget {
      return Self.typing(target).map { Hint(key: $0.key, title: $0.title(state.language), message: $0.message) }
    }
    return state.overlay.map { OverlayHints(overlay: $0, state: state).all } ?? commandHints
  }

  private var commandHints: [Hint] {
    let commands = Command.all.filter { $0.isInFooter(of: state) }
    return commands.sorted { ($0.footerRank ?? .max) < ($1.footerRank ?? .max) }.compactMap { command in
      guard let key = command.keys(in: state.settings).first else { return nil }
      return Hint(
        key: key, title: command.footerTitle(state.language), isBlocked: command.blocked(state) != nil,
        message: command.request(in: state))
    }
  }

  private static func typing(_ target: AppState.TextTarget) -> [(key: String, title: Words, message: Message)] {
    let leave = (key: "Esc", title: Words("sluit", "close"), message: Message.cancel)
    switch target {
    case .filter:
      return [
        ("Enter", Words("houd", "keep"), .submit), ("Esc", Words("wis", "clear"), .cancel),
        ("↓", Words("rij", "row"), .move(.by(1))),
      ]
    case .picker:
      return [("Enter", Words("kies", "choose"), .submit), ("↓", Words("volgende", "next"), .pickerMove(1)), leave]
    case .commandLine:
      return [("Enter", Words("ga", "go"), .submit), ("Tab", Words("vul aan", "complete"), .complete), leave]
    case .form:
      return [
        ("Ctrl+X", Words("klaar", "done"), .sendForm), ("Tab", Words("volgend veld", "next field"), .nextField),
        ("Esc", Words("bewaar concept", "keep draft"), .cancel),
      ]
    case .review:
      return [
        ("Enter", Words("bevestig", "confirm"), .submit), ("Tab", Words("voorbeeld", "preview"), .toggleWholeReview),
        leave,
      ]
    case .signIn:
      return [
        ("Enter", Words("meld aan", "sign in"), .submit), ("Tab", Words("volgend veld", "next field"), .nextField),
        leave,
      ]
    }
  }

  /// Keys of a sequence that has begun.
  private var pendingPrefix: String { state.pendingKeys.isEmpty ? "" : state.pendingKeys.joined(separator: " ") + " …" }

  /// `4 gemarkeerd · 3 van 60`; nothing while something lies over the list.
  private var position: String {
    if state.overlay != nil { return "" }
    let of = Words(" van ", " of ")(state.language)
    let format = Format(state.language)
    switch state.screen {
    case .welcome: return ""
    case .connections: return "\(state.connectionCursor + 1)\(of)\(state.connectionCards.count)"
    case .dashboard:
      let table = state.table(state.focus)
      guard !table.rows.isEmpty else { return "" }
      let place = format.count(table.cursorRow + 1) + of + format.count(table.rows.count)
      let marks = table.marks.count
      guard marks > 0 else { return place }
      return "\(format.count(marks)) " + Words("gemarkeerd", "marked")(state.language) + " · " + place
    }
  }
}
