import VendorAPI

extension Action {
  static let twelveBuild: [Action] = []
}
