import Dashboard
import FoundationEssentials
import Glibc
import Insights

/// The user's decisions about links on the disk: one small file, to which every running program adds its own. A file
/// that cannot be read is left as it is, and nothing is decided until a person has looked at it.
struct LinkFile: Sendable {
  /// Absolute; made where it is not there.
  let folder: String

  private var path: String { folder + "/links.json" }

  var store: LinkDecisionsStore {
    LinkDecisionsStore(
      load: { () throws(LinkDecisionsStore.Problem) in try load() },
      add: { change throws(LinkDecisionsStore.Problem) in try add(change) })
  }

  private func load() throws(LinkDecisionsStore.Problem) -> LinkDecisions {
    if access(path, F_OK) != 0, errno == ENOENT { return LinkDecisions() }
    do {
      return try JSONDecoder().decode(LinkDecisions.self, from: Data(contentsOf: URL(filePath: path)))
    } catch {
      throw LinkDecisionsStore.Problem(
        Words(
          "Uw keuzes over koppelingen in \(path) zijn onleesbaar; het bestand blijft zoals het is, en zolang kunt u niets"
            + " kiezen. Herstel het of zet het weg.",
          "Your decisions about links in \(path) cannot be read; the file stays as it is, and until then you can decide"
            + " nothing. Mend it or move it away."))
    }
  }

  private func add(_ change: LinkDecisions.Change) throws(LinkDecisionsStore.Problem) -> LinkDecisions {
    if let code = Disk.makeFolder(folder) { throw problem(code) }
    // Another program may be adding at the same moment.
    let lock = open(folder + "/links.lock", O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard lock >= 0 else { throw problem(errno) }
    defer { close(lock) }
    guard flock(lock, LOCK_EX) == 0 else { throw problem(errno) }
    var decisions = try load()
    decisions.apply(change)
    try write(decisions)
    return decisions
  }

  /// The new file has its name only when it is whole and on the disk.
  private func write(_ decisions: LinkDecisions) throws(LinkDecisionsStore.Problem) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    let part = path + ".part"
    let descriptor = open(part, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw problem(errno) }
    defer { close(descriptor) }
    guard let data = try? encoder.encode(decisions), Disk.write(data, to: descriptor), fsync(descriptor) == 0,
      rename(part, path) == 0
    else {
      let code = errno
      unlink(part)
      throw problem(code)
    }
  }

  private func problem(_ code: Int32) -> LinkDecisionsStore.Problem {
    let reason = String(cString: strerror(code))
    return LinkDecisionsStore.Problem(
      Words("De koppeling is niet bewaard: \(path): \(reason)", "The link was not kept: \(path): \(reason)"))
  }
}
