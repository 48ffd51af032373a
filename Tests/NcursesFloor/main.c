// The least a full-screen table on ncurses can cost: a screen of text, one row marked, a key moves the mark, q quits.
// The benchmark holds keet's figures against this program's.
#ifndef NCURSES_WIDECHAR
#define NCURSES_WIDECHAR 1
#endif
#include <curses.h>
#include <locale.h>
#include <stdlib.h>

static void draw_row(int row, int marked) {
  if (marked) attron(A_REVERSE);
  mvprintw(row, 0, "%-*.*s", COLS - 1, COLS - 1, "");
  mvprintw(row, 0, "F-2026-%04d  Demo Grondwerk %-4d      14.950,00  te laat 21 d   gesprek actief", row, row * 7);
  if (marked) attroff(A_REVERSE);
}

static void draw_all(int marked) {
  erase();
  for (int row = 0; row < LINES; row++) draw_row(row, row == marked);
}

int main(void) {
  setlocale(LC_CTYPE, "");
  SCREEN *screen = newterm(NULL, stdout, stdin);
  if (screen == NULL) return 2;
  cbreak();
  noecho();
  keypad(stdscr, TRUE);
  set_escdelay(25);
  int marked = 0;
  draw_all(marked);
  move(marked, 0);
  refresh();
  for (;;) {
    int key = getch();
    int before = marked;
    if (key == 'q' || key == ERR) break;
    if (key == KEY_RESIZE) draw_all(marked);
    if ((key == KEY_DOWN || key == 'j') && marked + 1 < LINES) marked++;
    if ((key == KEY_UP || key == 'k') && marked > 0) marked--;
    if (marked != before) {
      draw_row(before, 0);
      draw_row(marked, 1);
    }
    move(marked, 0);
    refresh();
  }
  endwin();
  delscreen(screen);
  return 0;
}
