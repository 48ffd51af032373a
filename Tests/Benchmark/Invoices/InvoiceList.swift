import Foundation

/// Blueprint's answer with many invented invoices, in the shape of its document, made once.
///
/// Most are paid, as in any firm that has been at it for years; one in twenty is open, one in forty late.
struct InvoiceList: Sendable {
  let count: Int
  let body: Data

  init(count: Int) {
    self.count = count
    var text = #"{"data":["#
    text.reserveCapacity(count * 260)
    let today = Date.now
    for number in 0..<count {
      if number > 0 { text += "," }
      let (status, due) = Self.standing(number)
      let dueDay = Self.day(today.addingTimeInterval(Double(due) * 86_400))
      let created = Self.day(today.addingTimeInterval(Double(due - 30) * 86_400))
      text += """
        {"id":"\(Self.id(number))","invoice_number":"F-2026-\(1_000 + number)","contact_name":"\(Self.firm(number))",\
        "amount_cents":\(Self.spread(number) % 9_000_000),"currency":"EUR","status":"\(status)","due_date":"\(dueDay)",\
        "created_at":"\(created)T09:00:00Z"}
        """
    }
    body = Data((text + "]}").utf8)
  }

  private static func standing(_ number: Int) -> (status: String, due: Int) {
    let days = spread(number) % 1_000
    if number % 20 == 3 { return ("verstuurd", days % 60) }
    if number % 40 == 7 { return ("verstuurd", -1 - days % 45) }
    return ("betaald", -days)
  }

  private static func id(_ number: Int) -> String {
    let digits = String(number, radix: 16)
    return "00000000-0000-4000-8000-" + String(repeating: "0", count: 12 - digits.count) + digits
  }

  private static func firm(_ number: Int) -> String {
    let names = [
      "Demo Grondwerk", "Acme Wegenbouw", "Waterschap Kwelder", "Gemeente Nepveld", "Kiezel Betonwerken",
      "Verkeersborden Zuid", "Asfaltcentrale Noord", "De Rijksweg Advies", "Macadam Infra", "Groenbeheer Acacia",
    ]
    let value = spread(number + 7)
    return "\(names[value % names.count]) \(value / 16 % 400)"
  }

  /// A number that looks like chance and is the same every time.
  private static func spread(_ number: Int) -> Int {
    Int(truncatingIfNeeded: (UInt64(number + 1) &* 0x9E37_79B9_7F4A_7C15) >> 24 & 0xFF_FFFF)
  }

  /// `YYYY-MM-DD`.
  private static func day(_ day: Date) -> String { day.formatted(.iso8601.year().month().day()) }
}
