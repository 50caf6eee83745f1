/*
 * The probe: looks at the walls from inside, in the place of a script, and says of each whether it holds.
 *
 *   cloche-probe walls [NAME=VALUE]…   prints a line "wall NAME yes" or "wall NAME WHY" for each
 *   cloche-probe memory BYTES          takes so much memory and touches all of it
 *   cloche-probe processes COUNT       starts so many processes; fails when it may not
 *
 * It tries what a script would try, rather than to ask whether it could: what is told about a wall may be wrong.
 */
#define _GNU_SOURCE
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "walls.h"

enum { EXIT_REFUSED = 1, EXIT_USAGE = 64 };

static int take_memory(size_t bytes) {
  char *memory = mmap(NULL, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (memory == MAP_FAILED) {
    return EXIT_REFUSED;
  }
  memset(memory, 1, bytes);
  /* Whoever watches from outside needs a moment to see it. */
  sleep(1);
  return 0;
}

static int start_processes(long count) {
  for (long i = 0; i < count; i++) {
    pid_t child = fork();
    if (child < 0) {
      return EXIT_REFUSED;
    }
    if (child == 0) {
      pause();
      _exit(0);
    }
  }
  return 0;
}

int main(int count, char **words) {
  if (count > 1 && strcmp(words[1], "walls") == 0) {
    walls_check(count - 2, words + 2);
    return 0;
  }
  if (count == 3 && strcmp(words[1], "memory") == 0) {
    return take_memory(strtoul(words[2], NULL, 10));
  }
  if (count == 3 && strcmp(words[1], "processes") == 0) {
    return start_processes(strtol(words[2], NULL, 10));
  }
  return EXIT_USAGE;
}
