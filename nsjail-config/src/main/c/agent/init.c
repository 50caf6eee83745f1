#define _GNU_SOURCE
#include "init.h"

#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <time.h>
#include <unistd.h>
#include <sys/wait.h>

#include "fail.h"

enum { ORDERS = 0, ANSWERS = 1, PAUSE_NANOSECONDS = 100 * 1000 };

/* One call ends all there are, and no fork slips through it: the kernel holds its list of processes meanwhile. */
static void sweep(void) {
  while (kill(-1, SIGKILL) == 0) {
    /* Until the last of our own children is gone; those of others become ours when their parents die. */
    while (waitpid(-1, NULL, 0) > 0) {
    }
    nanosleep(&(struct timespec){.tv_nsec = PAUSE_NANOSECONDS}, NULL);
  }
  if (errno != ESRCH) {
    fail("ending a step", errno);
  }
}

static _Noreturn void be_init(int orders, int answers) {
  struct sigaction ignore = {.sa_handler = SIG_IGN};
  char order;
  /* Then the kernel reaps what is orphaned. */
  if (sigaction(SIGCHLD, &ignore, NULL) != 0 || dup2(orders, ORDERS) < 0 || dup2(answers, ANSWERS) < 0) {
    fail("the first process", errno);
  }
  close_range(ANSWERS + 1, ~0U, 0);
  while (read(ORDERS, &order, 1) == 1) {
    sweep();
    if (write(ANSWERS, &order, 1) != 1) {
      break;
    }
  }
  for (;;) {
    pause();
  }
}

void init_start(struct init *init) {
  int orders[2], answers[2];
  if (unshare(CLONE_NEWPID) != 0 || pipe2(orders, O_CLOEXEC) != 0 || pipe2(answers, O_CLOEXEC) != 0) {
    fail("pid namespace", errno);
  }
  init->pid = fork();
  if (init->pid < 0) {
    fail("fork", errno);
  }
  if (init->pid == 0) {
    be_init(orders[0], answers[1]);
  }
  close(orders[0]);
  close(answers[1]);
  init->orders = orders[1];
  init->answers = answers[0];
}

void init_sweep(const struct init *init) {
  char order = 's';
  if (write(init->orders, &order, 1) != 1 || read(init->answers, &order, 1) != 1) {
    fail("ending a step", errno);
  }
}
