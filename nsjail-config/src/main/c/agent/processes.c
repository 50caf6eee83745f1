#define _GNU_SOURCE
#include "processes.h"

#include <errno.h>
#include <stdbool.h>
#include <sys/wait.h>
#include <unistd.h>

#include "fail.h"

/* More than any machine gives to one user (PID_MAX_LIMIT of 64-bit kernels). */
static const rlim_t MOST = 1 << 22;

static bool can_fork(void) {
  pid_t child = fork();
  if (child == 0) {
    _exit(0);
  }
  if (child < 0 && errno != EAGAIN) {
    fail("fork", errno);
  }
  return child > 0 && waitpid(child, NULL, __WALL) == child;
}

rlim_t processes_of_uid(void) {
  struct rlimit before;
  rlim_t too_few = 0;
  if (getrlimit(RLIMIT_NPROC, &before) != 0) {
    fail("the limit of processes", errno);
  }
  rlim_t enough = before.rlim_max < MOST ? before.rlim_max : MOST;
  while (too_few < enough) {
    rlim_t middle = too_few + (enough - too_few) / 2;
    struct rlimit tried = {middle, before.rlim_max};
    if (setrlimit(RLIMIT_NPROC, &tried) != 0) {
      fail("the limit of processes", errno);
    }
    if (can_fork()) {
      enough = middle;
    } else {
      too_few = middle + 1;
    }
  }
  if (setrlimit(RLIMIT_NPROC, &before) != 0) {
    fail("the limit of processes", errno);
  }
  /* The one that the fork was for. */
  return enough > 0 ? enough - 1 : 0;
}
