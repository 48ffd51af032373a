// Leaves the terminal usable however the program ends: signals, crashes on any thread, stop and continue.
// Everything that runs inside a signal handler uses async-signal-safe calls only.
#ifndef KEET_CTERMINALGUARD_H
#define KEET_CTERMINALGUARD_H

#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

/// Saves the terminal's modes, opens the crash report (0600; NULL for none), points standard output and standard error
/// at it when they are the terminal, and takes over the signals. Call before ncurses starts.
/// Returns the descriptor that is readable when a signal came (one byte each, the signal's number), or -1 with errno.
int keet_guard_arm(int input, const char *report_path);

/// The descriptor to write frames to: the terminal, not blocking and shared with nobody; -1 when not armed.
int keet_guard_terminal(void);

/// The bytes that undo what was switched on; at most 512 are kept.
void keet_guard_set_leave(const uint8_t *bytes, size_t count);

/// Raw mode on: no echo, no signals from keys, bytes as they come. Again after the shell changed them.
void keet_guard_enter(void);

/// Writes the leave bytes and puts back the modes, standard output and standard error. Never blocks longer than 0.3 s.
/// Safe from any path; does nothing when the screen is not entered.
void keet_guard_leave(void);

/// Leaves, stops this process group as Ctrl+Z would, and returns after it was continued with raw mode on again.
void keet_guard_stop(void);

/// Leaves, for another program that is waited for: interrupt and quit are that program's, and Ctrl+Z stops this one too.
void keet_guard_lend(void);

/// Signals as before `keet_guard_lend`; the terminal is entered by `keet_guard_enter`.
void keet_guard_take_back(void);

/// The terminal is gone: a hang-up signal that still comes is ignored, also after `keet_guard_disarm`.
void keet_guard_hang_up(void);

/// The program saw the signal and is ending in order; it gets 5 s more before it is ended without ceremony.
void keet_guard_acknowledge(void);

/// Leaves for good: former signal handlers back, the unused crash report removed.
void keet_guard_disarm(void);

/// An alternate signal stack for the calling thread; threads made later get theirs by themselves.
void keet_guard_prepare_thread(void);

/// The window's size from the terminal; 0 on success.
int keet_guard_size(int *rows, int *columns);

#endif
