package import Records

/// Open invoices by how long they have been due, as of a day, with totals that are the sums of their rows.
///
/// Open is what was sent and is not paid, cancelled or credited; an invoice that is paid in part counts in full, since
/// no vendor tells what was paid. What is left out is counted, and statuses that nobody knows are named: they may be
/// open. An invoice that occurs twice in the list counts once.
package struct Ageing: Sendable {
  package enum Bucket: Int, CaseIterable, Comparable, Hashable, Sendable {
    /// Due on the day itself or later.
    case notYetDue
    case days1to30, days31to60, days61to90
    case over90
    /// None, or one that cannot be read.
    case noDueDate

    init(daysLate: Int?) {
      switch daysLate {
      case nil: self = .noDueDate
      case let days? where days <= 0: self = .notYetDue
      case let days? where days <= 30: self = .days1to30
      case let days? where days <= 60: self = .days31to60
      case let days? where days <= 90: self = .days61to90
      default: self = .over90
      }
    }

    package static func < (one: Bucket, other: Bucket) -> Bool { one.rawValue < other.rawValue }
  }

  /// One open invoice.
  package struct Row: Hashable, Sendable {
    package let record: RecordID
    /// Where it stands in the list that was looked at.
    package let position: Int
    package let bucket: Bucket
    /// Days past the due date, 0 and less before it; `nil` without one.
    package let daysLate: Int?
    /// `nil` where the amount is missing or is no number that can be added.
    package let unit: AmountUnit?
    package let isPartlyPaid: Bool
  }

  /// What may be added of the open invoices.
  package struct Total: Hashable, Sendable {
    package let unit: AmountUnit
    /// Hundredths of the unit.
    package private(set) var sums: [Bucket: Int] = [:]
    /// How many invoices that is.
    package private(set) var counts: [Bucket: Int] = [:]
    /// How many of them are paid in part, so that less is open than the sum says.
    package private(set) var partlyPaid = 0

    package var sum: Int { sums.values.reduce(0, +) }
    package var count: Int { counts.values.reduce(0, +) }
    /// Of what is past its due date.
    package var lateSum: Int { sums.filter { $0.key.isLate }.values.reduce(0, +) }

    init(_ unit: AmountUnit) { self.unit = unit }

    /// - Returns: false where the sum would be beyond all numbers; then nothing is added.
    mutating func add(_ hundredths: Int, to bucket: Bucket, isPartlyPaid: Bool) -> Bool {
      // So the sum over all buckets stays a number, too.
      let magnitude = sums.values.reduce(hundredths.magnitude) { $0 + $1.magnitude }
      guard magnitude <= Int.max.magnitude / 2 else { return false }
      sums[bucket, default: 0] += hundredths
      counts[bucket, default: 0] += 1
      if isPartlyPaid { partlyPaid += 1 }
      return true
    }
  }

  package let asOf: CalendarDate
  /// The latest first, those without a due date last.
  package private(set) var rows: [Row] = []
  /// In the order in which the list names them first.
  package private(set) var totals: [Total] = []
  /// Open invoices that are in no total, their amounts being missing, or no numbers that can be added.
  package private(set) var unsummed: [RecordID] = []
  /// How many invoices are left out, by the state that says so.
  package private(set) var excluded: [Invoice.State: Int] = [:]
  /// How many invoices have a status that nobody knows, by the vendor's word (empty where it gives none); they are in
  /// no row.
  package private(set) var unknownStatuses: [String: Int] = [:]

  /// - Parameter asOf: the day on which it is looked at; due on it is not late.
  package init(_ invoices: [Invoice], asOf: CalendarDate) {
    self.asOf = asOf
    var seen: Set<RecordID> = []
    var places: [AmountUnit: Int] = [:]
    for (position, invoice) in invoices.enumerated() where seen.insert(invoice.id).inserted {
      switch invoice.state {
      case .sent, .overdue, .partlyPaid: add(invoice, at: position, &places)
      case .draft, .paid, .cancelled, .credited: excluded[invoice.state, default: 0] += 1
      case .unknown(let word): unknownStatuses[word, default: 0] += 1
      }
    }
    rows.sort { one, other in
      (one.daysLate ?? .min, other.position) > (other.daysLate ?? .min, one.position)
    }
  }

  private mutating func add(_ invoice: Invoice, at position: Int, _ places: inout [AmountUnit: Int]) {
    let daysLate = invoice.dueDate.map { asOf.days(since: $0) }
    let bucket = Bucket(daysLate: daysLate)
    let isPartlyPaid = invoice.state == .partlyPaid
    var unit: AmountUnit?
    if let reading = AmountUnit.reading(of: invoice.amount, from: invoice.id.vendor) {
      let place = places[reading.unit] ?? totals.count
      if place == totals.count { totals.append(Total(reading.unit)) }
      places[reading.unit] = place
      if totals[place].add(reading.hundredths, to: bucket, isPartlyPaid: isPartlyPaid) { unit = reading.unit }
    }
    if unit == nil { unsummed.append(invoice.id) }
    rows.append(
      Row(
        record: invoice.id, position: position, bucket: bucket, daysLate: daysLate, unit: unit,
        isPartlyPaid: isPartlyPaid))
  }
}

extension Ageing.Bucket {
  package var isLate: Bool { self != .notYetDue && self != .noDueDate }
}
