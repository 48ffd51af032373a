import FoundationEssentials
import VemapAPI
package import VendorAPI

/// Does what effects ask of the vendors, and tells what came of it as messages. Loads of a record that is not looked
/// at any more can be stopped.
@MainActor
package final class EffectRunner {
  private let loader: ResourceLoader
  private let cache: RecordCache
  private let files: FileFolder
  private let time: TimeSource
  private let writes: WriteRunner
  private let links: LinkDecisionsStore
  private var transfer: Task<Void, Never>?
  private var loads: [Resource: Task<Void, Never>] = [:]
  /// The wait for the cursor to rest on a record; moving on ends it.
  private var resting: Task<Void, Never>?
  /// Work that the user or a message caused and that is not done.
  private(set) var running = 0 {
    didSet { if running == 0 { whenIdle() } }
  }
  private var idleWaiters: [CheckedContinuation<Void, Never>] = []

  /// How long the cursor stays on a record before its detail is fetched.
  static let restingTime: Duration = .milliseconds(250)

  /// - Parameters:
  ///   - files: where fetched files go.
  ///   - sources: where files to send come from.
  ///   - ledger: where writes are written down before they leave; nil where nothing can be sent.
  ///   - unfinished: where drafts and unfinished writes are kept.
  ///   - links: where decisions about links are kept.
  package init(
    loader: ResourceLoader, cache: RecordCache = RecordCache(), files: FileFolder = .none, sources: FileSource = .none,
    ledger: Ledger = .closed(Words("er is geen verzendjournaal", "there is no send journal")),
    unfinished: UnfinishedStore = .none, links: LinkDecisionsStore = .inMemory(), time: TimeSource
  ) {
    writes = WriteRunner(
      ledger: ledger, unfinished: unfinished, files: sources, loader: loader, time: time)
    self.links = links
    self.loader = loader
    self.cache = cache
    self.files = files
    self.time = time
  }

  /// - Parameter reads: what effects of the same moment ask of the vendors.
  /// - Returns: false for effects that belong to the program around, such as quitting.
  func run(_ effect: Effect, sharing reads: SharedReads, send: @escaping @MainActor (Message) -> Void) -> Bool {
    switch effect {
    case .load(let resource, let priority, let reason):
      // The start asks nothing twice, and long lists need not stay until the last one has come.
      SharedReads.$current.withValue(reason == .needed ? nil : reads) { load(resource, priority, reason, send) }
    case .forget(let vendor): Task { [cache] in await cache.removeAll(of: vendor) }
    case .cancel(let resource): loads[resource]?.cancel()
    case .rest(let record):
      resting?.cancel()
      resting = Task { [time] in
        guard (try? await time.sleep(Self.restingTime)) != nil else { return }
        send(.rested(record))
      }
    case .fetchFile(let file): fetch(file, send)
    case .stopFile: transfer?.cancel()
    case .save(let name, let bytes): save(bytes, as: name, send)
    case .signInToVemap(let user, let password):
      signIn(send) { client, userID throws(APIError) in
        let signIn = VemapSignIn(username: user, password: password, userID: userID)
        return try await signIn.grant(replacing: nil, exchange: client.exchange)
      }
    case .answerVemapChallenge(let user, let session, let newPassword):
      signIn(send) { client, userID throws(APIError) in
        let signIn = VemapSignIn(username: user, password: newPassword, userID: userID)
        return try await signIn.completeChallenge(
          session: session, newPassword: newPassword, exchange: client.exchange)
      }
    case .readWriting, .reopenJournal, .keep, .fetchRow, .look, .plan, .hold, .run, .recall, .stopBatch, .resolve,
      .readBack:
      writes.run(effect, track: { [unowned self] in running += $0 }, send: send)
    case .readLinkDecisions:
      apart(send) { [links] in
        do throws(LinkDecisionsStore.Problem) {
          return .linksDecided(try links.load())
        } catch {
          return .linksUnread(error.words)
        }
      }
    case .keepLinks(let change):
      apart(send) { [links] in
        do throws(LinkDecisionsStore.Problem) {
          return .linksDecided(try links.add(change))
        } catch {
          return .linkNotKept(error.words)
        }
      }
    case .join(let request): apart(send) { .joined(request.number, request.made()) }
    case .openEditor, .copy, .applyTheme, .redraw, .suspend, .startDemo, .quit: return false
    }
    return true
  }

  /// Does work away from the main actor, so that no key waits for it.
  private func apart(_ send: @escaping @MainActor (Message) -> Void, _ work: @escaping @Sendable () -> Message) {
    running += 1
    Task {
      send(await Task.detached(priority: .utility) { work() }.value)
      running -= 1
    }
  }

  /// Returns once nothing is under way. Timers do not count: a test that waits moves time itself.
  func waitUntilIdle() async {
    if running == 0 { return }
    await withCheckedContinuation { idleWaiters.append($0) }
  }

  package func cancelAll() {
    resting?.cancel()
    transfer?.cancel()
    writes.cancelTimers()
    for task in loads.values { task.cancel() }
  }

  private func whenIdle() {
    let waiters = idleWaiters
    idleWaiters = []
    for waiter in waiters { waiter.resume() }
  }

  private func load(
    _ resource: Resource, _ priority: Priority, _ reason: LoadReason, _ send: @escaping @MainActor (Message) -> Void
  ) {
    running += 1
    let oldest: Date? =
      switch reason {
      case .needed: time.now().addingTimeInterval(-(resource.freshness / .seconds(1)))
      case .asked, .changed: nil
      }
    loads[resource]?.cancel()
    loads[resource] = Task { [loader, cache, time] in
      do throws(APIError) {
        let loaded = try await cache.value(of: resource, since: oldest, anew: reason == .changed) {
          () throws(APIError) in
          try await loader.load(resource, priority: priority) { partial in
            if !partial.isComplete { await MainActor.run { send(.page(resource, partial)) } }
          }
        }
        if !Task.isCancelled { send(.loaded(resource, loaded)) }
      } catch {
        // Whoever stopped it, or asked anew, has noted so.
        if !Task.isCancelled { send(.failed(resource, error, at: time.now())) }
      }
      running -= 1
    }
  }

  private func fetch(_ file: FileRequest, _ send: @escaping @MainActor (Message) -> Void) {
    running += 1
    transfer = Task { [loader, files] in
      do {
        let path = try await FileTransfer(file: file, clients: loader.clients, folder: files).run { received, total in
          Task { @MainActor in send(.fileCame(received, of: total)) }
        }
        if !Task.isCancelled { send(.fileDone(path: path)) }
      } catch {
        if !Task.isCancelled { send(.fileFailed(FileTransfer.words(of: error))) }
      }
      running -= 1
    }
  }

  private func save(_ bytes: Data, as name: String, _ send: @escaping @MainActor (Message) -> Void) {
    do throws(FileFolder.Problem) {
      let slot = try files.open()
      do throws(FileFolder.Problem) {
        try slot.write(bytes)
        send(.fileDone(path: try slot.finish(name)))
      } catch {
        slot.discard()
        throw error
      }
    } catch {
      send(.saveFailed(name, error.words))
    }
  }

  private func signIn(
    _ send: @escaping @MainActor (Message) -> Void,
    grant: @escaping @Sendable (Client<VemapSignIn>, String?) async throws(APIError) -> VemapSignIn.Grant
  ) {
    guard let client = loader.clients.vemap else { return }
    running += 1
    Task { [loader, cache] in
      do throws(APIError) {
        let grant = try await grant(client, loader.clients.vemapUserID)
        await client.open(with: grant)
        await cache.removeAll()
        send(.signedIn)
      } catch {
        send(.signInFailed(error))
      }
      running -= 1
    }
  }
}
