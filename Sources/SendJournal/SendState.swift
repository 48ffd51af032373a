/// How far a write has come, and what is known of it.
package enum SendState: String, CaseIterable, Hashable, Sendable {
  /// Confirmed by the user, and nothing has left yet.
  case planned
  /// The first byte may have left.
  case sending
  /// The vendor accepted it.
  case done
  /// The vendor said no.
  case refused
  /// It surely never left or was surely not applied, so it may be offered again.
  case notSent
  /// Taken back by the user before anything left.
  case recalled
  /// It left, or may have, and nothing certain came back.
  case unknown
  /// Was unknown; looking at the vendor, or a person, showed that it did happen.
  case found
  /// Was unknown; looking at the vendor, or a person, showed that it did not happen.
  case notFound

  /// All moves there are; any other is a defect of the caller or the work of a second program.
  package static let moves: [SendState: Set<SendState>] = [
    .planned: [.sending, .recalled],
    .sending: [.done, .refused, .notSent, .unknown],
    .unknown: [.found, .notFound],
  ]

  /// Those that a person or the program still has something to do for.
  package static let open: Set<SendState> = [.planned, .sending, .unknown]

  /// Those after which the same write would go out a second time, for all that is known.
  package static let mayHaveHappened: Set<SendState> = [.planned, .sending, .done, .unknown, .found]

  package func mayBecome(_ next: SendState) -> Bool { Self.moves[self]?.contains(next) ?? false }
}
