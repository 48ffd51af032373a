package import Records
package import VendorAPI

/// Something the program shall do in the world. A plain value, so a test can say: in this state, this message asks
/// for exactly this.
package enum Effect: Equatable, Sendable {
  case load(Resource, Priority, LoadReason)
  /// Comes back as `rested` after a moment.
  case rest(RecordID)
  /// Stops what was only fetched for a record that is not looked at any more.
  case cancel(Resource)
  /// Fetches a file to the user's folder.
  case fetchFile(FileRequest)
  case stopFile
  case signInToVemap(user: String, password: Secret)
  case answerVemapChallenge(user: String, session: Secret, newPassword: Secret)
  /// Puts text on the clipboard of the terminal.
  case copy(String)
  case applyTheme(String)
  case redraw
  case suspend
  /// Ends this run and starts the demo in its place.
  case startDemo
  case quit
}

/// Why something is fetched.
package enum LoadReason: Equatable, Sendable {
  /// It is missing or older than it may get.
  case needed
  /// The user asked for it: the cache is passed over.
  case asked
}
