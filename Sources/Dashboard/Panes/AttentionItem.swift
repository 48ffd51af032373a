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

  package init(
    id: RecordID, severity: Severity, sign: String? = nil, target: RecordID? = nil, position: Int? = nil,
    pane: PaneID? = nil, subject: String, when: String = "", reason: Words, detail: String = "", days: Int = 0
  ) {
    self.id = id
    self.severity = severity
    self.sign = sign ?? severity.sign
    self.target = target
    self.position = position
    self.pane = pane
    self.subject = subject
    self.when = when
    self.reason = reason
    self.detail = detail
    self.days = days
  }
}
