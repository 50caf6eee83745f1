/*
 * The launcher: becomes nsjail or the agent, in a session of its own and with files open that Java cannot hand to a child.
 *
 *   cloche-launcher [--mount FOLDER POINT | --chroot FOLDER | --first-to-die] [FILE…] -- PROGRAM [ARGUMENT…]
 *
 * --mount mounts the folder for the program alone: the uid that sets up a jail may have no way to it, since the home of
 * root among others is closed; the mount goes with the program, however it ends. --chroot changes the root, where nsjail
 * cannot. --first-to-die has the kernel end the program and its children before others when memory runs out: where the
 * script has no /proc, nobody below can. The files are opened for writing at the descriptors 3, 4, … A session of its own
 * keeps away what a terminal sends to all (Ctrl-C), so that the service can let running scripts finish. It has ended
 * after 0.4 ms, a third of what a shell takes.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <stdio.h>
#include <string.h>
#include <sys/mount.h>
#include <unistd.h>

enum { FIRST_DESCRIPTOR = 3, EXIT_USAGE = 64, EXIT_FAILED = 70 };

static int fail(const char *what) {
  fprintf(stderr, "launcher: %s: %s\n", what, strerror(errno));
  return EXIT_FAILED;
}

static int mount_alone(const char *folder, const char *point) {
  return unshare(CLONE_NEWNS) != 0 || mount(NULL, "/", NULL, MS_REC | MS_SLAVE, NULL) != 0 ||
                 mount(folder, point, NULL, MS_BIND, NULL) != 0
             ? -1
             : 0;
}

/* Changed last of all, since what is opened lies outside. */
static const char *root;

static int change_root(void) { return root == NULL || (chroot(root) == 0 && chdir("/") == 0) ? 0 : -1; }

static int die_first(void) {
  int file = open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC);
  return file >= 0 && write(file, "1000", 4) == 4 ? close(file) : -1;
}

/* Returns how many arguments the option has taken, 0 where there is none, -1 where it could not be done. */
static int follow(int count, char **arguments) {
  if (count > 3 && strcmp(*arguments, "--mount") == 0) {
    return mount_alone(arguments[1], arguments[2]) == 0 ? 3 : -1;
  }
  if (count > 2 && strcmp(*arguments, "--chroot") == 0) {
    root = arguments[1];
    return 2;
  }
  if (count > 1 && strcmp(*arguments, "--first-to-die") == 0) {
    return die_first() == 0 ? 1 : -1;
  }
  return 0;
}

int main(int count, char **arguments) {
  int next = 1;
  int taken;
  /* Fails where this process leads its group already, and then it is in nobody else's. */
  (void)setsid();
  while (next < count && (taken = follow(count - next, arguments + next)) != 0) {
    if (taken < 0) {
      return fail(arguments[next]);
    }
    next += taken;
  }
  for (int wanted = FIRST_DESCRIPTOR; next < count && strcmp(arguments[next], "--") != 0; next++, wanted++) {
    int file = open(arguments[next], O_WRONLY | O_CLOEXEC);
    if (file < 0) {
      return fail(arguments[next]);
    }
    if (file == wanted ? fcntl(file, F_SETFD, 0) != 0 : dup2(file, wanted) < 0) {
      return fail("descriptor");
    }
  }
  if (next + 1 >= count) {
    fprintf(stderr,
            "usage: cloche-launcher [--mount FOLDER POINT | --chroot FOLDER | --first-to-die] [FILE…] -- PROGRAM [ARGUMENT…]\n");
    return EXIT_USAGE;
  }
  if (change_root() != 0) {
    return fail(root);
  }
  execv(arguments[next + 1], arguments + next + 1);
  return fail(arguments[next + 1]);
}
