import FoundationEssentials

/// One firm asked for one work component, with what came of it.
struct TwelveBuildInvitation: Sendable {
  /// The vendor's words; `pending` is not among the documented ones.
  enum Status: String, Sendable {
    case unknown, pending, calculating, rejected, offerwaiting, offer, inbudget, granted, notgranted

    /// The letters that the tables use.
    static let letters: [Character: Status] = [
      "u": .unknown, "p": .pending, "c": .calculating, "r": .rejected, "w": .offerwaiting, "o": .offer,
      "b": .inbudget, "g": .granted, "n": .notgranted,
    ]

    /// The stations on the way here, from the first one after being asked; each with its days before the
    /// deadline, or before today while that lies ahead.
    fileprivate var way: [(status: Status, days: Int)] {
      switch self {
      case .unknown: []
      case .pending: [(.pending, 6)]
      case .rejected: [(.rejected, 9)]
      case .calculating: [(.calculating, 10)]
      case .offerwaiting: [(.calculating, 10), (.offerwaiting, 4)]
      case .offer: [(.calculating, 10), (.offer, 2)]
      case .inbudget, .granted, .notgranted: [(.calculating, 10), (.offer, 2), (self, 1)]
      }
    }
  }

  struct Change: Sendable {
    var at: Date
    var from: Status
    var to: Status
  }

  let id: Int
  let phase: TwelveBuildTenders.Phase
  let companyID: Int
  private(set) var status: Status
  let deadline: Date?
  let asked: Date
  private(set) var changes: [Change]
  /// Place among those asked for the same component at first; what they ask differs by it.
  let place: Int
  /// Cents; `nil` where none was sent over the vendor's site.
  let price: Int?
  let validity: Int
  let isSyncChecked: Bool

  var offered: Date? { changes.first { $0.to == .offer }?.at }

  /// When the offer stops to stand.
  var expires: Date? { offered.map { $0.addingTimeInterval(Double(validity) * 86_400) } }

  /// - Parameter place: among those asked for the same component.
  init(id: Int, row: TwelveBuildTenders.Row, place: Int, status: Status, scene: Scene) {
    self.id = id
    self.phase = row.phase
    self.status = status
    self.place = place
    companyID = TwelveBuildCompany.firstID + (row.firstFirm + place * 7) % TwelveBuildFirms.all.count
    deadline = scene.moment(row.deadline, hour: 11)
    let latest = min(row.deadline, 0)
    asked = scene.moment(latest - 14, hour: 8)
    var before = Status.unknown
    changes = status.way.map { station in
      defer { before = station.status }
      // Nobody answers at the same minute.
      let at = scene.moment(latest - station.days, hour: 7 + place, minute: 11 * place % 60)
      return Change(at: at, from: before, to: station.status)
    }
    price = row.price * (1000 + 17 * place) / 1000
    validity = row.validity
    isSyncChecked = place.isMultiple(of: 2)
  }

  /// A firm that is asked now. There is no way to say until when.
  init(id: Int, phase: TwelveBuildTenders.Phase, companyID: Int, place: Int, at now: Date) {
    self.id = id
    self.phase = phase
    self.companyID = companyID
    self.place = place
    status = .unknown
    deadline = nil
    asked = now
    changes = []
    price = nil
    validity = 90
    isSyncChecked = false
  }

  mutating func set(_ new: Status, at now: Date) {
    guard new != status else { return }
    changes.append(Change(at: now, from: status, to: new))
    status = new
  }
}

/// A work component with those asked for it.
struct TwelveBuildComponent: Sendable {
  static let firstID = 1_300_001

  let id: Int
  let projectID: Int
  /// The phase in which it was made; it is listed there, and wherever somebody was asked for it.
  let phase: TwelveBuildTenders.Phase
  var name: String
  /// In the order in which they were given.
  var chapterIDs: [Int]
  var externalData: String
  var invitations: [TwelveBuildInvitation] = []

  func isListed(in phase: TwelveBuildTenders.Phase) -> Bool {
    self.phase == phase || invitations.contains { $0.phase == phase }
  }

  /// All of the scenario. The ids of firms and invitations go on from those of the vendor's document.
  static func all(in scene: Scene) -> [TwelveBuildComponent] {
    var next = 1_122_334
    return TwelveBuildTenders.rows.enumerated().map { index, row in
      let statuses = row.asked.compactMap { TwelveBuildInvitation.Status.letters[$0] }
      defer { next += statuses.count }
      let id = firstID + index
      return TwelveBuildComponent(
        id: id, projectID: TwelveBuildTenders.projects[row.project].id, phase: row.phase, name: row.name,
        chapterIDs: TwelveBuildChapter.ids(of: row.codes), externalData: "MG-\(id)",
        invitations: statuses.enumerated().map { place, status in
          TwelveBuildInvitation(id: next + place, row: row, place: place, status: status, scene: scene)
        })
    }
  }
}
