package import FoundationEssentials
import VendorAPI

/// The folder that files are fetched to. The disk behind it is given from outside.
package struct FileFolder: Sendable {
  /// A file while it comes. Nothing of it is to be seen under its name before it is whole.
  package struct Slot: Sendable {
    /// Throws away what was written and starts anew.
    package var restart: @Sendable () throws(Problem) -> Void
    package var write: @Sendable (Data) throws(Problem) -> Void
    /// Gives the file its name, or one like it where that is taken: never over another file.
    /// - Returns: the path.
    package var finish: @Sendable (_ name: String) throws(Problem) -> String
    package var discard: @Sendable () -> Void

    package init(
      restart: @escaping @Sendable () throws(Problem) -> Void,
      write: @escaping @Sendable (Data) throws(Problem) -> Void,
      finish: @escaping @Sendable (_ name: String) throws(Problem) -> String, discard: @escaping @Sendable () -> Void
    ) {
      self.restart = restart
      self.write = write
      self.finish = finish
      self.discard = discard
    }
  }

  /// What the disk said, with the place it was about.
  package struct Problem: Error, Equatable, Sendable {
    package var words: Words

    package init(_ words: Words) { self.words = words }
  }

  package var open: @Sendable () throws(Problem) -> Slot

  package init(open: @escaping @Sendable () throws(Problem) -> Slot) { self.open = open }

  /// Takes no files.
  package static let none = FileFolder { () throws(Problem) in
    throw Problem(Words("er is geen map om bestanden in te bewaren", "there is no folder to keep files in"))
  }
}

extension FileFolder {
  /// One name that any disk takes: no folders, no dots at its start, nothing unseen, at most 200 bytes with its ending.
  /// - Parameter name: as a vendor gave it.
  package static func cleanName(_ name: String) -> String {
    let seen = name.unicodeScalars.filter { !$0.isUnseen }.map { "/\\".unicodeScalars.contains($0) ? "-" : $0 }
    let text = String(String.UnicodeScalarView(seen.drop { $0 == "." || $0 == " " || $0 == "-" }))
    guard !text.isEmpty else { return "bestand" }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let ending = parts.count > 1 ? "." + (parts.last ?? "").prefix(12) : ""
    let stem = parts.count > 1 ? parts.dropLast().joined(separator: ".") : text
    return shortened(stem, to: 200 - ending.utf8.count) + ending
  }

  private static func shortened(_ text: String, to bytes: Int) -> String {
    var kept = ""
    var count = 0
    for character in text {
      count += character.utf8.count
      if count > bytes { break }
      kept.append(character)
    }
    return kept
  }
}
