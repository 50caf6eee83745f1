/* Decodes UTF-8 by hand and finds what is not well-formed. */
#include <locale.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

/* Returns the length of the sequence at s, or 0 where none begins there. */
static int decode(const unsigned char *s, uint32_t *code) {
    if (s[0] < 0x80) {
        *code = s[0];
        return 1;
    }
    int length = s[0] >= 0xf0 && s[0] <= 0xf4 ? 4 : s[0] >= 0xe0 && s[0] < 0xf0 ? 3
                 : s[0] >= 0xc2 && s[0] < 0xe0 ? 2 : 0;
    if (length == 0) {
        return 0;
    }
    *code = s[0] & (0xffu >> (length + 1));
    for (int i = 1; i < length; i++) {
        if ((s[i] & 0xc0) != 0x80) {
            return 0;
        }
        *code = *code << 6 | (s[i] & 0x3f);
    }
    static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
    int surrogate = *code >= 0xd800 && *code < 0xe000;
    return *code < least[length] || *code > 0x10ffff || surrogate ? 0 : length;
}

static void inspect(const char *text) {
    int characters = 0, bad = 0;
    const unsigned char *s = (const unsigned char *)text;
    while (*s != '\0') {
        uint32_t code;
        int length = decode(s, &code);
        if (length == 0) {
            printf("[%02X]", *s);
            bad++;
            s++;
            continue;
        }
        printf("U+%04X ", code);
        characters++;
        s += length;
    }
    printf("-> %zu bytes, %d characters, %d bad\n", strlen(text), characters, bad);
}

int main(void) {
    inspect("na\xc3\xafve");
    inspect("\xe6\x97\xa5\xe6\x9c\xac\xe8\xaa\x9e");
    inspect("\xf0\x9f\x94\x94!");
    inspect("\xc0\xaf \xed\xa0\x80 \xff");
    inspect("cut \xe2\x82");
    setlocale(LC_ALL, "");
    wchar_t wide[16];
    size_t length = mbstowcs(wide, "gr\xc3\xbc\xc3\x9f \xf0\x9f\x94\x94", 16);
    printf("mbstowcs: %zu, last U+%lX\n", length, (unsigned long)wide[length - 1]);
    printf("%s\n", "gr\xc3\xbc\xc3\x9f dich \xf0\x9f\x94\x94");
    return 0;
}
