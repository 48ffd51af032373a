import FoundationEssentials
import Records
import VemapAPI
import VendorAPI

extension ResourceLoader {
  /// All rows of a vendor's list, page by page; VEMAP's over all tenants where none was chosen.
  func loadRows(
    _ key: RowsKey, _ priority: Priority, _ progress: @escaping Progress
  ) async throws(APIError) -> Loaded<Payload> {
    var rows = RowsSoFar(list: key.list)
    for values in try await settings(key) {
      var answer = try await key.list.fetch.first(values, clients, priority)
      for _ in 1...Self.mostPages {
        let came = rows.add(answer, values)
        guard let next = answer.next, came > 0 else { break }
        await progress(rows.loaded(at: now(), isComplete: false))
        answer = try await next(clients, priority)
        rows.isCutShort = answer.next != nil
      }
    }
    return rows.loaded(at: now(), isComplete: !rows.isCutShort)
  }

  /// One row by itself.
  func loadRow(_ key: RowsKey, _ priority: Priority) async throws(APIError) -> Loaded<Payload> {
    guard let fetch = key.list.record else { throw Self.off(key.list.vendor, .row(key)) }
    var rows = RowsSoFar(list: key.list)
    _ = rows.add(try await fetch.first(key.values, clients, priority), key.values)
    return rows.loaded(at: now(), isComplete: true)
  }

  /// A list that never ends must not be read for ever.
  private static let mostPages = 2_000

  /// What the list is fetched with: once, or once for each tenant.
  private func settings(_ key: RowsKey) async throws(APIError) -> [[String: String]] {
    guard key.list.vendor == .vemap, key.values["tenant"] == nil, let client = clients.vemap else {
      return [key.values]
    }
    let tenants: [String]
    if let chosen = clients.tenants {
      tenants = chosen
    } else {
      tenants = try await client.grant().tenants.map(\.tenantID)
    }
    return tenants.map { key.values.merging(["tenant": $0]) { $1 } }
  }
}

/// Rows of a list while its pages come.
private struct RowsSoFar {
  let list: BrowseList
  private var listing = Listing<RawRecord>()
  private var seen: Set<RecordID> = []
  private var skipped: [SkippedElement] = []
  private var announced: Int?
  private var read = 0
  /// True where the last page that was asked for promises more.
  var isCutShort = false

  init(list: BrowseList) { self.list = list }

  /// - Returns: how many rows were not there yet. Rows move while one pages; the same one counts once.
  mutating func add(_ answer: BrowseFetch.Answer, _ values: [String: String]) -> Int {
    let before = listing.items.count + skipped.count
    for element in answer.rows {
      do {
        let row = try RawRecord(
          element.bytes, in: list, values: values.merging(element.values) { $1 }, index: read)
        if seen.insert(row.id).inserted {
          listing.items.append(row)
          listing.index.append(row.searchParts)
        }
      } catch {
        skipped.append(SkippedElement(index: read, problem: DecodingProblem.describe(error)))
      }
      read += 1
    }
    announced = answer.announced ?? announced
    return listing.items.count + skipped.count - before
  }

  func loaded(at moment: Date, isComplete: Bool) -> Loaded<Payload> {
    Loaded(.rows(listing), at: moment, skipped: skipped, isComplete: isComplete, announced: announced)
  }
}
