/// One version of a traffic-measures plan.
package struct VKMPlan: Hashable, Sendable {
  package var id: String?
  package var name: String?
  package var version: String?
  /// The vendor's word.
  package var status: String?

  package init(id: String? = nil, name: String? = nil, version: String? = nil, status: String? = nil) {
    self.id = id
    self.name = name
    self.version = version
    self.status = status
  }

  package enum State: Hashable, Sendable {
    case draft, active, final
    case unknown(String)
  }

  package var state: State {
    switch status?.lowercased() {
    case "concept", "draft": .draft
    case "active", "actief": .active
    case "final", "definitief": .final
    default: .unknown(status ?? "")
    }
  }

  /// The version as numbers, to compare with what a ``Comment`` was written for.
  package var number: PlanVersion? { version.flatMap { PlanVersion($0) } }
}

/// A plan's version, which the vendor writes `v1.2` in closures and `1.2` in comments.
package struct PlanVersion: Hashable, Comparable, Sendable {
  package let major: Int
  package let minor: Int

  /// - Returns: `nil` where the text is not one or two numbers.
  package init?(_ text: String) {
    let digits = text.first == "v" || text.first == "V" ? text.dropFirst() : text[...]
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts.allSatisfy({ $0.allSatisfy { ("0"..."9").contains($0) } }),
      let major = Int(parts[0]), let minor = parts.count == 2 ? Int(parts[1]) : 0
    else { return nil }
    self.major = major
    self.minor = minor
  }

  package static func < (one: PlanVersion, other: PlanVersion) -> Bool {
    (one.major, one.minor) < (other.major, other.minor)
  }
}
