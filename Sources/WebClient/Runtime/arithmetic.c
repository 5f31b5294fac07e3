// 128-bit multiplication, which checked 64-bit arithmetic in Swift compiles to. Elsewhere compiler-rt has it.
#include <stdint.h>

typedef unsigned __int128 wide;

wide __multi3(wide left, wide right) {
    const uint64_t a = (uint64_t)left, b = (uint64_t)right;
    const uint64_t a0 = (uint32_t)a, a1 = a >> 32, b0 = (uint32_t)b, b1 = b >> 32;
    const uint64_t low = a0 * b0, cross = a1 * b0 + (low >> 32), middle = a0 * b1 + (uint32_t)cross;
    const uint64_t high = a1 * b1 + (cross >> 32) + (middle >> 32);
    const uint64_t top = high + a * (uint64_t)(right >> 64) + (uint64_t)(left >> 64) * b;
    return (wide)top << 64 | (middle << 32 | (uint32_t)low);
}
