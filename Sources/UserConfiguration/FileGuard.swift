import Dashboard

/// Refuses a file whose secrets or commands are not only the user's own.
enum FileGuard {
  /// - Parameters:
  ///   - holdsSecret: a password or key stands in the file itself.
  ///   - holdsCommand: the file names a program to run; then whoever can write it runs programs as the user.
  static func problem(
    path: String, file: ConfigurationFile, user: UInt32, holdsSecret: Bool, holdsCommand: Bool
  ) -> ConfigurationProblem? {
    guard holdsSecret || holdsCommand else { return nil }
    let what =
      holdsSecret
      ? Words("het bestand bevat een geheim", "the file holds a secret")
      : Words("het bestand bevat een opdracht om uit te voeren", "the file holds a command to run")
    if file.owner != user {
      return ConfigurationProblem(
        file: path, text: what + Words(" en is van een andere gebruiker", " and belongs to another user"),
        hint: Words(
          "maak een eigen kopie, of zet het met chown op uw naam", "make a copy of your own, or chown it to yourself"))
    }
    let mode = String(file.mode, radix: 8)
    let chmod = "chmod 600 \(shellWord(path))"
    let repair = Words("voer uit: \(chmod)", "run: \(chmod)")
    if holdsSecret, file.mode & 0o077 != 0 {
      return ConfigurationProblem(
        file: path,
        text: what
          + Words(" en anderen mogen het gebruiken (rechten \(mode))", " and others may use it (mode \(mode))"),
        hint: repair)
    }
    if file.mode & 0o022 != 0 {
      return ConfigurationProblem(
        file: path,
        text: what
          + Words(" en anderen mogen het wijzigen (rechten \(mode))", " and others may change it (mode \(mode))"),
        hint: repair)
    }
    return nil
  }

  /// The path as a shell reads it back.
  private static func shellWord(_ path: String) -> String {
    let isPlain = path.allSatisfy { $0.isLetter || $0.isNumber || "/._-+".contains($0) }
    if isPlain { return path }
    return "'" + path.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }
}
