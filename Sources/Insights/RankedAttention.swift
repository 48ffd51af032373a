import FoundationEssentials
import Records

extension Attention {
  /// What it is about. Of two things that are equally grave, the one that stands first here is told first: works on the
  /// road cannot wait, money can.
  package enum Topic: Int, Hashable, Sendable, CaseIterable {
    case closure, overlap, trip, conversation, tender, offer, invoice, appointment
  }

  package var topic: Topic {
    switch reasons.first {
    case .invoiceLate, .conversation: .invoice
    case .meets, .moreMeetings, .meetingsUnchecked: .overlap
    case .windowCloses: .conversation
    case .silentFirms: .tender
    case .offerEnds: .offer
    case .appointment: .appointment
    case .tripLate: .trip
    case .timeUnknown: record.kind == .appointment ? .appointment : .trip
    case .noPlan, .planNotFinal, .noStakeholders, .awaitingReactions, .notReported, .starts, .startUnknown, nil:
      .closure
    }
  }

  /// The gravest first, then by topic, then the most pressing; what presses equally stays in its order. An invoice
  /// whose client is in conversation with us goes before others as grave: that chance passes.
  package static func ranked(_ attentions: [Attention]) -> [Attention] {
    attentions.enumerated().map { (key: $0.element.rankKey, place: $0.offset) }.sorted { one, other in
      let (first, second) = (one.key, other.key)
      if first.severity != second.severity { return first.severity < second.severity }
      if first.topic != second.topic { return first.topic < second.topic }
      if first.isTalking != second.isTalking { return first.isTalking }
      return (first.pressing, one.place) < (second.pressing, other.place)
    }.map { attentions[$0.place] }
  }

  private var rankKey: (severity: Severity, topic: Int, isTalking: Bool, pressing: Double) {
    (severity, topic.rawValue, isTalking, pressing)
  }

  private var isTalking: Bool {
    reasons.contains { if case .conversation(.active, _) = $0 { true } else { false } }
  }

  /// Compares only within a topic: the moment where there is one, else the days; the smaller, the sooner.
  private var pressing: Double {
    switch reasons.first {
    case .windowCloses(let moment), .silentFirms(_, _, let moment), .offerEnds(let moment), .appointment(let moment, _),
      .tripLate(let moment):
      moment.timeIntervalSinceReferenceDate
    default: days.map(Double.init) ?? .infinity
    }
  }
}
