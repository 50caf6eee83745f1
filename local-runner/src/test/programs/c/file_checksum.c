/* Writes a binary file, reads it back in pieces and seeks in it; the sums are those of CRC-32. */
#include <stdint.h>
#include <stdio.h>
#include <string.h>

static uint32_t table[256];

static void fill_table(void) {
    for (uint32_t i = 0; i < 256; i++) {
        uint32_t c = i;
        for (int bit = 0; bit < 8; bit++) {
            c = c & 1 ? 0xedb88320u ^ c >> 1 : c >> 1;
        }
        table[i] = c;
    }
}

static uint32_t update(uint32_t crc, const unsigned char *bytes, size_t length) {
    for (size_t i = 0; i < length; i++) {
        crc = table[(crc ^ bytes[i]) & 0xff] ^ crc >> 8;
    }
    return crc;
}

static uint32_t crc_of_text(const char *text) {
    return ~update(~0u, (const unsigned char *)text, strlen(text));
}

int main(void) {
    fill_table();
    printf("check value %08x\n", crc_of_text("123456789"));
    printf("pangram     %08x\n", crc_of_text("The quick brown fox jumps over the lazy dog"));

    FILE *file = fopen("checksum.bin", "w+b");
    if (file == NULL) {
        perror("checksum.bin");
        return 1;
    }
    for (int round = 0; round < 1000; round++) {
        if (fwrite("123456789", 1, 9, file) != 9) {
            return 1;
        }
    }
    printf("size %ld\n", ftell(file));
    fseek(file, 4503, SEEK_SET);
    printf("byte 4503 is '%c'\n", fgetc(file));
    fseek(file, 0, SEEK_END);
    fseek(file, -8991, SEEK_CUR);
    printf("left after seeking: '%c'\n", fgetc(file));
    rewind(file);
    unsigned char piece[9];
    int alike = 0;
    while (fread(piece, 1, sizeof piece, file) == sizeof piece) {
        alike += ~update(~0u, piece, sizeof piece) == 0xcbf43926u;
    }
    printf("pieces with the check value: %d, end of file: %s\n", alike, feof(file) ? "yes" : "no");
    fclose(file);
    printf("removed: %s\n", remove("checksum.bin") == 0 ? "yes" : "no");
    printf("opens again: %s\n", fopen("checksum.bin", "rb") == NULL ? "no" : "yes");
    return 0;
}
