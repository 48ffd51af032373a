#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include "CPseudoTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

int keet_pty_open(char *name, size_t capacity) {
  int master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (master < 0) return -1;
  int problem = 0;
  if (grantpt(master) != 0 || unlockpt(master) != 0) problem = errno;
  if (problem == 0) problem = ptsname_r(master, name, capacity);
  if (problem == 0) return master;
  close(master);
  errno = problem;
  return -1;
}
