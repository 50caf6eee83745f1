/* Counts, reverses and rotates bits in three ways that have to agree. */
#include <inttypes.h>
#include <stdint.h>
#include <stdio.h>

static int count_by_clearing(uint32_t x) {
    int count = 0;
    for (; x != 0; x &= x - 1) {
        count++;
    }
    return count;
}

static int count_in_parallel(uint32_t x) {
    x = x - (x >> 1 & 0x55555555u);
    x = (x & 0x33333333u) + (x >> 2 & 0x33333333u);
    x = (x + (x >> 4)) & 0x0f0f0f0fu;
    return (int)(x * 0x01010101u >> 24);
}

static uint32_t reverse(uint32_t x) {
    uint32_t result = 0;
    for (int i = 0; i < 32; i++, x >>= 1) {
        result = result << 1 | (x & 1);
    }
    return result;
}

static uint32_t rotate_left(uint32_t x, unsigned by) {
    return x << (by & 31) | x >> (-by & 31);
}

int main(void) {
    const uint32_t samples[] = {0, 1, 0xffffffffu, 0x12345678u, 0x80000001u, 0xdeadbeefu};
    for (size_t i = 0; i < sizeof samples / sizeof *samples; i++) {
        uint32_t x = samples[i];
        printf("%08" PRIx32 " bits %2d reversed %08" PRIx32 " rotated %08" PRIx32 "\n", x,
               count_by_clearing(x), reverse(x), rotate_left(x, 8));
    }
    uint32_t state = 2463534242u, disagreements = 0;
    for (int i = 0; i < 100000; i++) {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        int expected = __builtin_popcount(state);
        if (count_by_clearing(state) != expected || count_in_parallel(state) != expected ||
            reverse(reverse(state)) != state) {
            disagreements++;
        }
    }
    printf("disagreements: %" PRIu32 "\n", disagreements);
    return 0;
}
