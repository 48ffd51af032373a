extension Link {
  /// Whether it says of two that they are one and that they are not, so that somebody has to look: their names or what
  /// only one can have agree, but something else speaks against it. That colleagues are different people is no news.
  package var isContradicted: Bool {
    guard decision == nil else { return false }
    let agrees = evidence.contains { $0.key.isStrong || $0.key == .companyName || $0.key == .personName }
    return conflicts.contains { conflict in
      switch conflict {
      case .group: true
      case .kvk: agrees
      case .person, .company: evidence.contains { $0.key.isStrong }
      }
    }
  }

  /// Whether one is to be told before another of the same record: what is contradicted first, then the surer.
  package static func pressesMore(_ one: Link, _ other: Link) -> Bool {
    (one.isContradicted ? 0 : 1, other.points, one.second) < (other.isContradicted ? 0 : 1, one.points, other.second)
  }

  /// Whether somebody has to choose between several that fit: of one person, since all who work at a firm fit the firm.
  package var isAmbiguous: Bool {
    decision == nil && candidates > 1 && certainty >= .possible && !isOnlyOfFirm
  }
}
