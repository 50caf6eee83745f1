/* Reports a missing input by perror and its own exit code after printing what it managed. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void say_goodbye(void) {
    puts("goodbye from atexit");
}

static int count_lines(const char *path) {
    FILE *file = fopen(path, "r");
    if (file == NULL) {
        return -errno;
    }
    int lines = 0;
    for (int c; (c = fgetc(file)) != EOF;) {
        lines += c == '\n';
    }
    fclose(file);
    return lines;
}

int main(void) {
    atexit(say_goodbye);
    FILE *file = fopen("present.txt", "w");
    if (file == NULL) {
        return 1;
    }
    fputs("one\ntwo\nthree\n", file);
    fclose(file);

    const char *paths[] = {"present.txt", "absent.txt", "never reached"};
    for (size_t i = 0; i < 3; i++) {
        int lines = count_lines(paths[i]);
        if (lines < 0) {
            printf("%s: error %d\n", paths[i], -lines);
            fprintf(stderr, "cannot read %s: %s\n", paths[i], strerror(-lines));
            exit(3);
        }
        printf("%s: %d lines\n", paths[i], lines);
    }
    return 0;
}
