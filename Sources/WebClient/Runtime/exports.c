// The exports that are not the protocol: starting up, and memory for arguments and answers.
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include "sodium/core.h"
#include "sodium/randombytes.h"

#define EXPORT(name) __attribute__((export_name(name)))

extern uintptr_t __stack_chk_guard;

// To be called once, before any other export: 0, or -1 when libsodium cannot start.
// Not protected itself: it changes the guard that its own epilogue would compare.
EXPORT("start") __attribute__((no_stack_protector)) int32_t peluit_start(void) {
    if (sodium_init() < 0) return -1;
    randombytes_buf(&__stack_chk_guard, sizeof __stack_chk_guard);
    return 0;
}

// Memory for an argument; NULL when there is none left.
EXPORT("allocate") void *peluit_allocate(size_t size) { return malloc(size); }

// Wipes an argument or an answer and gives its memory back.
EXPORT("release") void peluit_release(void *pointer) { free(pointer); }
