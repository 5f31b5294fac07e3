// The byte functions of <string.h> that compilers call by themselves, over WebAssembly's bulk memory instructions.
// Built with -fno-builtin: otherwise these bodies are recognised and become calls to themselves.
#include <stdlib.h>
#include <string.h>

#ifndef __wasm_bulk_memory__
#error "build with -mbulk-memory"
#endif

int errno;

void *memcpy(void *restrict to, const void *restrict from, size_t count) { return __builtin_memcpy(to, from, count); }

void *memmove(void *to, const void *from, size_t count) { return __builtin_memmove(to, from, count); }

void *memset(void *to, int byte, size_t count) { return __builtin_memset(to, byte, count); }

int memcmp(const void *left, const void *right, size_t count) {
    const unsigned char *a = left, *b = right;
    for (; count > 0; count--, a++, b++) {
        if (*a != *b) return *a - *b;
    }
    return 0;
}

size_t strlen(const char *text) {
    const char *end = text;
    while (*end) end++;
    return (size_t)(end - text);
}

_Noreturn void abort(void) { __builtin_trap(); }
