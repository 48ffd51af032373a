import Insights
import Records

extension Overlap.Kind {
  var words: Words {
    switch self {
    case .overlap: Words("OVERLAP", "OVERLAP")
    case .possibleOverlap: Words("OVERLAP?", "OVERLAP?")
    case .bothDirections: Words("BEIDE RICHTINGEN", "BOTH DIRECTIONS")
    case .adjoining: Words("AANSLUITEND", "ADJOINING")
    }
  }
}

extension Overlap.Reach {
  var words: Words {
    switch self {
    case .withinProject: Words("zelfde project", "same project")
    case .betweenProjects: Words("2 projecten", "2 projects")
    case .betweenTenants: Words("2 organisaties", "2 organisations")
    case .withinTenant: Words("zelfde organisatie", "same organisation")
    }
  }
}

extension Overlap.Doubt {
  var words: Words {
    switch self {
    case .carriagewayUnknown: Words("rijbaan onbekend", "carriageway unknown")
    case .kilometresUnknown: Words("km onbekend", "km unknown")
    case .endUnknown: Words("einddatum onbekend", "end unknown")
    }
  }
}

extension OverlapObstacle {
  var words: Words {
    switch self {
    case .roadNotLoaded: Words("wegvak niet geladen", "road not loaded")
    case .roadMissing: Words("geen wegvak", "no road")
    case .roadUnreadable: Words("wegvak onleesbaar", "road unreadable")
    case .startUnknown: Words("begindatum onbekend", "start unknown")
    case .endUnknown: Words("einddatum onbekend", "end unknown")
    case .datesReversed: Words("einddatum voor begindatum", "end before start")
    }
  }
}

extension Overlap {
  /// Where they meet: `A1 HRR 52,0–54,5`; between adjoining closures the gap.
  var roadLabel: String {
    guard !kilometres.isEmpty else { return RoadSegment(road: road, carriageway: carriageway).label }
    return kilometres.map {
      RoadSegment(road: road, carriageway: carriageway, from: $0.lowerBound, to: $0.upperBound).label
    }.joined(separator: ", ")
  }

  /// `wo 25-03 t/m vr 27-03`; `vanaf wo 25-03` where neither has an end.
  func dayWords(today: CalendarDate) -> Words {
    func text(_ language: Language) -> String {
      let format = Format(language)
      guard let end else { return Words("vanaf ", "from ")(language) + format.day(start, today: today) }
      return format.days(from: start, to: end, today: today)
    }
    return Words(text(.nl), text(.en))
  }

  /// Kind, place, days, reach and what is not certain, in one line.
  func words(today: CalendarDate) -> Words {
    let doubts = doubts.map(\.words).reduce(Words("")) { $0 + Words(", ") + $1 }
    return kind.words + Words(" \(roadLabel), ") + dayWords(today: today) + Words(" · ") + reach.words + doubts
  }
}
