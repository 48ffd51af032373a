/// The language of keet's own words. Vendor data is shown as it comes.
package enum Language: String, CaseIterable, Hashable, Sendable {
  case nl
  case en
}
