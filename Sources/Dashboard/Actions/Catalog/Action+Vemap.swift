import VendorAPI

extension Action {
  static let vemap: [Action] = []
}
