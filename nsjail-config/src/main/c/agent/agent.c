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
#include <string.h>
#include <sys/prctl.h>
#include <unistd.h>

#include "fail.h"
#include "folders.h"
#include "frames.h"
#include "lineage.h"
#include "place.h"
#include "request.h"
#include "script.h"
#include "supervise.h"
#include "survey.h"
#include "sweep.h"
#include "validator.h"

/* Tests of the parser have another one. */
#ifndef FILTERS
#define FILTERS "/cloche/"
#endif

#define SCRATCH "/scratch"

static struct sock_filter instructions[BPF_MAXINSNS];

struct run {
  struct lineage lineage;
  struct sock_fprog filter; /* of system calls; the script's */
};

static struct sock_fprog read_filter(const struct place *place) {
  static const char *const files[] = {
      [FULL] = FILTERS "strict.bpf", [REDUCED] = FILTERS "reduced.bpf", [MINIMAL] = FILTERS "minimal.bpf"};
  int file = open(files[place->tier], O_RDONLY | O_CLOEXEC);
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

/* So that the script can open /dev/stdout and its like, which asks for the rights of the pipe's owner. Below tier full
 * there may be no /proc to do that by, and no kernel that gives pipes to others (gVisor). */
static void hand_over(const struct place *place, const struct request *request, const struct script_ends *ends) {
  const int standard[] = {ends->input, ends->output, ends->errors};
  bool wanted = request->own_uid && place->tier == FULL;
  for (size_t i = 0; wanted && i < sizeof standard / sizeof *standard; i++) {
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
static pid_t start(const struct run *run, const struct step *step, struct frame *frame, struct agent_ends *agent,
                   struct script_ends *script) {
  open_pipe(&script->input, &agent->input);
  open_pipe(&agent->output, &script->output);
  open_pipe(&agent->errors, &script->errors);
  open_pipe(&agent->ready, &script->ready);
  hand_over(run->lineage.place, run->lineage.request, script);
  pid_t pid = fork();
  if (pid < 0) {
    fail("fork", errno);
  }
  if (pid == 0) {
    script_become(run->lineage.place, run->lineage.request, step, frame, &run->filter, script);
  }
  close_script_ends(script);
  return pid;
}

static bool compile(const struct run *run, struct frame *frame) {
  const struct request *request = run->lineage.request;
  struct agent_ends agent = {.result = -1};
  struct script_ends script = {.result = -1, .validator = -1};
  pid_t pid = start(run, &request->compile, frame, &agent, &script);
  /* A compiler reads files, not its standard input. */
  close(agent.input);
  return supervise_compile(request, &agent, &run->lineage, pid);
}

static void execute(const struct run *run, struct frame *frame) {
  static struct validator validator = {.descriptor = -1};
  const struct request *request = run->lineage.request;
  struct agent_ends agent = {.result = -1};
  struct script_ends script = {.result = -1, .validator = -1};
  if (request->driver) {
    open_pipe(&agent.result, &script.result);
  }
  if (request->question != NULL) {
    validator_open(&validator, &script.validator, request->question);
  }
  pid_t pid = start(run, &request->run, frame, &agent, &script);
  supervise_run(request, &agent, &validator, &run->lineage, pid);
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

static void protect(const struct place *place) {
  sigset_t all;
  sigfillset(&all);
  /* Nothing that can be sent to the agent interrupts it, and nobody looks into it. */
  bool hidden = prctl(PR_SET_DUMPABLE, 0L, 0L, 0L, 0L) == 0;
  if (sigprocmask(SIG_SETMASK, &all, NULL) != 0 || !(hidden || place->tier == MINIMAL)) {
    fail("protecting the agent", errno);
  }
}

static void serve(const struct place *place) {
  static struct request request;
  struct frame frame = {0};
  struct run run = {0};
  protect(place);
  if (place->seccomp) {
    run.filter = read_filter(place);
  }
  request_read(&request, &frame);
  if (place->tier == REDUCED && !request.own_uid) {
    /* Without one, whoever is to be ended could not be told from the rest of the machine. */
    fail("tier reduced lacks a uid", 0);
  }
  mount_scratch(&request);
  folders_prepare(place, &request);
  lineage_start(&run.lineage, place, &request);
  if (request.compile.command == NULL) {
    execute(&run, &frame);
  } else if (compile(&run, &frame)) {
    execute(&run, NULL);
  }
  folders_clear(place);
}

int main(int count, char **words) {
  struct place place;
  if (count == 2 && strcmp(words[1], "survey") == 0) {
    survey();
  } else if (count == 4 && strcmp(words[1], "sweep") == 0) {
    sweep_uid((uid_t)strtoul(words[2], NULL, 10), (uid_t)strtoul(words[3], NULL, 10));
  } else {
    place_read(&place, count, words);
    serve(&place);
  }
  return 0;
}
