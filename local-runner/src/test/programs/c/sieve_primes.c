/* Counts primes with a bit sieve; the counts are known values of pi(n). */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

static int is_composite(const uint8_t *bits, size_t n) {
    return bits[n >> 3] >> (n & 7) & 1;
}

static uint8_t *sieve(size_t limit) {
    uint8_t *bits = calloc(limit / 8 + 1, 1);
    if (bits == NULL) {
        exit(2);
    }
    for (size_t i = 2; i * i <= limit; i++) {
        if (is_composite(bits, i)) {
            continue;
        }
        for (size_t j = i * i; j <= limit; j += i) {
            bits[j >> 3] |= (uint8_t)(1u << (j & 7));
        }
    }
    return bits;
}

int main(void) {
    const size_t limit = 1000000;
    uint8_t *bits = sieve(limit);
    size_t count = 0, last = 0, twins = 0, next_report = 10;
    for (size_t n = 2; n <= limit; n++) {
        if (!is_composite(bits, n)) {
            count++;
            if (last > 0 && n - last == 2) {
                twins++;
            }
            last = n;
        }
        if (n == next_report) {
            printf("pi(%zu) = %zu\n", n, count);
            next_report *= 10;
        }
    }
    printf("largest = %zu, twin pairs = %zu\n", last, twins);
    free(bits);
    return 0;
}
