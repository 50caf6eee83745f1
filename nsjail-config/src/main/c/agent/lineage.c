#define _GNU_SOURCE
#include "lineage.h"

#include <errno.h>
#include <signal.h>
#include <stddef.h>
#include <sys/signalfd.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "fail.h"
#include "sweep.h"

enum {
  PAUSE_NANOSECONDS = 200 * 1000,
  MOST_PAUSES = 25 * 1000, /* five seconds: then the host must know that somebody cannot be ended */
};

void lineage_start(struct lineage *lineage, const struct place *place, const struct request *request) {
  sigset_t deaths;
  sigemptyset(&deaths);
  sigaddset(&deaths, SIGCHLD);
  *lineage = (struct lineage){.place = place, .request = request, .deaths = signalfd(-1, &deaths, SFD_NONBLOCK | SFD_CLOEXEC)};
  if (lineage->deaths < 0) {
    fail("watching the script", errno);
  }
  if (place->tier == FULL) {
    init_start(&lineage->init);
  } else {
    sweep_prepare(place);
  }
}

bool lineage_lost(const struct lineage *lineage, pid_t program) {
  struct signalfd_siginfo unused;
  /* Signals of one kind are one: whom they are for must be asked. */
  while (read(lineage->deaths, &unused, sizeof unused) > 0) {
  }
  for (;;) {
    siginfo_t dead = {0};
    if (waitid(P_ALL, 0, &dead, WEXITED | WNOHANG | WNOWAIT) != 0 || dead.si_pid == 0) {
      return false;
    }
    if (dead.si_pid == program) {
      return true;
    }
    (void)waitpid(dead.si_pid, NULL, __WALL);
  }
}

static void add_time(struct timeval *sum, const struct timeval *more) {
  sum->tv_sec += more->tv_sec;
  sum->tv_usec += more->tv_usec;
}

static void add(struct rusage *sum, const struct rusage *more) {
  add_time(&sum->ru_utime, &more->ru_utime);
  add_time(&sum->ru_stime, &more->ru_stime);
  /* That of a process is the largest of itself and those that it has waited for (getrusage(2)). */
  sum->ru_maxrss = sum->ru_maxrss > more->ru_maxrss ? sum->ru_maxrss : more->ru_maxrss;
}

/* Reaps children as long as there are dead ones, or, with no options, until there are none at all. True in that case. */
static bool reap(pid_t program, int options, int *status_of_program, struct rusage *all) {
  for (;;) {
    struct rusage usage;
    int status;
    pid_t pid = wait4(-1, &status, __WALL | options, &usage);
    if (pid < 0 && errno != ECHILD) {
      fail("ending the script", errno);
    }
    if (pid <= 0) {
      return pid < 0;
    }
    if (pid == program) {
      *status_of_program = status;
    }
    add(all, &usage);
  }
}

/* Without a namespace whose first process takes all along. */
static int end_by_sweeping(const struct lineage *lineage, pid_t program, struct rusage *all) {
  int status = 0;
  kill(program, SIGKILL);
  for (int pauses = 0; pauses < MOST_PAUSES; pauses++) {
    bool nobody = sweep(lineage->place, lineage->request, program);
    if (reap(program, WNOHANG, &status, all) && nobody) {
      return status;
    }
    nanosleep(&(struct timespec){.tv_nsec = PAUSE_NANOSECONDS}, NULL);
  }
  fail("a process of the script that cannot be ended", 0);
}

int lineage_end_step(const struct lineage *lineage, pid_t program, struct rusage *usage) {
  int status = 0;
  if (lineage->place->tier != FULL) {
    return end_by_sweeping(lineage, program, usage);
  }
  kill(program, SIGKILL);
  if (wait4(program, &status, __WALL, usage) != program) {
    fail("ending the step", errno);
  }
  init_sweep(&lineage->init);
  return status;
}

int lineage_end(const struct lineage *lineage, pid_t script, struct rusage *usage) {
  int status = 0;
  if (lineage->place->tier != FULL) {
    return end_by_sweeping(lineage, script, usage);
  }
  kill(lineage->init.pid, SIGKILL);
  /* init can be reaped only after everybody else in its namespace, the script and whatever else is our child. */
  reap(script, 0, &status, usage);
  return status;
}
