// What Swift needs of ncursesw, with macros and variable-argument calls turned into functions.
#ifndef KEET_CNCURSES_H
#define KEET_CNCURSES_H

#ifndef NCURSES_WIDECHAR
#define NCURSES_WIDECHAR 1
#endif
#ifndef NCURSES_NOMACROS
#define NCURSES_NOMACROS 1
#endif
#define _XOPEN_SOURCE_EXTENDED 1
#include <curses.h>
#include <stdint.h>
#include <stddef.h>

/// The attributes a cell can carry, as bits of our own so that Swift needs none of the ATTR macros.
enum {
  KEET_BOLD = 1,
  KEET_DIM = 2,
  KEET_UNDERLINE = 4,
  KEET_REVERSE = 8,
  KEET_ITALIC = 16,
};

/// Whether terminfo describes `name`: 1 yes, 0 no such terminal, -1 no terminfo at all.
int keet_terminfo_load(const char *name);
/// A string capability with its padding marks removed, copied into `buffer`; its length, or -1 when absent or too long.
int keet_terminfo_string(const char *capability, char *buffer, size_t capacity);
/// A numeric capability, or -1 when absent.
int keet_terminfo_number(const char *capability);
/// Whether a capability is there, of whatever type.
int keet_terminfo_has(const char *capability);

/// Starts ncurses on `terminal`, writing to the file descriptor `output`, which need not be a terminal.
/// Returns NULL on failure. The descriptor stays the caller's.
SCREEN *keet_screen_start(const char *terminal, int output, int height, int width);
/// Ends the screen and frees what `keet_screen_start` made.
void keet_screen_end(SCREEN *screen);

/// Puts one character with its combining marks (at most 4 of them; NULL for none) at a place; wide ones take two columns.
void keet_put(int row, int column, uint32_t base, const uint32_t *marks, int count, unsigned attributes, int pair);
/// The columns the C library gives a scalar, -1 when it is not printable in this locale.
int keet_width(uint32_t scalar);
int keet_init_pair(int pair, int foreground, int background);
int keet_pair_limit(void);
int keet_color_limit(void);
int keet_rows(void);
int keet_columns(void);
/// Marks the whole screen as unknown so that the next update paints every cell.
void keet_repaint_all(void);

/// Sends what changed since the last update.
void keet_update(void);
/// A nameless file in memory for ncurses to write to; -1 on failure.
int keet_memory_file(void);

#endif
