import FoundationEssentials
import Records
import VemapAPI
import VendorAPI

extension ResourceLoader {
  /// All rows of a vendor's list, page by page; VEMAP's over all tenants where none was chosen.
  func loadRows(
    _ key: RowsKey, _ priority: Priority, _ progress: @escaping Progress
  ) async throws(APIError) -> Loaded<Payload> {
    let settings = try await settings(key)
    var rows = RowsSoFar(list: key.list)
    var refusals: [APIError] = []
    for values in settings {
      if settings.count > 1 { rows.turnToNextTenant() }
      do throws(APIError) {
        var answer = try await key.list.fetch.first(values, clients, priority)
        for _ in 1...Self.mostPages {
          let came = rows.add(answer, values)
          guard let next = answer.next, came > 0 else { break }
          await progress(rows.loaded(at: now(), isComplete: false))
          answer = try await next(clients, priority)
          rows.isCutShort = answer.next != nil
        }
      } catch {
        // What one tenant refuses, another may give.
        refusals.append(error)
        rows.miss(error, language)
      }
    }
    if let error = refusals.first, refusals.count == settings.count { throw error }
    return rows.loaded(at: now(), isComplete: !rows.isCutShort && refusals.isEmpty)
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
    let tenants = try await tenantIDs(client)
    // A project belongs to one tenant, and asking another for it is no way to find out which.
    guard tenants.count == 1 || key.list.parameters.isEmpty else {
      throw APIError(
        .invalid(field: "tenant"), vendor: .vemap, operation: key.list.fetch.operation, outcome: .notSent,
        explanation: "is missing")
    }
    return tenants.map { key.values.merging(["tenant": $0]) { $1 } }
  }
}

/// Rows of a list while its pages come.
private struct RowsSoFar {
  let list: BrowseList
  private var listing = Listing<RawRecord>()
  private var seen: Set<RecordID> = []
  /// What other tenants gave: the same row from two of them counts once.
  private var elsewhere: Set<Data> = []
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
        if seen.insert(row.id).inserted, !elsewhere.contains(element.bytes) {
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

  /// The rows that follow are another tenant's.
  mutating func turnToNextTenant() { elsewhere.formUnion(listing.items.map(\.bytes)) }

  /// Notes that a part of the list was refused.
  mutating func miss(_ error: APIError, _ language: Language) {
    skipped.append(SkippedElement(index: read, problem: error.words(language)))
  }

  func loaded(at moment: Date, isComplete: Bool) -> Loaded<Payload> {
    Loaded(.rows(listing), at: moment, skipped: skipped, isComplete: isComplete, announced: announced)
  }
}
