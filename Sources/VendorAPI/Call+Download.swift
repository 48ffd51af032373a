import FoundationEssentials
import HTTPTypes

extension Call {
  /// How long a download may stand still. How long it takes as a whole depends on its size.
  private static var longestSilence: Duration { .seconds(30) }

  /// Sends the request and hands the file in its answer on.
  func download<E: Endpoint>(
    _ request: Request, _ endpoint: E.Type, into intake: DownloadIntake
  ) async throws(APIError) -> Download {
    var request = request
    request.deadline = Self.longestSilence
    let sink = BodySink(
      takes: { head in
        guard isFile(head, of: E.self) else { return false }
        try await intake.begin(Download(head: head))
        return true
      }, write: { try await intake.write($0) })
    let response = try await answer(E.self) { () async throws(TransportFailure) in
      try await transport.stream(request, to: sink)
    }
    if isFile(response, of: E.self) { return await intake.file }
    return try await heeding { () throws(APIError) in throw noFile(E.self, response) }
  }

  /// Whether a file follows, and not what a vendor or a network says instead of it.
  private func isFile<E: Endpoint>(_ head: Response, of endpoint: E.Type) -> Bool {
    guard isSuccess(head, of: E.self), !head.isRedirect else { return false }
    // A page or a JSON text may be the file itself, but then it is sent as one.
    let type = head.headers[.contentType].map { FieldParameters($0).value }
    return head.headers[.contentDisposition] != nil || type != "text/html" && type != "application/json"
  }

  private func noFile<E: Endpoint>(_ endpoint: E.Type, _ response: Response) -> APIError {
    guard isSuccess(response, of: E.self), !Contract.failure(in: response).saysNo else {
      return refusal(E.self, response)
    }
    let type = response.headers[.contentType] ?? ""
    let isPage = FieldParameters(type).value == "text/html"
    return failure(
      isPage ? .notJSON(contentType: type, status: response.status) : .undecodable("not a file"), E.self, .unknown)
  }
}

/// Takes in one download, however often it starts anew.
actor DownloadIntake {
  private let sink: DownloadSink
  private let progress: DownloadProgress
  private var announced = Download()
  private var received = 0
  /// What the sink threw.
  private(set) var problem: (any Error)?

  init(sink: DownloadSink, progress: @escaping DownloadProgress) {
    self.sink = sink
    self.progress = progress
  }

  /// What has come.
  var file: Download {
    var file = announced
    file.byteCount = received
    return file
  }

  func begin(_ file: Download) async throws {
    announced = file
    received = 0
    try await noting { try await sink.begin(file) }
    progress(0, file.byteCount)
  }

  func write(_ piece: Data) async throws {
    try await noting { try await sink.write(piece) }
    received += piece.count
    progress(received, announced.byteCount)
  }

  private func noting(_ work: () async throws -> Void) async throws {
    do {
      try await work()
    } catch {
      problem = error
      throw error
    }
  }
}
