#pragma once
#include <stddef.h>
void *malloc(size_t size);
void free(void *pointer);
int posix_memalign(void **result, size_t alignment, size_t size);
_Noreturn void abort(void);
