#define _GNU_SOURCE
#include "script.h"

#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <limits.h>
#include <linux/capability.h>
#include <linux/close_range.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "fail.h"
#include "landlock.h"
#include "processes.h"
#include "unpack.h"

static void must(int result, const char *what) {
  if (result != 0) {
    fail(what, errno);
  }
}

static void put(const char *path, const char *value) {
  int file = open(path, O_WRONLY | O_CLOEXEC);
  if (file < 0 || write(file, value, strlen(value)) < 0) {
    fail(path, errno);
  }
  close(file);
}

/* First of all, so that whatever follows is charged to the run. The descriptors were opened by the host. */
static void enter_cgroups(const struct request *request) {
  for (size_t i = 0; i < request->cgroup_count; i++) {
    must(write(request->cgroups[i], "0", 1) == 1 ? 0 : -1, "entering the cgroup");
  }
}

/* From its own cgroup: what lies above is not for the script to see. */
static void own_cgroups(void) {
  /* An earlier step has put a zero there. */
  put("/proc/sys/user/max_cgroup_namespaces", "16");
  must(unshare(CLONE_NEWCGROUP), "cgroup namespace");
}

/* Mounts the /proc of the script's own pid namespace and seals it. */
static void own_proc(void) {
  static const char *const kinds[] = {"user", "pid", "net", "mnt", "ipc", "uts", "cgroup", "time"};
  const unsigned long flags = MS_NOSUID | MS_NODEV | MS_NOEXEC;
  must(mount("proc", "/proc", "proc", flags, "hidepid=invisible"), "mounting /proc");
  own_cgroups();
  /* A process that is not dumpable does not own its files in /proc. */
  must(prctl(PR_SET_DUMPABLE, 1L, 0L, 0L, 0L), "dumpable");
  /* When the whole machine runs out of memory, the script goes first, never the service. */
  put("/proc/self/oom_score_adj", "1000");
  must(prctl(PR_SET_DUMPABLE, 0L, 0L, 0L, 0L), "dumpable");
  /* A second wall against nested namespaces, which stands without seccomp (namespaces(7)). */
  for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
    char path[64];
    snprintf(path, sizeof path, "/proc/sys/user/max_%s_namespaces", kinds[i]);
    put(path, "0");
  }
  must(mount(NULL, "/proc", NULL, MS_REMOUNT | MS_BIND | MS_RDONLY | flags, NULL), "sealing /proc");
}

/* Where the host has no pid namespace to hide them, its files in /proc may be missing or not the script's to write. */
static void die_first(void) {
  int file = open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC);
  if (file >= 0) {
    (void)!write(file, "1000", 4);
    close(file);
  }
}

/* Never above what the place allows, which only a privilege could raise. */
static void limit(const struct place *place, const struct request *request) {
  for (size_t i = 0; i < request->limit_count; i++) {
    __rlimit_resource_t resource = (__rlimit_resource_t)request->limits[i].resource;
    bool shared = resource == RLIMIT_NPROC && place->tier == MINIMAL && !request->own_uid;
    rlim_t wanted = request->limits[i].value + (shared ? processes_of_uid() : 0);
    struct rlimit both;
    must(getrlimit(resource, &both), "a limit");
    rlim_t value = wanted < both.rlim_max ? wanted : both.rlim_max;
    both = (struct rlimit){value, value};
    must(setrlimit(resource, &both), "a limit");
  }
  if (request->nice != 0) {
    must(setpriority(PRIO_PROCESS, 0, request->nice), "niceness");
  }
}

static void take_own_uid(const struct request *request) {
  must(setgroups(0, NULL), "groups");
  must(setresgid(request->gid, request->gid, request->gid), "gid");
  must(setresuid(request->uid, request->uid, request->uid), "uid");
}

static int high(int descriptor) {
  int copy = descriptor < 0 ? -1 : fcntl(descriptor, F_DUPFD_CLOEXEC, FIRST_FREE_FD);
  if (descriptor >= 0 && copy < 0) {
    fail("a descriptor", errno);
  }
  return copy;
}

static void at(int descriptor, int number, int flags) {
  close(number);
  if (descriptor >= 0 && dup3(descriptor, number, flags) < 0) {
    fail("a descriptor", errno);
  }
}

/* Leaves the script its standard streams and nothing else of the agent's. */
static void wire(const struct script_ends *ends) {
  /* Out of the way first: one of them may have a number that is written to here. */
  struct script_ends copies = {high(ends->input),  high(ends->output),  high(ends->errors),
                               high(ends->result), high(ends->validator), high(ends->ready)};
  at(copies.input, STDIN_FILENO, 0);
  at(copies.output, STDOUT_FILENO, 0);
  at(copies.errors, STDERR_FILENO, 0);
  at(copies.result, RESULT_FD, 0);
  at(copies.validator, VALIDATOR_FD, 0);
  /* Exec closes it, and that is the sign that the program runs: nothing of the request's can ever write to it. */
  at(copies.ready, READY_FD, O_CLOEXEC);
  report_to(READY_FD);
  must(close_range(FIRST_FREE_FD, INT_MAX, 0), "closing descriptors");
}

/* Before the uid changes, which may take along the right to do so: what no exec can give back. */
static void lock_capabilities(const struct place *place) {
  for (unsigned long capability = 0; prctl(PR_CAPBSET_READ, capability, 0L, 0L, 0L) >= 0; capability++) {
    /* A service that has none itself may not lower the bounding set, either; no_new_privileges keeps that harmless. */
    if (prctl(PR_CAPBSET_DROP, capability, 0L, 0L, 0L) != 0 && place->tier != MINIMAL) {
      fail("bounding set", errno);
    }
  }
  if (place->securebits) {
    must(prctl(PR_SET_SECUREBITS, SECUREBITS_ALL_LOCKED, 0L, 0L, 0L), "securebits");
  }
}

/* Empties every set of capabilities, for good: no exec gives any back (capabilities(7)). */
static void drop_capabilities(const struct place *place) {
  struct __user_cap_header_struct header = {_LINUX_CAPABILITY_VERSION_3, 0};
  struct __user_cap_data_struct none[2] = {0};
  if (place->securebits) {
    must(prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_CLEAR_ALL, 0L, 0L, 0L), "ambient set");
  }
  must((int)syscall(SYS_capset, &header, none), "capabilities");
}

/* The walls that no program takes down again, in the order in which each still lets the next be raised. */
static void confine(const struct place *place, const struct request *request) {
  if (request->own_uid) {
    take_own_uid(request);
  }
  if (place->subreaper) {
    /* Of those who are left over the host is rid in another way; this one is quicker. */
    must(prctl(PR_SET_PDEATHSIG, (long)SIGKILL, 0L, 0L, 0L), "death signal");
    if (getppid() != place->agent) {
      fail("the agent is gone", 0);
    }
  }
  if (place->no_new_privileges) {
    must(prctl(PR_SET_NO_NEW_PRIVS, 1L, 0L, 0L, 0L), "no_new_privs");
  }
  if (place->landlock) {
    landlock_confine();
  }
}

static void reset_signals(void) {
  sigset_t none;
  sigemptyset(&none);
  for (int signal = 1; signal < NSIG; signal++) {
    if (signal != SIGKILL && signal != SIGSTOP) {
      struct sigaction standard = {.sa_handler = SIG_DFL};
      (void)sigaction(signal, &standard, NULL); /* refused for the two that glibc keeps to itself */
    }
  }
  must(sigprocmask(SIG_SETMASK, &none, NULL), "signals");
}

/* Where the script's parent can be seen, whoever checks the script in its process must know which one is the agent. */
static char **environment(const struct place *place, const struct step *step) {
  static char agent[32];
  size_t count = 0;
  if (place->tier == FULL) {
    return step->environment;
  }
  while (step->environment[count] != NULL) {
    count++;
  }
  char **all = calloc(count + 2, sizeof *all);
  if (all == NULL) {
    fail("no memory for the environment", errno);
  }
  snprintf(agent, sizeof agent, "CLOCHE_AGENT=%d", (int)getppid());
  memcpy(all, step->environment, count * sizeof *all);
  all[count] = agent;
  return all;
}

void script_become(const struct place *place, const struct request *request, const struct step *step,
                   struct frame *frame, const struct sock_fprog *filter, const struct script_ends *ends) {
  report_to(ends->ready);
  enter_cgroups(request);
  must(setsid() < 0 ? -1 : 0, "session");
  if (place->tier == FULL) {
    own_proc();
  } else {
    die_first();
  }
  limit(place, request);
  lock_capabilities(place);
  confine(place, request);
  umask(022);
  char **variables = environment(place, step);
  if (frame != NULL) {
    unpack(frame);
  }
  wire(ends);
  drop_capabilities(place);
  /* Programs look at their own /proc/self. Where the agent could not hide itself, neither is the script hidden. */
  if (prctl(PR_SET_DUMPABLE, 1L, 0L, 0L, 0L) != 0 && place->tier != MINIMAL) {
    fail("dumpable", errno);
  }
  reset_signals();
  if (place->seccomp) {
    must(prctl(PR_SET_SECCOMP, (long)SECCOMP_MODE_FILTER, filter, 0L, 0L), "the filter of system calls");
  }
  execve(step->command[0], step->command, variables);
  fail(step->command[0], errno);
}
