// Gives every thread an alternate signal stack, so that a stack overflow can be handled on any of them.
// pthread_create is interposed: thread pools inside libraries (dispatch, NIO) pass here too.
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include "CTerminalGuard.h"

#include <dlfcn.h>
#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/mman.h>

enum { STACK_BYTES = 64 * 1024 };

static pthread_key_t stack_key;
static pthread_once_t stack_once = PTHREAD_ONCE_INIT;

static void release_stack(void *memory) {
  stack_t off = {.ss_flags = SS_DISABLE};
  sigaltstack(&off, NULL);
  munmap(memory, STACK_BYTES);
}

static void make_key(void) { pthread_key_create(&stack_key, release_stack); }

void keet_guard_prepare_thread(void) {
  stack_t present;
  if (sigaltstack(NULL, &present) == 0 && !(present.ss_flags & SS_DISABLE) && present.ss_size >= STACK_BYTES) return;
  pthread_once(&stack_once, make_key);
  void *memory = mmap(NULL, STACK_BYTES, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (memory == MAP_FAILED) return;
  stack_t ours = {.ss_sp = memory, .ss_size = STACK_BYTES};
  if (sigaltstack(&ours, NULL) != 0) {
    munmap(memory, STACK_BYTES);
    return;
  }
  pthread_setspecific(stack_key, memory);
}

struct start {
  void *(*body)(void *);
  void *argument;
};

static void *begin(void *pointer) {
  struct start start = *(struct start *)pointer;
  free(pointer);
  keet_guard_prepare_thread();
  return start.body(start.argument);
}

typedef int (*create_function)(pthread_t *, const pthread_attr_t *, void *(*)(void *), void *);

int pthread_create(pthread_t *thread, const pthread_attr_t *attributes, void *(*body)(void *), void *argument) {
  static _Atomic(create_function) next;
  create_function create = next;
  if (create == NULL) {
    create = (create_function)dlsym(RTLD_NEXT, "pthread_create");
    if (create == NULL) return EAGAIN;
    next = create;
  }
  struct start *start = malloc(sizeof *start);
  if (start == NULL) return EAGAIN;
  start->body = body;
  start->argument = argument;
  int status = create(thread, attributes, begin, start);
  if (status != 0) free(start);
  return status;
}
