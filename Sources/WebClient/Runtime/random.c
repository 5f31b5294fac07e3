// Randomness: everything comes from the one function that the page imports into the module.
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include "sodium/randombytes.h"

// Fills `count` bytes from the system's random source, or does not return.
__attribute__((import_module("host"), import_name("random_fill"))) extern void host_random_fill(void *bytes, size_t count);

static const char *name(void) { return "host"; }

static void fill(void *const bytes, const size_t count) { host_random_fill(bytes, count); }

static uint32_t word(void) {
    uint32_t value;
    host_random_fill(&value, sizeof value);
    return value;
}

// The source that libsodium takes when nobody chooses another; its own reads /dev/urandom.
struct randombytes_implementation randombytes_sysrandom_implementation = {
    .implementation_name = name,
    .random = word,
    .buf = fill,
};

// Where the Swift standard library takes random numbers from.
void arc4random_buf(void *bytes, size_t count) { host_random_fill(bytes, count); }

uintptr_t __stack_chk_guard;

_Noreturn void __stack_chk_fail(void) { abort(); }
