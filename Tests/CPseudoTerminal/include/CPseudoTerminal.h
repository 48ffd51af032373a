#ifndef KEET_CPSEUDOTERMINAL_H
#define KEET_CPSEUDOTERMINAL_H

#include <stddef.h>

/// Opens a new pseudo-terminal; the path of its inner side is copied into `name`.
/// Returns the outer side's descriptor, or -1 with errno.
int keet_pty_open(char *name, size_t capacity);

#endif
