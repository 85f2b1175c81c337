#include "processshim.h"

#include <errno.h>
#include <signal.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#if defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define KEEPS_ALLOCATION 1
#endif
#endif

enum { exit_software = 70, exit_system = 71 };

static const char *memory_end = "Error: not enough memory.\n";
static const char *fault_end = "Error: the program is at fault and has stopped.\n";

/// Only calls that are safe in a signal handler and without memory.
static void end(const char *message, int status) {
  size_t left = strlen(message);
  while (left > 0) {
    ssize_t written = write(STDERR_FILENO, message, left);
    if (written < 0 && errno != EINTR) break;
    if (written > 0) {
      message += written;
      left -= (size_t)written;
    }
  }
  _exit(status);
}

static void on_fault(int number) {
  (void)number;
  end(fault_end, exit_software);
}

void processshim_guard(
    const unsigned char *memory_message, const unsigned char *fault_message) {
  memory_end = (const char *)memory_message;
  fault_end = (const char *)fault_message;
  // A stack that has overflowed holds no handler.
  static char stack_memory[16384];
  stack_t stack = {.ss_sp = stack_memory, .ss_size = sizeof stack_memory};
  sigaltstack(&stack, NULL);
  static const int faults[] = {SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGSEGV, SIGTRAP, SIGQUIT};
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = on_fault;
  action.sa_flags = SA_ONSTACK;
  for (size_t index = 0; index < sizeof faults / sizeof *faults; index++) {
    sigaction(faults[index], &action, NULL);
  }
}

#ifndef KEEPS_ALLOCATION

// glibc's own functions under the names that it keeps for those who replace the usual ones. What
// they give is freed by the usual `free`.
extern void *__libc_malloc(size_t size);
extern void *__libc_calloc(size_t count, size_t size);
extern void *__libc_realloc(void *memory, size_t size);
extern void *__libc_memalign(size_t alignment, size_t size);

/// Swift ends with a trap where there is no memory, and few C libraries look.
static inline void *given(void *memory, size_t size) {
  if (!memory && size > 0) end(memory_end, exit_system);
  return memory;
}

void *malloc(size_t size) { return given(__libc_malloc(size), size); }

void *calloc(size_t count, size_t size) {
  return given(__libc_calloc(count, size), count && size ? 1 : 0);
}

void *realloc(void *memory, size_t size) { return given(__libc_realloc(memory, size), size); }

void *memalign(size_t alignment, size_t size) {
  return given(__libc_memalign(alignment, size), size);
}

void *aligned_alloc(size_t alignment, size_t size) {
  return given(__libc_memalign(alignment, size), size);
}

int posix_memalign(void **memory, size_t alignment, size_t size) {
  if (alignment % sizeof(void *) != 0 || (alignment & (alignment - 1)) != 0) return EINVAL;
  *memory = given(__libc_memalign(alignment, size), size);
  return 0;
}

#endif
