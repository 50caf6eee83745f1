/*
 * The agent: the first process in the jail. It starts one script below itself, in a pid namespace in which the agent
 * cannot be seen or signalled, carries its output to the host, ends it and measures it.
 *
 * It speaks frames (frames.h) on standard input and output; its log is standard error. It is the only trusted code in
 * the jail: it reads no byte that the script wrote but to pass it on.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <linux/filter.h>
#include <sched.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "fail.h"
#include "frames.h"
#include "request.h"
#include "script.h"
#include "supervise.h"

/* Tests of the parser have another one. */
#ifndef FILTER
#define FILTER "/cloche/strict.bpf"
#endif

static struct sock_filter instructions[BPF_MAXINSNS];

static struct sock_fprog read_filter(void) {
  int file = open(FILTER, O_RDONLY | O_CLOEXEC);
  ssize_t size = file < 0 ? -1 : read(file, instructions, sizeof instructions);
  if (size <= 0 || (size_t)size % sizeof *instructions != 0) {
    fail("the filter of system calls", errno);
  }
  close(file);
  return (struct sock_fprog){(unsigned short)((size_t)size / sizeof *instructions), instructions};
}

static pid_t fork_or_fail(void) {
  pid_t pid = fork();
  if (pid < 0) {
    fail("fork", errno);
  }
  return pid;
}

/* PID 1 of the script's namespace: it reaps what is orphaned, and everybody in the namespace dies with it. */
static _Noreturn void be_init(void) {
  sigset_t child;
  sigemptyset(&child);
  sigaddset(&child, SIGCHLD);
  close_range(0, ~0U, 0);
  for (;;) {
    while (waitpid(-1, NULL, WNOHANG) > 0) {
    }
    sigwaitinfo(&child, NULL);
  }
}

static void open_pipe(int *reader, int *writer) {
  int both[2];
  if (pipe2(both, O_CLOEXEC) != 0) {
    fail("a pipe", errno);
  }
  *reader = both[0];
  *writer = both[1];
}

/* So that the script can open /dev/stdout and its like, which asks for the rights of the pipe's owner. */
static void hand_over(const struct request *request, const struct script_ends *ends) {
  const int standard[] = {ends->input, ends->output, ends->errors};
  for (size_t i = 0; request->own_uid && i < sizeof standard / sizeof *standard; i++) {
    if (fchown(standard[i], request->uid, request->gid) != 0) {
      fail("handing a pipe over", errno);
    }
  }
}

static void close_script_ends(const struct script_ends *ends) {
  close(ends->input);
  close(ends->output);
  close(ends->errors);
  close(ends->ready);
  if (ends->result >= 0) {
    close(ends->result);
    close(ends->missing);
  }
}

int main(void) {
  static struct request request;
  struct frame frame = {0};
  struct agent_ends agent = {.result = -1, .missing = -1};
  struct script_ends script = {.result = -1, .missing = -1};
  sigset_t all;
  sigfillset(&all);
  /* Nothing that can be sent to the agent interrupts it, and nobody looks into it. */
  if (sigprocmask(SIG_SETMASK, &all, NULL) != 0 || prctl(PR_SET_DUMPABLE, 0L, 0L, 0L, 0L) != 0) {
    fail("protecting the agent", errno);
  }
  struct sock_fprog filter = read_filter();
  request_read(&request, &frame);
  if (unshare(CLONE_NEWPID) != 0) {
    fail("pid namespace", errno);
  }
  pid_t init = fork_or_fail();
  if (init == 0) {
    be_init();
  }
  open_pipe(&script.input, &agent.input);
  open_pipe(&agent.output, &script.output);
  open_pipe(&agent.errors, &script.errors);
  open_pipe(&agent.ready, &script.ready);
  if (request.driver) {
    open_pipe(&agent.result, &script.result);
    open_pipe(&agent.missing, &script.missing);
  }
  hand_over(&request, &script);
  pid_t pid = fork_or_fail();
  if (pid == 0) {
    script_become(&request, &frame, &filter, &script);
  }
  close_script_ends(&script);
  supervise(&request, &agent, init, pid);
  return 0;
}
