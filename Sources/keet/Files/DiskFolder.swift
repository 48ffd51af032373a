import Dashboard
import FoundationEssentials
import Glibc
import Synchronization

/// A folder on the disk for fetched files. What is not whole yet has a hidden name of its own; what is gets its name by
/// a link, which the system refuses where something has that name already.
struct DiskFolder: Sendable {
  let path: String

  var folder: FileFolder { FileFolder { () throws(FileFolder.Problem) in try open() } }

  private func open() throws(FileFolder.Problem) -> FileFolder.Slot {
    mkdir(path, 0o700)
    let part = "\(path)/.keet-\(getpid())-\(UInt32.random(in: 0 ... .max)).part"
    let descriptor = Glibc.open(part, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw problem(path) }
    let state = Mutex<Int32?>(descriptor)
    /// Ends the writing; nil where it has ended before.
    @Sendable func take() -> Int32? {
      state.withLock { held in
        defer { held = nil }
        return held
      }
    }
    return FileFolder.Slot(
      restart: { () throws(FileFolder.Problem) in
        if ftruncate(descriptor, 0) != 0 || lseek(descriptor, 0, SEEK_SET) != 0 { throw problem(part) }
      },
      write: { data throws(FileFolder.Problem) in
        guard Disk.write(data, to: descriptor) else { throw problem(part) }
      },
      finish: { name throws(FileFolder.Problem) in
        guard let descriptor = take() else {
          throw FileFolder.Problem(Words("het bestand is al gesloten", "the file is closed"))
        }
        defer { unlink(part) }
        // Whole on the disk before it has its name.
        guard fsync(descriptor) == 0, close(descriptor) == 0 else { throw problem(part) }
        return try link(part, as: FileFolder.cleanName(name))
      },
      discard: {
        guard let descriptor = take() else { return }
        close(descriptor)
        unlink(part)
      })
  }

  /// `plan.pdf`, or where that is taken `plan (2).pdf` and so on.
  private func link(_ part: String, as name: String) throws(FileFolder.Problem) -> String {
    let dot = name.lastIndex(of: ".") ?? name.endIndex
    for number in 1...999 {
      let own = number == 1 ? name : "\(name[..<dot]) (\(number))\(name[dot...])"
      let target = "\(path)/\(own)"
      if Glibc.link(part, target) == 0 { return target }
      if errno != EEXIST { throw problem(target) }
    }
    throw FileFolder.Problem(Words("\(name) bestaat al vaak in \(path)", "\(name) is there many times in \(path)"))
  }

  private func problem(_ place: String) -> FileFolder.Problem {
    let reason = String(cString: strerror(errno))
    return FileFolder.Problem(Words("\(place): \(reason)"))
  }
}
