import Foundation
import Testing
import VendorAPI

@testable import Dashboard

/// What the user reads when something went wrong.
@Suite struct ProblemTextTests {
  private func notFound(isList: Bool) -> APIError {
    APIError(.notFound, vendor: .corlega, operation: "listQuotes", asksForList: isList, outcome: .refused)
  }

  @Test func `a list that is not there is told apart from a record that is gone`() {
    let list = notFound(isList: true)
    #expect(list.words(.nl) == "deze lijst bestaat niet bij Corlega (404)")
    #expect(list.words(.en) == "Corlega has no such list (404)")
    #expect(list.wayOut(.nl) == "controleer het adres; r opnieuw")
    let record = notFound(isList: false)
    #expect(record.words(.nl) == "Corlega: dit bestaat niet meer")
    #expect(record.words(.en) == "Corlega: this no longer exists")
  }

  /// Where a pane has nothing else to show it says in the user's words what was answered, with the vendor's own code and
  /// request id for whoever asks the vendor.
  @Test(
    arguments: [
      (.notFound, "Corlega: dit bestaat niet meer"),
      (.forbidden(missing: "invoices.read"), "Corlega: recht invoices.read ontbreekt"),
      (.conflict, "Corlega: botst met wat er al is"), (.invalid(field: nil), "Corlega weigert de aanvraag"),
      (.rateLimited(retryAfter: .seconds(7)), "Corlega vraagt te wachten 7 s"),
      (.undecodable("data is missing"), "antwoord van Corlega niet te lezen: data is missing"),
    ] as [(APIError.Reason, String)])
  func `a refusal is told in words, with code and request id`(reason: APIError.Reason, words: String) {
    let error = APIError(
      reason, vendor: .corlega, operation: "listInvoices", outcome: .refused, code: "a_code",
      explanation: "The vendor's own prose", requestID: "req-1")
    var state = StateFixture.state(vendors: [.corlega])
    _ = state.update(.started)
    _ = state.update(.failed(.corlegaInvoices, error, at: state.now))
    let problem = state.standing(of: .invoices).problems.first
    #expect(problem?.words(.nl) == words)
    #expect(problem?.reference == "a_code · req-1")
  }

  @Test func `an answer that says nothing is a failure that keeps the old rows`() {
    var state = StateFixture.withTender()
    let empty = StateFixture.error(.undecodable("[] is missing"), .twelveBuild)
    _ = state.update(.failed(.tenders, empty, at: state.now))
    #expect(state.visibleNames == ["N302"])
    #expect(state.loads[.tenders]?.error == empty)
    #expect(empty.words(.nl) == "antwoord van 12Build niet te lezen: [] is missing")
  }

  @Test(arguments: [false, true])
  func `a user id that VEMAP did not name is told with the connection`(isAssumed: Bool) throws {
    var state = StateFixture.state(vendors: [.vemap])
    _ = state.update(.connection(.vemap, .signedIn(until: nil, isUserAssumed: isAssumed)))
    let card = try #require(state.connectionCards.first { $0.name == "VEMAP" })
    let told = card.lines.contains { line in
      if case .field("Gebruikers-id", let text) = line { text.text == Words.assumedUser(.nl) } else { false }
    }
    #expect(told == isAssumed)
  }
}
