#define _GNU_SOURCE
#include "supervise.h"

#include <errno.h>
#include <limits.h>
#include <poll.h>
#include <stdint.h>
#include <stdio.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "collect.h"
#include "fail.h"
#include "frames.h"
#include "lineage.h"
#include "stream.h"

enum { LONGEST_LAST_WORD = 1 << 12 };

enum { OUTPUT_STREAM, ERROR_STREAM, RESULT_STREAM, STREAMS };

/* Why carrying ended. */
enum ending {
  DIED,    /* the program, by itself */
  STOPPED, /* the host has had enough, or the backstop has come */
  BARRED,  /* the validator says that the script must not run */
};

static int64_t microseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000000 + now.tv_nsec / 1000;
}

/* Waits until the program runs; false when it does not, and then the host knows why. */
static bool await_start(int ready) {
  static char word[LONGEST_LAST_WORD];
  size_t length = 0;
  ssize_t count;
  while (length < sizeof word && (count = read(ready, word + length, sizeof word - length)) > 0) {
    length += (size_t)count;
  }
  close(ready);
  if (length > 0) {
    frame_write(FAILED, word + 1, length - 1);
  }
  return length == 0;
}

/* Passes a favourable opinion on at once; true for the other. */
static bool is_barred(struct validator *validator) {
  enum opinion opinion = validator->descriptor < 0 ? NONE_YET : validator_hear(validator);
  if (opinion == ACCEPTED) {
    frame_write(VALIDATED, validator->opinion, validator->length);
  }
  return opinion == REJECTED;
}

static enum ending carry_until_end(const struct lineage *lineage, pid_t program, struct stream *streams,
                                   struct input *input, struct validator *validator, int64_t deadline) {
  enum { INPUT_SLOT = STREAMS, VALIDATOR_SLOT, DEATH_SLOT, HOST_SLOT, SLOTS };
  for (;;) {
    struct pollfd slots[SLOTS];
    for (size_t i = 0; i < STREAMS; i++) {
      slots[i] = (struct pollfd){.fd = streams[i].descriptor, .events = POLLIN};
    }
    slots[INPUT_SLOT] = (struct pollfd){.fd = input->descriptor, .events = POLLOUT};
    slots[VALIDATOR_SLOT] = (struct pollfd){.fd = validator->descriptor, .events = POLLIN};
    slots[DEATH_SLOT] = (struct pollfd){.fd = lineage->deaths, .events = POLLIN};
    slots[HOST_SLOT] = (struct pollfd){.fd = HOST_IN, .events = POLLIN};
    int64_t left = (deadline - microseconds()) / 1000;
    if (left <= 0) {
      break;
    }
    if (poll(slots, SLOTS, left < INT_MAX ? (int)left : INT_MAX) < 0) {
      fail("waiting for the script", errno);
    }
    /* First, since a program that bars the script ends at once. */
    if (slots[VALIDATOR_SLOT].revents != 0 && is_barred(validator)) {
      return BARRED;
    }
    /* Whatever the host says now ends the step; so does its going away. */
    if (slots[HOST_SLOT].revents != 0) {
      break;
    }
    if (slots[DEATH_SLOT].revents != 0 && lineage_lost(lineage, program)) {
      /* It may have spoken and died after the validator's slot was looked at. */
      return is_barred(validator) ? BARRED : DIED;
    }
    for (size_t i = 0; i < STREAMS; i++) {
      if (slots[i].revents != 0) {
        carry(&streams[i]);
      }
    }
    if (slots[INPUT_SLOT].revents != 0) {
      feed(input);
    }
  }
  return STOPPED;
}

static long cpu(const struct rusage *usage) {
  return (usage->ru_utime.tv_sec + usage->ru_stime.tv_sec) * 1000000 + usage->ru_utime.tv_usec +
         usage->ru_stime.tv_usec;
}

static void report(char kind, int status, int64_t wall, const struct rusage *usage, struct stream *streams) {
  char text[256];
  bool exited = WIFEXITED(status);
  for (size_t i = 0; i < STREAMS; i++) {
    while (streams[i].descriptor >= 0 && carry(&streams[i])) {
    }
    if (streams[i].descriptor >= 0) {
      finish(&streams[i].descriptor);
    }
  }
  int length = snprintf(text, sizeof text,
                        "{\"exited\":%s,\"code\":%d,\"wall_us\":%lld,\"cpu_us\":%ld,\"peak_kb\":%ld,"
                        "\"stdout_truncated\":%s,\"stderr_truncated\":%s,\"result_truncated\":%s}",
                        exited ? "true" : "false", exited ? WEXITSTATUS(status) : WTERMSIG(status), (long long)wall,
                        cpu(usage), usage->ru_maxrss, streams[OUTPUT_STREAM].truncated ? "true" : "false",
                        streams[ERROR_STREAM].truncated ? "true" : "false",
                        streams[RESULT_STREAM].truncated ? "true" : "false");
  frame_write(kind, text, (size_t)length);
}

bool supervise_compile(const struct request *request, const struct agent_ends *ends, const struct lineage *lineage,
                       pid_t compiler) {
  struct stream streams[STREAMS] = {
      [OUTPUT_STREAM] = {ends->output, COMPILE_STDOUT, request->output_limit, false},
      [ERROR_STREAM] = {ends->errors, COMPILE_STDERR, request->output_limit, false},
      [RESULT_STREAM] = {.descriptor = -1},
  };
  struct input nothing = {.descriptor = -1};
  static struct validator nobody = {.descriptor = -1};
  struct rusage usage = {0};
  if (!await_start(ends->ready)) {
    (void)waitpid(compiler, NULL, __WALL);
    return false;
  }
  int64_t begin = microseconds();
  frame_write(COMPILING, NULL, 0);
  without_blocking(ends->output);
  without_blocking(ends->errors);
  enum ending ending =
      carry_until_end(lineage, compiler, streams, &nothing, &nobody, begin + request->compile.backstop * 1000);
  int64_t wall = microseconds() - begin;
  int status = lineage_end_step(lineage, compiler, &usage);
  report(COMPILED, status, wall, &usage, streams);
  bool goes_on = ending == DIED && WIFEXITED(status) && WEXITSTATUS(status) == 0 && request->run.command != NULL;
  if (!goes_on) {
    frame_write(END, NULL, 0);
  }
  return goes_on;
}

void supervise_run(const struct request *request, const struct agent_ends *ends, struct validator *validator,
                   const struct lineage *lineage, pid_t script) {
  struct stream streams[STREAMS] = {
      [OUTPUT_STREAM] = {ends->output, STDOUT, request->output_limit, false},
      [ERROR_STREAM] = {ends->errors, STDERR, request->output_limit, false},
      [RESULT_STREAM] = {ends->result, RESULT, request->output_limit, false},
  };
  struct input input = {ends->input, request->stdin_bytes, request->stdin_length};
  struct rusage usage = {0};
  if (!await_start(ends->ready)) {
    (void)waitpid(script, NULL, __WALL);
    return;
  }
  int64_t begin = microseconds();
  frame_write(STARTED, NULL, 0);
  without_blocking(input.descriptor);
  for (size_t i = 0; i < STREAMS; i++) {
    without_blocking(streams[i].descriptor);
  }
  feed(&input);
  enum ending ending =
      carry_until_end(lineage, script, streams, &input, validator, begin + request->run.backstop * 1000);
  int64_t wall = microseconds() - begin;
  int status = lineage_end(lineage, script, &usage);
  if (ending == BARRED) {
    frame_write(REFUSED, validator->opinion, validator->length);
    return;
  }
  report(DONE, status, wall, &usage, streams);
  if (request->collects) {
    collect(&request->collection);
  }
  frame_write(END, NULL, 0);
}
