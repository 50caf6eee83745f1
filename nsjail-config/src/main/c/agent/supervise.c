#define _GNU_SOURCE
#include "supervise.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <sys/pidfd.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "fail.h"

enum { CHUNK = 1 << 16, LONGEST_LAST_WORD = 1 << 12 };

/* One direction of output. */
struct stream {
  int descriptor; /* -1 at the end */
  char kind;
  size_t room;
  bool truncated;
};

enum { OUTPUT_STREAM, ERROR_STREAM, RESULT_STREAM, STREAMS };

struct input {
  int descriptor; /* -1 when all is written */
  const char *rest;
  size_t length;
};

static int64_t microseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000000 + now.tv_nsec / 1000;
}

static void finish(int *descriptor) {
  close(*descriptor);
  *descriptor = -1;
}

/* Carries one piece to the host; false when there is none now. What is beyond the limit is read and dropped, so that
   a script is never held up by its own output. */
static bool carry(struct stream *stream) {
  static char piece[CHUNK];
  ssize_t count = read(stream->descriptor, piece, sizeof piece);
  if (count < 0) {
    if (errno != EAGAIN) {
      fail("reading the script's output", errno);
    }
    return false;
  }
  if (count == 0) {
    finish(&stream->descriptor);
    return false;
  }
  size_t kept = (size_t)count < stream->room ? (size_t)count : stream->room;
  stream->truncated = stream->truncated || kept < (size_t)count;
  stream->room -= kept;
  if (kept > 0) {
    frame_write(stream->kind, piece, kept);
  }
  return true;
}

/* Gives the script what its standard input takes now. */
static void feed(struct input *input) {
  while (input->length > 0) {
    ssize_t count = write(input->descriptor, input->rest, input->length);
    if (count < 0 && errno == EAGAIN) {
      return;
    }
    if (count < 0) {
      break; /* EPIPE: the script does not read it, which is its own affair */
    }
    input->rest += count;
    input->length -= (size_t)count;
  }
  finish(&input->descriptor);
}

static void without_blocking(int descriptor) {
  if (descriptor >= 0 && fcntl(descriptor, F_SETFL, O_NONBLOCK) != 0) {
    fail("a pipe", errno);
  }
}

/* Waits until the script runs; false when it does not, and then the host knows why. */
static bool await_start(int ready) {
  static char word[LONGEST_LAST_WORD];
  size_t length = 0;
  ssize_t count;
  while (length < sizeof word && (count = read(ready, word + length, sizeof word - length)) > 0) {
    length += (size_t)count;
  }
  close(ready);
  if (length > 0) {
    frame_write(word[0] == REFUSED ? REFUSED : FAILED, word + 1, length - 1);
  }
  return length == 0;
}

static void carry_until_exit(pid_t script, struct stream *streams, struct input *input, int64_t deadline) {
  enum { INPUT_SLOT = STREAMS, DEATH_SLOT, HOST_SLOT, SLOTS };
  int death = pidfd_open(script, 0);
  if (death < 0) {
    fail("watching the script", errno);
  }
  feed(input);
  for (;;) {
    struct pollfd slots[SLOTS];
    for (size_t i = 0; i < STREAMS; i++) {
      slots[i] = (struct pollfd){.fd = streams[i].descriptor, .events = POLLIN};
    }
    slots[INPUT_SLOT] = (struct pollfd){.fd = input->descriptor, .events = POLLOUT};
    slots[DEATH_SLOT] = (struct pollfd){.fd = death, .events = POLLIN};
    slots[HOST_SLOT] = (struct pollfd){.fd = HOST_IN, .events = POLLIN};
    int64_t left = (deadline - microseconds()) / 1000;
    if (left <= 0) {
      return;
    }
    if (poll(slots, SLOTS, left < INT_MAX ? (int)left : INT_MAX) < 0) {
      fail("waiting for the script", errno);
    }
    /* Whatever the host says now ends the run; so does its going away. */
    if (slots[DEATH_SLOT].revents != 0 || slots[HOST_SLOT].revents != 0) {
      return;
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
}

/* Ends the namespace: when this returns, its last process is gone. */
static int end(pid_t init, pid_t script, struct rusage *usage, struct rusage *orphans) {
  int status;
  kill(init, SIGKILL);
  /* The script is our child, not init's, and init can be reaped only after everybody else in its namespace. */
  if (wait4(script, &status, 0, usage) != script || wait4(init, NULL, 0, orphans) != init) {
    fail("ending the script", errno);
  }
  return status;
}

static long cpu(const struct rusage *usage) {
  return (usage->ru_utime.tv_sec + usage->ru_stime.tv_sec) * 1000000 + usage->ru_utime.tv_usec +
         usage->ru_stime.tv_usec;
}

static void report(int status, int64_t wall, const struct rusage *usage, const struct rusage *orphans,
                   const struct stream *streams) {
  char text[256];
  bool exited = WIFEXITED(status);
  /* ru_maxrss of a process is that of the largest among itself and those that it has waited for (getrusage(2)). */
  long peak = usage->ru_maxrss > orphans->ru_maxrss ? usage->ru_maxrss : orphans->ru_maxrss;
  int length = snprintf(text, sizeof text,
                        "{\"exited\":%s,\"code\":%d,\"wall_us\":%lld,\"cpu_us\":%ld,\"peak_kb\":%ld,"
                        "\"stdout_truncated\":%s,\"stderr_truncated\":%s,\"result_truncated\":%s}",
                        exited ? "true" : "false", exited ? WEXITSTATUS(status) : WTERMSIG(status), (long long)wall,
                        cpu(usage) + cpu(orphans), peak, streams[OUTPUT_STREAM].truncated ? "true" : "false",
                        streams[ERROR_STREAM].truncated ? "true" : "false",
                        streams[RESULT_STREAM].truncated ? "true" : "false");
  frame_write(DONE, text, (size_t)length);
}

void supervise(const struct request *request, const struct agent_ends *ends, pid_t init, pid_t script) {
  struct stream streams[STREAMS] = {
      [OUTPUT_STREAM] = {ends->output, STDOUT, request->output_limit, false},
      [ERROR_STREAM] = {ends->errors, STDERR, request->output_limit, false},
      [RESULT_STREAM] = {ends->result, RESULT, request->output_limit, false},
  };
  struct input input = {ends->input, request->stdin_bytes, request->stdin_length};
  struct rusage usage, orphans;
  if (!await_start(ends->ready)) {
    return;
  }
  int64_t begin = microseconds();
  frame_write(STARTED, NULL, 0);
  without_blocking(input.descriptor);
  for (size_t i = 0; i < STREAMS; i++) {
    without_blocking(streams[i].descriptor);
  }
  carry_until_exit(script, streams, &input, begin + request->backstop * 1000);
  int64_t wall = microseconds() - begin;
  int status = end(init, script, &usage, &orphans);
  for (size_t i = 0; i < STREAMS; i++) {
    while (streams[i].descriptor >= 0 && carry(&streams[i])) {
    }
  }
  report(status, wall, &usage, &orphans, streams);
}
