#define _GNU_SOURCE
#include "sweep.h"

#include <ctype.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <linux/capability.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "fail.h"

/* What /proc/<pid>/stat tells of a process (proc(5)). */
struct process {
  pid_t pid, parent;
  char state;
  unsigned long long start; /* tells it from another that gets the pid later */
};

/* Whose uid is the service's own: those who live before the run begins are not the run's. */
static struct process *before;
static size_t before_count;

static bool read_process(pid_t pid, struct process *process) {
  char path[32], text[1024];
  snprintf(path, sizeof path, "/proc/%d/stat", (int)pid);
  int file = open(path, O_RDONLY | O_CLOEXEC);
  ssize_t length = file < 0 ? -1 : read(file, text, sizeof text - 1);
  if (file >= 0) {
    close(file);
  }
  if (length <= 0) {
    return false;
  }
  text[length] = '\0';
  /* The second field is the program's name in brackets, which may hold anything. */
  const char *rest = strrchr(text, ')');
  process->pid = pid;
  return rest != NULL && sscanf(rest, ") %c %d %*d %*d %*d %*d %*u %*u %*u %*u %*u %*u %*u %*d %*d %*d %*d %*d %*d %llu",
                                &process->state, &process->parent, &process->start) == 3;
}

/* Calls for each process that lives; one that is dead and not reaped does not. */
static void for_each_process(void (*use)(const struct process *, void *), void *context) {
  DIR *folder = opendir("/proc");
  if (folder == NULL) {
    fail("/proc", errno);
  }
  for (struct dirent *entry; (entry = readdir(folder)) != NULL;) {
    struct process process;
    if (isdigit((unsigned char)*entry->d_name) && read_process(atoi(entry->d_name), &process) && process.state != 'Z' &&
        process.state != 'X' && process.pid != getpid()) {
      use(&process, context);
    }
  }
  closedir(folder);
}

static void remember(const struct process *process, void *unused) {
  (void)unused;
  if ((before_count & (before_count + 1)) == 0) {
    before = realloc(before, 2 * (before_count + 1) * sizeof *before);
    if (before == NULL) {
      fail("no memory for the processes", errno);
    }
  }
  before[before_count++] = *process;
}

static bool was_there(const struct process *process) {
  for (size_t i = 0; i < before_count; i++) {
    if (before[i].pid == process->pid && before[i].start == process->start) {
      return true;
    }
  }
  return false;
}

struct search {
  const struct place *place;
  bool found;
};

/* With orphans among our children, level after level of the run's tree comes up to us. Without, whoever is new is the
 * run's: one run at a time, and the service starts nothing meanwhile. */
static void kill_if_of_the_run(const struct process *process, void *context) {
  struct search *search = context;
  bool ours = search->place->subreaper ? process->parent == getpid() : !was_there(process);
  if (ours && kill(process->pid, SIGKILL) == 0) {
    search->found = true;
  }
}

void sweep_prepare(const struct place *place) {
  if (place->subreaper && prctl(PR_SET_CHILD_SUBREAPER, 1L, 0L, 0L, 0L) != 0) {
    fail("subreaper", errno);
  }
  if (place->tier == MINIMAL && !place->subreaper) {
    for_each_process(remember, NULL);
  }
}

/* Becomes a process that may signal this uid's and nobody else's, and whom nobody of that uid may signal: the kernel looks
 * at the sender's effective uid, and at the real and the saved one of who is to be signalled (kill(2)). */
static void become(uid_t uid, uid_t sweeper) {
  struct __user_cap_header_struct header = {_LINUX_CAPABILITY_VERSION_3, 0};
  struct __user_cap_data_struct none[2] = {0}, left[2] = {0};
  uid_t real, effective, saved;
  if (uid == 0 || sweeper == 0 || sweeper == uid || setgroups(0, NULL) != 0 || setresgid(uid, uid, uid) != 0 ||
      setresuid(sweeper, uid, sweeper) != 0 ||
      syscall(SYS_capset, &header, none) != 0) {
    fail("taking a uid", errno);
  }
  /* With CAP_KILL, which going from one uid to another does not take away, everybody in sight would die: look. */
  if (getresuid(&real, &effective, &saved) != 0 || real != sweeper || effective != uid || saved != sweeper ||
      syscall(SYS_capget, &header, left) != 0 || (left[0].effective | left[1].effective) != 0 || kill(1, 0) == 0) {
    fail("a process that may signal others as well", 0);
  }
}

/* One call ends all there are, and no fork slips through it: the kernel holds its list of processes meanwhile. */
static void kill_uid(uid_t uid, uid_t sweeper) {
  pid_t killer = fork();
  int status;
  if (killer < 0) {
    fail("fork", errno);
  }
  if (killer == 0) {
    become(uid, sweeper);
    /* Whether somebody was there it does not tell: those whom it may not signal count as well. */
    (void)kill(-1, SIGKILL);
    _exit(0);
  }
  if (waitpid(killer, &status, 0) != killer || status != 0) {
    fail("ending a uid", 0);
  }
}

bool sweep(const struct place *place, const struct request *request, pid_t group) {
  if (request->own_uid) {
    kill_uid(request->uid, place->sweeper);
    return true;
  }
  struct search search = {place, false};
  /* Where the filter stands, nobody leaves the group, and the kernel signals it as a whole. Who is dead and waits to be
   * reaped counts as well, so what it returns says nothing. */
  (void)kill(-group, SIGKILL);
  for_each_process(kill_if_of_the_run, &search);
  return !search.found;
}

void sweep_uid(uid_t uid, uid_t sweeper) { kill_uid(uid, sweeper); }
