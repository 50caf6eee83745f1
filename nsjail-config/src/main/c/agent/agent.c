/*
 * The agent: the first process in the jail. It starts one script below itself, in a pid namespace in which the agent
 * cannot be seen or signalled, carries its output to the host, ends it and measures it. Where the language has a
 * compiler, that comes first, in the same namespace and behind the same walls.
 *
 * It speaks frames (frames.h) on standard input and output; its log is standard error. It is the only trusted code in
 * the jail: it reads no byte that the script wrote but to pass it on.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <linux/filter.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <unistd.h>

#include "fail.h"
#include "frames.h"
#include "init.h"
#include "request.h"
#include "script.h"
#include "supervise.h"
#include "validator.h"

/* Tests of the parser have another one. */
#ifndef FILTER
#define FILTER "/cloche/strict.bpf"
#endif

#define SCRATCH "/scratch"

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
  close(ends->output);
  close(ends->errors);
  close(ends->ready);
  for (size_t i = 0; i < 3; i++) {
    int optional = (int[]){ends->input, ends->result, ends->validator}[i];
    if (optional >= 0) {
      close(optional);
    }
  }
}

/* Starts the program of a step; the first step of a run gets the frame that the script comes in. */
static pid_t start(const struct request *request, const struct step *step, struct frame *frame,
                   const struct sock_fprog *filter, struct agent_ends *agent, struct script_ends *script) {
  open_pipe(&script->input, &agent->input);
  open_pipe(&agent->output, &script->output);
  open_pipe(&agent->errors, &script->errors);
  open_pipe(&agent->ready, &script->ready);
  hand_over(request, script);
  pid_t pid = fork();
  if (pid < 0) {
    fail("fork", errno);
  }
  if (pid == 0) {
    script_become(request, step, frame, filter, script);
  }
  close_script_ends(script);
  return pid;
}

static bool compile(const struct request *request, struct frame *frame, const struct sock_fprog *filter,
                    const struct init *init) {
  struct agent_ends agent = {.result = -1};
  struct script_ends script = {.result = -1, .validator = -1};
  pid_t pid = start(request, &request->compile, frame, filter, &agent, &script);
  /* A compiler reads files, not its standard input. */
  close(agent.input);
  return supervise_compile(request, &agent, init, pid);
}

static void run(const struct request *request, struct frame *frame, const struct sock_fprog *filter,
                const struct init *init) {
  static struct validator validator = {.descriptor = -1};
  struct agent_ends agent = {.result = -1};
  struct script_ends script = {.result = -1, .validator = -1};
  if (request->driver) {
    open_pipe(&agent.result, &script.result);
  }
  if (request->question != NULL) {
    validator_open(&validator, &script.validator, request->question);
  }
  pid_t pid = start(request, &request->run, frame, filter, &agent, &script);
  supervise_run(request, &agent, &validator, init, pid);
}

/* Room that does not count to the script's own: for what a runtime must write before it runs a script. */
static void mount_scratch(const struct request *request) {
  char options[128];
  snprintf(options, sizeof options, "size=%zu,nr_inodes=16384,mode=700,uid=%u,gid=%u", request->scratch,
           request->own_uid ? request->uid : getuid(), request->own_uid ? request->gid : getgid());
  if (request->scratch > 0 && mount("tmpfs", SCRATCH, "tmpfs", MS_NOSUID | MS_NODEV | MS_NOEXEC, options) != 0) {
    fail(SCRATCH, errno);
  }
}

int main(void) {
  static struct request request;
  struct frame frame = {0};
  struct init init;
  sigset_t all;
  sigfillset(&all);
  /* Nothing that can be sent to the agent interrupts it, and nobody looks into it. */
  if (sigprocmask(SIG_SETMASK, &all, NULL) != 0 || prctl(PR_SET_DUMPABLE, 0L, 0L, 0L, 0L) != 0) {
    fail("protecting the agent", errno);
  }
  struct sock_fprog filter = read_filter();
  request_read(&request, &frame);
  mount_scratch(&request);
  init_start(&init);
  if (request.compile.command == NULL) {
    run(&request, &frame, &filter, &init);
  } else if (compile(&request, &frame, &filter, &init)) {
    run(&request, NULL, &filter, &init);
  }
  return 0;
}
