/// Who wants to know how much of a request's body has left. Bound around a call, so that nothing between the call and
/// the wire has to hand it on; a transport that sends a body in pieces tells after each.
package enum UploadProgress {
  /// Told in bytes of the whole body, what stands around a file in its form included.
  @TaskLocal package static var report: (@Sendable (_ sent: Int, _ total: Int) -> Void)?
}
