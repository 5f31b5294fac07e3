// The heap. First fit over a free list in address order, with neighbours merged (Knuth, The Art of Computer Programming,
// 2.5, algorithms A and B). What is freed is wiped: keys, receipts and reports pass through here.
//
// libsodium built without mmap takes its "guarded" memory from malloc and gives it back with free, so `sodium_free` wipes too.
#include <errno.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#define UNIT 16u
#define PAGE 65536u
#define LARGEST 0x7fffff00u // half of the address space; also keeps sums from overflowing
#define IN_USE 0x5045u      // anything else in front of a pointer given to free is a bug: stop there

typedef struct block {
    size_t size;         // with this header; a multiple of UNIT
    struct block *next;  // while free: the next free block by address
    struct block *owner; // while in use: the block to give back, this one unless it lies in an over-aligned one
    uint32_t state;
} block;

_Static_assert(sizeof(block) == UNIT, "a payload begins on a unit's boundary");

extern unsigned char __heap_base; // from the linker: first byte behind stack and data
static block *first_free;
static uintptr_t heap_end;

static size_t rounded_up(size_t size, size_t unit) { return (size + unit - 1) & ~(unit - 1); }

static int adjacent(const block *lower, const block *upper) { return (uintptr_t)lower + lower->size == (uintptr_t)upper; }

static void insert(block *freed) {
    block *before = NULL, *after = first_free;
    while (after && after < freed) {
        before = after;
        after = after->next;
    }
    freed->next = after;
    if (after && adjacent(freed, after)) {
        freed->size += after->size;
        freed->next = after->next;
    }
    if (before && adjacent(before, freed)) {
        before->size += freed->size;
        before->next = freed->next;
    } else if (before) {
        before->next = freed;
    } else {
        first_free = freed;
    }
}

// Adds at least `size` bytes to the free list; 0 when the memory has reached its limit.
static int grow(size_t size) {
    if (heap_end == 0) heap_end = rounded_up((uintptr_t)&__heap_base, UNIT);
    uintptr_t limit = (uintptr_t)__builtin_wasm_memory_size(0) * PAGE;
    if (limit - heap_end < size) {
        size_t pages = rounded_up(size - (limit - heap_end), PAGE) / PAGE;
        if (__builtin_wasm_memory_grow(0, pages) == (size_t)-1) return 0;
        limit += pages * PAGE;
    }
    block *fresh = (block *)heap_end;
    fresh->size = limit - heap_end;
    heap_end = limit;
    insert(fresh);
    return 1;
}

// Cuts `size` bytes off the first free block that has them; NULL when none has.
static block *take(size_t size) {
    for (block **link = &first_free; *link; link = &(*link)->next) {
        block *found = *link;
        if (found->size < size) continue;
        if (found->size - size > UNIT) {
            block *rest = (block *)((uintptr_t)found + size);
            rest->size = found->size - size;
            rest->next = found->next;
            *link = rest;
            found->size = size;
        } else {
            *link = found->next;
        }
        found->owner = found;
        found->state = IN_USE;
        return found;
    }
    return NULL;
}

void *malloc(size_t size) {
    if (size > LARGEST) return NULL;
    size_t needed = rounded_up(size, UNIT) + sizeof(block);
    block *found = take(needed);
    if (!found && grow(needed)) found = take(needed);
    return found ? found + 1 : NULL;
}

void free(void *pointer) {
    if (!pointer) return;
    block *header = (block *)pointer - 1;
    if (header->state != IN_USE) abort();
    block *owner = header->owner;
    owner->state = 0;
    memset(owner + 1, 0, owner->size - sizeof(block));
    insert(owner);
}

int posix_memalign(void **result, size_t alignment, size_t size) {
    if (alignment <= UNIT) {
        *result = malloc(size);
        return *result ? 0 : ENOMEM;
    }
    if (alignment & (alignment - 1)) return EINVAL;
    if (size > LARGEST - alignment || alignment > PAGE) return ENOMEM;
    block *whole = malloc(size + alignment);
    if (!whole) return ENOMEM;
    // The payload begins on a unit's boundary, so there is room for a second header unless it is aligned already.
    uintptr_t aligned = rounded_up((uintptr_t)whole, alignment);
    if (aligned != (uintptr_t)whole) {
        block *inner = (block *)aligned - 1;
        inner->state = IN_USE;
        inner->owner = whole - 1;
    }
    *result = (void *)aligned;
    return 0;
}
