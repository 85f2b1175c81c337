// icushim_memory.h - what Swift cannot say of memory.

#ifndef ICUSHIM_MEMORY_H
#define ICUSHIM_MEMORY_H

/// Asks the processor to have a line of memory at hand soon. Any address is allowed.
static inline void icushim_prefetch(const void *address) { __builtin_prefetch(address); }

#endif
