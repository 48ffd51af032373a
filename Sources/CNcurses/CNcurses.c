#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include "CNcurses.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <term.h>
#include <sys/mman.h>
#include <unistd.h>
#include <wchar.h>

static FILE *output_file;
static FILE *input_file;

int keet_terminfo_load(const char *name) {
  int status = 0;
  if (setupterm(name, STDOUT_FILENO, &status) == OK) return 1;
  return status == -1 ? -1 : 0;
}

int keet_terminfo_string(const char *capability, char *buffer, size_t capacity) {
  const char *text = tigetstr(capability);
  size_t length = 0;
  if (text == NULL || text == (const char *)-1) return -1;
  while (*text != '\0') {
    if (text[0] == '$' && text[1] == '<') {
      const char *end = strchr(text, '>');
      if (end != NULL) {
        text = end + 1;
        continue;
      }
    }
    if (length >= capacity) return -1;
    buffer[length++] = *text++;
  }
  return (int)length;
}

int keet_terminfo_number(const char *capability) {
  int value = tigetnum(capability);
  return value < 0 ? -1 : value;
}

int keet_terminfo_has(const char *capability) {
  const char *text = tigetstr(capability);
  return tigetflag(capability) > 0 || tigetnum(capability) > 0 || (text != NULL && text != (const char *)-1);
}

// newterm sets the scrolling region by the size it believes in, and its output is no terminal that it could ask: it takes
// these two variables, or 24 rows. What the shell exported in them is often stale.
static SCREEN *newterm_of_size(const char *terminal, int height, int width) {
  static const char *const names[] = {"LINES", "COLUMNS"};
  int sizes[] = {height, width};
  char *inherited[2];
  char number[16];
  for (int i = 0; i < 2; i++) {
    const char *value = getenv(names[i]);
    inherited[i] = value == NULL ? NULL : strdup(value);
    snprintf(number, sizeof number, "%d", sizes[i]);
    setenv(names[i], number, 1);
  }
  SCREEN *screen = newterm(terminal, output_file, input_file);
  for (int i = 0; i < 2; i++) {
    if (inherited[i] == NULL) {
      unsetenv(names[i]);
    } else {
      setenv(names[i], inherited[i], 1);
      free(inherited[i]);
    }
  }
  return screen;
}

SCREEN *keet_screen_start(const char *terminal, int output, int height, int width) {
  int out = dup(output);
  int in = dup(STDIN_FILENO);
  if (out < 0 || in < 0) return NULL;
  output_file = fdopen(out, "w");
  input_file = fdopen(in, "r");
  if (output_file == NULL || input_file == NULL) return NULL;
  SCREEN *screen = newterm_of_size(terminal, height, width);
  if (screen == NULL) return NULL;
  set_term(screen);
  // Output never waits for unread keys, and a newline is one byte that moves straight down.
  typeahead(-1);
  noecho();
  nonl();
  leaveok(stdscr, FALSE);
  return screen;
}

void keet_screen_end(SCREEN *screen) {
  endwin();
  delscreen(screen);
  if (output_file != NULL) fclose(output_file);
  if (input_file != NULL) fclose(input_file);
  output_file = NULL;
  input_file = NULL;
}

void keet_put(int row, int column, uint32_t base, const uint32_t *marks, int count, unsigned attributes, int pair) {
  wchar_t text[CCHARW_MAX + 1];
  cchar_t cell;
  attr_t attr = A_NORMAL;
  int n = 1;
  text[0] = (wchar_t)base;
  for (; n <= count && n < CCHARW_MAX; n++) text[n] = (wchar_t)marks[n - 1];
  text[n] = L'\0';
  if (attributes & KEET_BOLD) attr |= A_BOLD;
  if (attributes & KEET_DIM) attr |= A_DIM;
  if (attributes & KEET_UNDERLINE) attr |= A_UNDERLINE;
  if (attributes & KEET_REVERSE) attr |= A_REVERSE;
  if (attributes & KEET_ITALIC) attr |= A_ITALIC;
  if (setcchar(&cell, text, attr, (short)(pair > 32767 ? 32767 : pair), &pair) != OK) return;
  mvadd_wchnstr(row, column, &cell, 1);
}

int keet_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

int keet_init_pair(int pair, int foreground, int background) {
  return init_extended_pair(pair, foreground, background);
}

int keet_pair_limit(void) { return COLOR_PAIRS; }
int keet_color_limit(void) { return COLORS; }
int keet_rows(void) { return LINES; }
int keet_columns(void) { return COLS; }

void keet_repaint_all(void) {
  clearok(curscr, TRUE);
  touchwin(stdscr);
}

void keet_update(void) {
  wnoutrefresh(stdscr);
  doupdate();
}

int keet_memory_file(void) { return memfd_create("keet-frame", MFD_CLOEXEC); }
