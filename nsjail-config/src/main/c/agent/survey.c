#define _GNU_SOURCE
#include "survey.h"

#include <errno.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "fail.h"
#include "script.h"

static int no_new_privileges(void) { return prctl(PR_SET_NO_NEW_PRIVS, 1L, 0L, 0L, 0L); }

static int seccomp(void) {
  struct sock_filter allow_all = BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
  struct sock_fprog filter = {1, &allow_all};
  return no_new_privileges() != 0 ? -1 : prctl(PR_SET_SECCOMP, (long)SECCOMP_MODE_FILTER, &filter, 0L, 0L);
}

static int securebits(void) { return prctl(PR_SET_SECUREBITS, (long)SECUREBITS_ALL_LOCKED, 0L, 0L, 0L); }

static int subreaper(void) { return prctl(PR_SET_CHILD_SUBREAPER, 1L, 0L, 0L, 0L); }

static int landlock(void) {
  /* struct landlock_ruleset_attr of the first version: reading files. */
  unsigned long long rights = 1 << 2;
  if (no_new_privileges() != 0) {
    return -1;
  }
  long ruleset = syscall(SYS_landlock_create_ruleset, &rights, sizeof rights, 0);
  return ruleset < 0 ? -1 : (int)syscall(SYS_landlock_restrict_self, ruleset, 0);
}

void survey(void) {
  const struct {
    const char *name;
    int (*raise)(void);
  } walls[] = {
      {"no_new_privileges", no_new_privileges}, {"seccomp", seccomp},   {"securebits", securebits},
      {"subreaper", subreaper},                 {"landlock", landlock},
  };
  for (size_t i = 0; i < sizeof walls / sizeof *walls; i++) {
    int status;
    /* Each in a child of its own: none of them can be taken down again. */
    pid_t pid = fork();
    if (pid == 0) {
      printf("%s %s\n", walls[i].name, walls[i].raise() == 0 ? "yes" : strerror(errno));
      fflush(stdout);
      _exit(0);
    }
    if (pid < 0 || waitpid(pid, &status, 0) != pid || status != 0) {
      fail(walls[i].name, errno);
    }
  }
}
