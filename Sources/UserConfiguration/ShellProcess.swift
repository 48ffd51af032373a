import Glibc

/// `/bin/sh -c` in a process group of its own.
struct ShellProcess {
  enum Status: Hashable {
    case exited(Int32)
    case signalled(Int32)
  }

  /// The shell's process id, which is its group's id too.
  let group: pid_t

  /// Starts a command with standard output on `output`; input and error stay keet's own. Signals are as a fresh
  /// program expects them, whatever keet ignores or blocks.
  static func spawn(
    _ command: String, environment: [String: String], output: Int32
  ) -> Result<ShellProcess, SecretCommandFailure> {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    var defaults = sigset_t()
    var blocked = sigset_t()
    sigfillset(&defaults)
    sigemptyset(&blocked)
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    posix_spawnattr_setsigmask(&attributes, &blocked)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))

    let arguments = CStrings(["sh", "-c", command])
    let variables = CStrings(environment.map { "\($0.key)=\($0.value)" })
    defer {
      arguments.free()
      variables.free()
    }
    var process: pid_t = 0
    let code = posix_spawn(&process, "/bin/sh", &actions, &attributes, arguments.pointers, variables.pointers)
    return code == 0 ? .success(ShellProcess(group: process)) : .failure(.notStarted(code))
  }

  /// Waits for the shell's end, or returns nil at the deadline. A shell that has closed its output is nearly always
  /// at its end, so looking every few milliseconds costs nothing.
  func wait(until end: ContinuousClock.Instant) -> Status? {
    while true {
      var status: Int32 = 0
      let result = waitpid(group, &status, WNOHANG)
      if result == group { return Self.status(status) }
      if result < 0 && errno != EINTR { return .exited(127) }
      guard ContinuousClock.now < end else { return nil }
      poll(nil, 0, 2)
    }
  }

  /// Ends the whole group and collects the shell.
  func kill() {
    _ = Glibc.kill(-group, SIGKILL)
    var status: Int32 = 0
    while waitpid(group, &status, 0) < 0 && errno == EINTR {}
  }

  private static func status(_ raw: Int32) -> Status {
    let signal = raw & 0x7f
    return signal == 0 ? .exited((raw >> 8) & 0xff) : .signalled(signal)
  }
}

/// A null-terminated array of C strings, as `execve` takes it.
private struct CStrings {
  let pointers: [UnsafeMutablePointer<CChar>?]

  init(_ strings: [String]) { pointers = strings.map { strdup($0) } + [nil] }

  func free() { pointers.forEach { Glibc.free($0) } }
}

/// The terminal, lent to another process group while it may ask the user something. Only a foreground program has
/// a terminal to lend.
struct TerminalLoan {
  private let terminal: Int32
  private let owner: pid_t
  private let modes: termios?

  init?(to group: pid_t) {
    let terminal = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)
    guard terminal >= 0 else { return nil }
    let owner = getpgrp()
    guard tcgetpgrp(terminal) == owner else {
      close(terminal)
      return nil
    }
    var modes = termios()
    self.modes = tcgetattr(terminal, &modes) == 0 ? modes : nil
    self.terminal = terminal
    self.owner = owner
    tcsetpgrp(terminal, group)
    // The command may have asked for input before it had the terminal, which stops it.
    kill(-group, SIGCONT)
  }

  /// Back to keet, with the modes it had: a command that was ended at its question leaves echo off.
  func takeBack() {
    var blocked = sigset_t()
    var before = sigset_t()
    sigemptyset(&blocked)
    // keet is in the background at this moment, and a background program that touches the terminal is stopped.
    sigaddset(&blocked, SIGTTOU)
    pthread_sigmask(SIG_BLOCK, &blocked, &before)
    tcsetpgrp(terminal, owner)
    if var modes { tcsetattr(terminal, TCSADRAIN, &modes) }
    pthread_sigmask(SIG_SETMASK, &before, nil)
    close(terminal)
  }
}
