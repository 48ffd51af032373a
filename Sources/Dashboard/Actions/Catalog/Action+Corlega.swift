import VendorAPI

extension Action {
  static let corlega: [Action] = []
}
