/// The panes of the dashboard, in the order of their digits.
package enum PaneID: String, CaseIterable, Hashable, Sendable {
  case attention
  case projects
  case closures
  case invoices
  case conversations

  /// The digit printed in its title, which jumps to it.
  package var digit: Int { (Self.allCases.firstIndex(of: self) ?? 0) + 1 }
}
