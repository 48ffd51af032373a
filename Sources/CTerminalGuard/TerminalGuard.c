#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include "CTerminalGuard.h"

#include <errno.h>
#include <execinfo.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <termios.h>
#include <unistd.h>

static const int ending_signals[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT};
static const int crash_signals[] = {SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGTRAP};
static const int alarm_signals[] = {SIGALRM};
static const int passing_signals[] = {SIGWINCH, SIGCONT, SIGTSTP};
#define COUNT(array) (sizeof(array) / sizeof(array)[0])

enum { MAX_SIGNAL = 64, LEAVE_CAPACITY = 512, GRACE_SECONDS = 1, ORDERLY_SECONDS = 5 };

static struct sigaction former[MAX_SIGNAL];
static struct termios saved_modes;
static uint8_t leave_bytes[LEAVE_CAPACITY];
static size_t leave_count;
static int terminal = -1;
// The same terminal for the guard alone, and the way to nowhere: while the screen is left, frames go there.
static int own_terminal = -1;
static int nowhere = -1;
static int keyboard = -1;
static int saved_output = -1;
static int saved_error = -1;
static int report = -1;
static char report_path[1024];
static int signal_pipe[2] = {-1, -1};
static atomic_bool armed;
static atomic_bool entered;
static atomic_int crashing_thread;
static atomic_int ending_signal;
static atomic_bool continued;
static atomic_bool hung_up;

static void write_all(int fd, const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t done = write(fd, bytes, count);
    if (done > 0) {
      bytes += done;
      count -= (size_t)done;
    } else if (done < 0 && errno == EINTR) {
      continue;
    } else {
      return;
    }
  }
}

static void write_text(int fd, const char *text) { write_all(fd, text, strlen(text)); }

static void write_number(int fd, uint64_t value, unsigned base) {
  char digits[24];
  size_t place = sizeof digits;
  do {
    digits[--place] = "0123456789abcdef"[value % base];
    value /= base;
  } while (value > 0 && place > 0);
  write_all(fd, digits + place, sizeof digits - place);
}

// The terminal is written to without blocking. When it takes nothing, what it has not shown yet is dropped, so that the
// bytes that give the terminal back get through even to a reader that stopped.
static void write_leave(void) {
  const uint8_t *bytes = leave_bytes;
  size_t count = leave_count;
  for (int attempt = 0; count > 0 && attempt < 4; attempt++) {
    ssize_t done = write(own_terminal, bytes, count);
    if (done > 0) {
      bytes += done;
      count -= (size_t)done;
      continue;
    }
    if (done < 0 && errno != EAGAIN && errno != EINTR) return;
    struct pollfd wait = {.fd = own_terminal, .events = POLLOUT};
    if (poll(&wait, 1, 100) <= 0) tcflush(own_terminal, TCOFLUSH);
  }
}

static void point_back(int saved, int standard) {
  if (saved >= 0) dup2(saved, standard);
}

void keet_guard_leave(void) {
  if (!atomic_exchange(&entered, false)) return;
  int before = errno;
  // Another thread may be in the middle of a frame: the rest of it must not land on the shell's screen.
  dup2(nowhere, terminal);
  write_leave();
  tcsetattr(keyboard, TCSANOW, &saved_modes);
  point_back(saved_output, STDOUT_FILENO);
  point_back(saved_error, STDERR_FILENO);
  errno = before;
}

void keet_guard_enter(void) {
  if (!atomic_load(&armed)) return;
  atomic_store(&entered, true);
  dup3(own_terminal, terminal, O_CLOEXEC);
  struct termios raw = saved_modes;
  raw.c_iflag &= ~(tcflag_t)(BRKINT | ICRNL | INLCR | IGNCR | ISTRIP | IXON | PARMRK | INPCK);
  raw.c_oflag &= ~(tcflag_t)OPOST;
  raw.c_lflag &= ~(tcflag_t)(ECHO | ECHONL | ICANON | ISIG | IEXTEN);
  raw.c_cflag = (raw.c_cflag & ~(tcflag_t)(CSIZE | PARENB)) | CS8;
  raw.c_cc[VMIN] = 1;
  raw.c_cc[VTIME] = 0;
  tcsetattr(keyboard, TCSANOW, &raw);
  if (saved_output >= 0) dup2(report, STDOUT_FILENO);
  if (saved_error >= 0) dup2(report, STDERR_FILENO);
}

static void remove_report(void) {
  if (report_path[0] != '\0') unlink(report_path);
}

static void end_now(int number) {
  keet_guard_leave();
  remove_report();
  _exit(128 + number);
}

static void note(int number) {
  int before = errno;
  unsigned char byte = (unsigned char)number;
  if (write(signal_pipe[1], &byte, 1) < 0) errno = before;
  errno = before;
}

static void on_passing(int number) {
  if (number == SIGCONT) atomic_store(&continued, true);
  note(number);
}

// The first asks, and gives the program a second to notice; the second one is an order.
static void on_ending(int number) {
  int none = 0;
  if (!atomic_compare_exchange_strong(&ending_signal, &none, number)) {
    if (number == SIGHUP || none == SIGHUP) return;
    alarm(0);
    kill(getpid(), SIGALRM);
    return;
  }
  alarm(GRACE_SECONDS);
  note(number);
}

// Any thread will do: the terminal is never written to in a way that blocks, so no thread holds it.
static void on_alarm(int number) {
  (void)number;
  end_now(atomic_load(&ending_signal));
}

static void write_report(int number, const siginfo_t *info) {
  void *frames[64];
  write_text(report, "keet crashed: signal ");
  write_number(report, (uint64_t)number, 10);
  write_text(report, ", address 0x");
  write_number(report, (uint64_t)(uintptr_t)info->si_addr, 16);
  write_text(report, "\n");
  int count = backtrace(frames, COUNT(frames));
  backtrace_symbols_fd(frames, count, report);
}

static void write_crash_line(int number) {
  write_text(STDERR_FILENO, "keet crashed (signal ");
  write_number(STDERR_FILENO, (uint64_t)number, 10);
  write_text(STDERR_FILENO, ")");
  if (report_path[0] != '\0') {
    write_text(STDERR_FILENO, "; report: ");
    write_text(STDERR_FILENO, report_path);
  }
  write_text(STDERR_FILENO, "\n");
}

static void die_of(int number) {
  sigset_t set;
  signal(number, SIG_DFL);
  sigemptyset(&set);
  sigaddset(&set, number);
  pthread_sigmask(SIG_UNBLOCK, &set, NULL);
  raise(number);
}

static void on_crash(int number, siginfo_t *info, void *context) {
  (void)context;
  int self = (int)syscall(SYS_gettid);
  int none = 0;
  if (!atomic_compare_exchange_strong(&crashing_thread, &none, self)) {
    // A second thread waits for the first to end the process; a second fault in the same thread ends it here.
    while (none != self) pause();
    die_of(number);
    return;
  }
  keet_guard_leave();
  write_crash_line(number);
  if (report >= 0 && report_path[0] != '\0') write_report(number, info);
  die_of(number);
}

static void install(int number, void (*handler)(int), int flags) {
  struct sigaction action = {.sa_flags = flags};
  action.sa_handler = handler;
  sigfillset(&action.sa_mask);
  for (size_t i = 0; i < COUNT(crash_signals); i++) sigdelset(&action.sa_mask, crash_signals[i]);
  sigaction(number, &action, &former[number]);
}

static void install_all(void) {
  for (size_t i = 0; i < COUNT(ending_signals); i++) install(ending_signals[i], on_ending, SA_ONSTACK | SA_RESTART);
  for (size_t i = 0; i < COUNT(passing_signals); i++) install(passing_signals[i], on_passing, SA_ONSTACK | SA_RESTART);
  install(SIGALRM, on_alarm, SA_ONSTACK);
  install(SIGPIPE, SIG_IGN, 0);
  for (size_t i = 0; i < COUNT(crash_signals); i++) {
    struct sigaction action = {.sa_flags = SA_SIGINFO | SA_ONSTACK};
    action.sa_sigaction = on_crash;
    sigfillset(&action.sa_mask);
    for (size_t j = 0; j < COUNT(crash_signals); j++) sigdelset(&action.sa_mask, crash_signals[j]);
    sigaction(crash_signals[i], &action, &former[crash_signals[i]]);
  }
}

static void put_back(const int *numbers, size_t count) {
  for (size_t i = 0; i < count; i++) sigaction(numbers[i], &former[numbers[i]], NULL);
}

static int open_terminal(int standard) {
  const char *name = ttyname(standard);
  int fd = name == NULL ? -1 : open(name, O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
  return fd;
}

static void open_report(const char *path) {
  report_path[0] = '\0';
  report = -1;
  if (path != NULL && strlen(path) < sizeof report_path) {
    report = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_APPEND | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (report >= 0 && fchmod(report, 0600) == 0) strcpy(report_path, path);
  }
  if (report < 0) report = open("/dev/null", O_WRONLY | O_CLOEXEC);
}

static void close_fd(int *fd) {
  if (*fd >= 0) close(*fd);
  *fd = -1;
}

int keet_guard_arm(int input, const char *path) {
  void *frames[4];
  if (atomic_load(&armed)) {
    errno = EBUSY;
    return -1;
  }
  if (tcgetattr(input, &saved_modes) != 0) return -1;
  if (pipe2(signal_pipe, O_CLOEXEC | O_NONBLOCK) != 0) return -1;
  own_terminal = open_terminal(STDOUT_FILENO);
  terminal = own_terminal < 0 ? -1 : fcntl(own_terminal, F_DUPFD_CLOEXEC, 3);
  nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
  if (terminal < 0 || nowhere < 0) {
    int problem = errno;
    close_fd(&own_terminal);
    close_fd(&terminal);
    close_fd(&nowhere);
    close_fd(&signal_pipe[0]);
    close_fd(&signal_pipe[1]);
    errno = problem;
    return -1;
  }
  keyboard = input;
  leave_count = 0;
  open_report(path);
  saved_output = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
  saved_error = isatty(STDERR_FILENO) ? fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3) : -1;
  atomic_store(&crashing_thread, 0);
  atomic_store(&ending_signal, 0);
  atomic_store(&hung_up, false);
  // The first backtrace loads libgcc, which may allocate; inside a handler it must not.
  backtrace(frames, COUNT(frames));
  keet_guard_prepare_thread();
  install_all();
  atomic_store(&armed, true);
  return signal_pipe[0];
}

int keet_guard_terminal(void) { return terminal; }

void keet_guard_set_leave(const uint8_t *bytes, size_t count) {
  leave_count = count < LEAVE_CAPACITY ? count : LEAVE_CAPACITY;
  memcpy(leave_bytes, bytes, leave_count);
}

void keet_guard_stop(void) {
  static const int stop[] = {SIGTSTP};
  keet_guard_leave();
  put_back(stop, 1);
  atomic_store(&continued, false);
  kill(0, SIGTSTP);
  // Another thread may be the one that stops the process, a moment later. An orphaned group is not stopped at all.
  for (int wait = 0; wait < 20 && !atomic_load(&continued); wait++) poll(NULL, 0, 10);
  install(SIGTSTP, on_passing, SA_ONSTACK | SA_RESTART);
  keet_guard_enter();
}

// What a terminal's keys send to every program of the group.
static const int key_signals[] = {SIGINT, SIGQUIT, SIGTSTP};

void keet_guard_lend(void) {
  keet_guard_leave();
  put_back(key_signals, COUNT(key_signals));
  signal(SIGINT, SIG_IGN);
  signal(SIGQUIT, SIG_IGN);
}

void keet_guard_take_back(void) {
  // What was there before keet has to be so when it is taken note of once more.
  put_back(key_signals, COUNT(key_signals));
  install(SIGINT, on_ending, SA_ONSTACK | SA_RESTART);
  install(SIGQUIT, on_ending, SA_ONSTACK | SA_RESTART);
  install(SIGTSTP, on_passing, SA_ONSTACK | SA_RESTART);
}

void keet_guard_hang_up(void) { atomic_store(&hung_up, true); }

void keet_guard_acknowledge(void) { alarm(ORDERLY_SECONDS); }

void keet_guard_disarm(void) {
  if (!atomic_exchange(&armed, false)) return;
  keet_guard_leave();
  alarm(0);
  put_back(alarm_signals, COUNT(alarm_signals));
  put_back(ending_signals, COUNT(ending_signals));
  // The end of the input is often seen before the signal; that one must not cut the ending short.
  if (atomic_load(&hung_up)) signal(SIGHUP, SIG_IGN);
  put_back(passing_signals, COUNT(passing_signals));
  put_back(crash_signals, COUNT(crash_signals));
  remove_report();
  close_fd(&report);
  close_fd(&saved_output);
  close_fd(&saved_error);
  close_fd(&terminal);
  close_fd(&own_terminal);
  close_fd(&nowhere);
  close_fd(&signal_pipe[0]);
  close_fd(&signal_pipe[1]);
}

int keet_guard_size(int *rows, int *columns) {
  struct winsize size;
  if (ioctl(own_terminal >= 0 ? own_terminal : STDOUT_FILENO, TIOCGWINSZ, &size) != 0) return -1;
  *rows = size.ws_row;
  *columns = size.ws_col;
  return 0;
}
