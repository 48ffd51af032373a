import Insights
package import Records
import VendorAPI

/// One line of the ageing of invoices: those of one vendor and unit that are about as late, all of them, or what has to
/// be said beside the sums.
package struct AgeingItem: Record {
  enum Kind: Hashable, Sendable {
    case bucket(Ageing.Bucket)
    case total
    /// Invoices whose status nobody knows, by the vendor's word.
    case unknownStatus(String)
    /// Invoices of one client and amount at two vendors.
    case possibleDuplicates
    /// Why such ones could not be looked for among all invoices.
    case unchecked(Words)
  }

  package let id: RecordID
  let kind: Kind
  /// Whose invoices, in which unit; `nil` where the amounts cannot be added.
  let unit: AmountUnit?
  let count: Int
  /// Hundredths of the unit.
  let sum: Int?
  /// Of the sum of the unit, from 0 to 1; `nil` where nothing is compared.
  let share: Double?

  private init(
    _ kind: Kind, _ id: RecordID, unit: AmountUnit? = nil, count: Int, sum: Int? = nil, share: Double? = nil
  ) {
    self.kind = kind
    self.id = id
    self.unit = unit
    self.count = count
    self.sum = sum
    self.share = share
  }

  /// - Parameters:
  ///   - duplicates: how many invoices are possibly there twice.
  ///   - doubts: why there may be more.
  static func all(of ageing: Ageing, duplicates: Int, doubts: [Words]) -> [AgeingItem] {
    var items = ageing.totals.flatMap { total in lines(of: total) } + linesWithoutSum(ageing)
    items += ageing.unknownStatuses.sorted { $0.key < $1.key }.map { word, count in
      AgeingItem(.unknownStatus(word), RecordID(.blueprint, .ageing, scope: "status", word), count: count)
    }
    if duplicates > 0 {
      items.append(
        AgeingItem(.possibleDuplicates, RecordID(.blueprint, .ageing, scope: "duplicates", ""), count: duplicates))
    }
    items += doubts.map { words in
      AgeingItem(.unchecked(words), RecordID(.blueprint, .ageing, scope: "unchecked", words.nl), count: 0)
    }
    return items
  }

  /// Every bucket, also where it is empty, so that what is missing is seen to be nothing; then all of them.
  private static func lines(of total: Ageing.Total) -> [AgeingItem] {
    let unit = total.unit
    // A credit note makes its bucket less, and no bar can be shorter than nothing.
    let whole = total.sums.values.reduce(0) { $0 + max(0, $1) }
    let scope = unit.measure.code
    return Ageing.Bucket.allCases.map { bucket in
      let sum = total.sums[bucket] ?? 0
      return AgeingItem(
        .bucket(bucket), RecordID(unit.vendor, .ageing, scope: scope, "\(bucket.rawValue)"), unit: unit,
        count: total.counts[bucket] ?? 0, sum: sum, share: whole > 0 ? Double(max(0, sum)) / Double(whole) : 0)
    } + [
      AgeingItem(
        .total, RecordID(unit.vendor, .ageing, scope: scope, "total"), unit: unit, count: total.count, sum: total.sum)
    ]
  }

  /// Open invoices whose amounts are in no sum.
  private static func linesWithoutSum(_ ageing: Ageing) -> [AgeingItem] {
    var counts: [RecordID.Source: [Ageing.Bucket: Int]] = [:]
    for row in ageing.rows where row.unit == nil {
      counts[row.record.vendor, default: [:]][row.bucket, default: 0] += 1
    }
    return counts.sorted { $0.key.rawValue < $1.key.rawValue }.flatMap { vendor, buckets in
      buckets.sorted { $0.key < $1.key }.map { bucket, count in
        AgeingItem(
          .bucket(bucket), RecordID(vendor, .ageing, scope: "no amount", "\(bucket.rawValue)"), count: count)
      }
    }
  }

  /// The invoices that it counts; `nil` where it counts none.
  var scope: RowScope? {
    switch kind {
    case .bucket(let bucket): .open(id.vendor, unit?.measure, bucket)
    case .total: .open(id.vendor, unit?.measure, nil)
    case .unknownStatus(let word): .unknownStatus(word)
    case .possibleDuplicates: .possibleDuplicates
    case .unchecked: nil
    }
  }
}

extension AmountUnit.Measure {
  /// Tells units of one vendor apart.
  fileprivate var code: String {
    switch self {
    case .currency(let code): code
    case .unknown: "?"
    }
  }
}
