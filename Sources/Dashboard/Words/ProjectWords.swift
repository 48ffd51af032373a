import Records
import VendorAPI

extension Project {
  var status: StatusText {
    guard isClosed else { return StatusText("▸", Words("lopend", "running"), .underway) }
    return id.vendor == .vemap
      ? StatusText("-", Words("gearchiveerd", "archived"), .closed)
      : StatusText("-", Words("gesloten", "closed"), .closed)
  }
}
