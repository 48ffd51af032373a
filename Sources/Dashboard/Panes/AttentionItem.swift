package import Insights
package import Records

/// One line of the pane of today: what needs somebody, why, and where to go for it.
package struct AttentionItem: Record {
  package typealias Severity = Attention.Severity

  package let id: RecordID
  package var severity: Severity
  /// The severity as a sign; another where the severity alone says too much.
  package var sign: String
  /// The record it is about; nil where it is about a vendor.
  package var target: RecordID?
  /// Further records that it is about, of this pane or another.
  package var others: [RecordID]
  /// Where the target stood among its pane's records when this line was made; a place to look first.
  package var position: Int?
  /// The pane that shows it.
  package var pane: PaneID?
  package var subject: String
  package var when: String
  package var reason: Words
  /// Further facts: `2/5 gereageerd`.
  package var detail: String
  /// Days until it happens, negative since it should have.
  package var days: Int
  /// The id of the ``Command`` that deals with it.
  package var command: String
  /// The key of that command.
  package var key = ""

  package init(
    id: RecordID, severity: Severity, sign: String? = nil, target: RecordID? = nil, others: [RecordID] = [],
    position: Int? = nil, pane: PaneID? = nil, subject: String, when: String = "", reason: Words, detail: String = "",
    days: Int = 0, command: String = "open"
  ) {
    self.id = id
    self.severity = severity
    self.sign = sign ?? severity.sign
    self.target = target
    self.others = others
    self.position = position
    self.pane = pane
    self.subject = subject
    self.when = when
    self.reason = reason
    self.detail = detail
    self.days = days
    self.command = command
  }

  /// All records that it is about.
  var targets: [RecordID] { [target].compactMap(\.self) + others }
}

extension Array where Element: Record {
  /// The position of a record. Long lists are searched only when they changed since it stood at `place`.
  func position(of record: RecordID?, near place: Int?) -> Int? {
    if let place, indices.contains(place), self[place].id == record { return place }
    return firstIndex { $0.id == record }
  }

  func record(_ id: RecordID?, near place: Int? = nil) -> Element? {
    position(of: id, near: place).map { self[$0] }
  }
}
