package import FoundationEssentials
import Records
package import VendorAPI

/// How a pane stands as a whole: what its title adds to the count, and what it says where it has no rows.
package struct PaneStanding: Equatable, Sendable {
  /// Why there are no rows.
  package enum Blank: Equatable, Sendable {
    case loading
    /// The filter hides all of them.
    case hidden
    /// Everything came, and there is nothing.
    case nothing
    /// `problems` say why.
    case failed
    /// None of the pane's vendors is in the configuration.
    case off
  }

  /// Something that keeps rows away.
  package struct Problem: Equatable, Sendable {
    package let words: Words
    package let wayOut: Words
    /// The vendor's code and request id, for whoever asks the vendor; empty where it gave none.
    package let reference: String
  }

  package let isLoading: Bool
  /// False while rows are still to come, or could not be had: the count is then a lower bound.
  package let isComplete: Bool
  /// Vendors whose rows are from before, and possibly no longer so, with the moment of their oldest list.
  package let stale: [Vendor: Date]
  /// Elements of the lists that could not be read.
  package let skipped: Int
  package let problems: [Problem]
  /// Nil where there are rows.
  package let blank: Blank?

  /// `VEMAP 6m, Blueprint 2u`: the vendors whose rows are from before, and how old those are.
  package func staleWords(_ language: Language, now: Date) -> String {
    Vendor.allCases.compactMap { vendor in
      stale[vendor].map { "\(vendor.name) \(Format(language).age(now.timeIntervalSince($0)))" }
    }.joined(separator: ", ")
  }
}

extension AppState {
  package func standing(of pane: PaneID) -> PaneStanding {
    var (isLoading, isComplete, skipped) = (false, true, 0)
    var stale: [Vendor: Date] = [:]
    var answered: Set<Vendor> = []
    var problems: [PaneStanding.Problem] = []
    func add(_ problem: PaneStanding.Problem) { if !problems.contains(problem) { problems.append(problem) } }
    func addConnection(_ vendor: Vendor) {
      if needsPerson(vendor) {
        add(signIn(vendor))
      } else if let error = connections[vendor]?.problem {
        add(problem(error))
      }
    }

    for (resource, load) in loads where resource.feeds(pane) && isShown(resource) {
      answered.insert(resource.vendor)
      isLoading = isLoading || load.isLoading
      if let current = load.current {
        skipped += current.skipped.count
        isComplete = isComplete && current.isComplete
        if load.error != nil || isDown(resource.vendor) {
          stale[resource.vendor] = min(current.at, stale[resource.vendor] ?? current.at)
        }
      } else {
        isComplete = false
      }
      if let error = load.error {
        add(problem(error))
      } else if isDown(resource.vendor) {
        addConnection(resource.vendor)
      }
    }
    if pane == .relations || pane == .card, !joining.isUpToDate { isLoading = true }
    let vendors = pane == .attention ? settings.vendors : settings.vendors.intersection(Pane.of(pane).vendors)
    for vendor in Vendor.allCases where vendors.contains(vendor) && !answered.contains(vendor) {
      // Nothing was asked for yet, because what comes before it failed.
      isComplete = false
      addConnection(vendor)
    }
    problems.sort { $0.words.nl < $1.words.nl }
    return PaneStanding(
      isLoading: isLoading, isComplete: isComplete, stale: stale, skipped: skipped, problems: problems,
      blank: blank(pane, isLoading: isLoading, isComplete: isComplete, hasProblems: !problems.isEmpty, vendors))
  }

  private func blank(
    _ pane: PaneID, isLoading: Bool, isComplete: Bool, hasProblems: Bool, _ vendors: Set<Vendor>
  ) -> PaneStanding.Blank? {
    let table = table(pane)
    if !table.rows.isEmpty { return nil }
    if table.isFiltered, table.total > 0 { return .hidden }
    if vendors.isEmpty, !Pane.of(pane).vendors.isEmpty { return .off }
    if isLoading { return .loading }
    if hasProblems { return .failed }
    return isComplete ? .nothing : .loading
  }

  /// Of a vendor's list, the rows that are on the screen and not those about another record.
  private func isShown(_ resource: Resource) -> Bool {
    if case .rows = resource { resource == view?.resource } else { true }
  }

  /// Whether nothing new comes from a vendor now.
  private func isDown(_ vendor: Vendor) -> Bool {
    if case .offline = connections[vendor]?.status { true } else { needsPerson(vendor) }
  }

  /// Whether only a person can bring the connection back.
  private func needsPerson(_ vendor: Vendor) -> Bool {
    switch connections[vendor]?.status {
    case .signInNeeded, .newPasswordNeeded: true
    case .off, .connecting, .online, .waiting, .offline, nil: false
    }
  }

  private func signIn(_ vendor: Vendor) -> PaneStanding.Problem {
    PaneStanding.Problem(
      words: Words("\(vendor.name): ") + statusWords(of: vendor), wayOut: vendor.signInHint, reference: "")
  }

  /// What an error comes to now; one that ended the sign-in is told by how the connection stands since.
  private func problem(_ error: APIError) -> PaneStanding.Problem {
    needsPerson(error.vendor)
      ? signIn(error.vendor)
      : PaneStanding.Problem(words: error.words, wayOut: error.wayOut, reference: error.reference)
  }
}

extension Vendor {
  /// Where signing in again is done.
  var signInHint: Words {
    switch self {
    case .vemap: Words("g l toont de koppeling, Enter meldt aan", "g l shows the connection, Enter signs in")
    case .twelveBuild, .corlega, .blueprint:
      Words("controleer de gegevens in de configuratie", "check the credentials in the configuration")
    }
  }
}

extension APIError {
  /// What the user can do about it.
  package var wayOut: Words {
    switch reason {
    case .unauthorized, .signInRequired, .newPasswordRequired: vendor.signInHint
    case .forbidden:
      Words(
        "vraag \(vendor.name) of uw beheerder om dit recht", "ask \(vendor.name) or your administrator for this right")
    case .rateLimited, .server, .transport:
      Words("keet probeert het vanzelf opnieuw; r nu", "keet tries again by itself; r now")
    case .redirected, .notJSON:
      Words("controleer adres en netwerk; r opnieuw", "check address and network; r again")
    case .notFound where asksForList: Words("controleer het adres; r opnieuw", "check the address; r again")
    case .notFound, .conflict, .invalid, .unexpected, .undecodable: Words("r probeert opnieuw", "r tries again")
    }
  }
}
