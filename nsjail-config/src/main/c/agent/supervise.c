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

#include "collect.h"
#include "fail.h"

enum {
  CHUNK = 1 << 16,
  LONGEST_LAST_WORD = 1 << 12,
  /* A script can make one call of its own cost the agent hundreds of reads (tee(2) of single bytes). */
  MOST_READS = 64,
  PAUSE_NANOSECONDS = 500 * 1000,
};

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

/* Reads what there is now, at most a piece of it; -1 at the end of the stream. */
static ssize_t gather(int descriptor, char *piece) {
  size_t length = 0;
  for (int reads = 0; reads < MOST_READS && length < CHUNK; reads++) {
    ssize_t count = read(descriptor, piece + length, CHUNK - length);
    if (count < 0 && errno != EAGAIN) {
      fail("reading the script's output", errno);
    }
    if (count <= 0) {
      return count == 0 && length == 0 ? -1 : (ssize_t)length;
    }
    length += (size_t)count;
  }
  return (ssize_t)length;
}

/* Carries one piece to the host; false when there is none now. What is beyond the limit is read and dropped, so that
   a script is never held up by its own output. */
static bool carry(struct stream *stream) {
  static char piece[CHUNK];
  ssize_t count = gather(stream->descriptor, piece);
  if (count < 0) {
    finish(&stream->descriptor);
    return false;
  }
  size_t kept = (size_t)count < stream->room ? (size_t)count : stream->room;
  stream->truncated = stream->truncated || kept < (size_t)count;
  stream->room -= kept;
  if (kept > 0) {
    frame_write(stream->kind, piece, kept);
  }
  if (kept < (size_t)count && count < CHUNK / 2) {
    /* Nobody waits for what is dropped, and the pipe fills meanwhile: the agent's time is not the script's to spend. */
    nanosleep(&(struct timespec){.tv_nsec = PAUSE_NANOSECONDS}, NULL);
  }
  return count > 0;
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
    frame_write(FAILED, word + 1, length - 1);
  }
  return length == 0;
}

/* Says whether a driver found that the script lacks the function: the one thing that it can say, by one byte. */
static bool is_missing(int *descriptor) {
  char word;
  ssize_t count = read(*descriptor, &word, 1);
  if (count <= 0) {
    finish(descriptor);
  }
  return count == 1;
}

/* Carries until the run is over; false when the script was not run after all. */
static bool carry_until_end(pid_t script, struct stream *streams, struct input *input, int missing, int64_t deadline) {
  enum { INPUT_SLOT = STREAMS, MISSING_SLOT, DEATH_SLOT, HOST_SLOT, SLOTS };
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
    slots[MISSING_SLOT] = (struct pollfd){.fd = missing, .events = POLLIN};
    slots[DEATH_SLOT] = (struct pollfd){.fd = death, .events = POLLIN};
    slots[HOST_SLOT] = (struct pollfd){.fd = HOST_IN, .events = POLLIN};
    int64_t left = (deadline - microseconds()) / 1000;
    if (left <= 0) {
      return true;
    }
    if (poll(slots, SLOTS, left < INT_MAX ? (int)left : INT_MAX) < 0) {
      fail("waiting for the script", errno);
    }
    if (slots[MISSING_SLOT].revents != 0 && is_missing(&missing)) {
      return false;
    }
    /* Whatever the host says now ends the run; so does its going away. */
    if (slots[DEATH_SLOT].revents != 0 || slots[HOST_SLOT].revents != 0) {
      return true;
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

/* Ends the namespace: when this returns, its last process is gone. Returns the wait status of the script. */
static int end(pid_t init, pid_t script, struct rusage *all) {
  int status_of_script = 0;
  struct rusage usage;
  kill(init, SIGKILL);
  /* init can be reaped only after everybody else in its namespace, the script and whatever else is our child. */
  for (;;) {
    int status;
    pid_t pid = wait4(-1, &status, __WALL, &usage);
    if (pid < 0 && errno == ECHILD) {
      return status_of_script;
    }
    if (pid < 0) {
      fail("ending the script", errno);
    }
    if (pid == script) {
      status_of_script = status;
    }
    add(all, &usage);
  }
}

static long cpu(const struct rusage *usage) {
  return (usage->ru_utime.tv_sec + usage->ru_stime.tv_sec) * 1000000 + usage->ru_utime.tv_usec +
         usage->ru_stime.tv_usec;
}

static void report(int status, int64_t wall, const struct rusage *usage, const struct stream *streams) {
  char text[256];
  bool exited = WIFEXITED(status);
  int length = snprintf(text, sizeof text,
                        "{\"exited\":%s,\"code\":%d,\"wall_us\":%lld,\"cpu_us\":%ld,\"peak_kb\":%ld,"
                        "\"stdout_truncated\":%s,\"stderr_truncated\":%s,\"result_truncated\":%s}",
                        exited ? "true" : "false", exited ? WEXITSTATUS(status) : WTERMSIG(status), (long long)wall,
                        cpu(usage), usage->ru_maxrss, streams[OUTPUT_STREAM].truncated ? "true" : "false",
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
  struct rusage usage = {0};
  if (!await_start(ends->ready)) {
    return;
  }
  int64_t begin = microseconds();
  frame_write(STARTED, NULL, 0);
  without_blocking(input.descriptor);
  for (size_t i = 0; i < STREAMS; i++) {
    without_blocking(streams[i].descriptor);
  }
  bool was_run =
      carry_until_end(script, streams, &input, ends->missing, begin + request->backstop * 1000);
  int64_t wall = microseconds() - begin;
  int status = end(init, script, &usage);
  if (!was_run) {
    frame_write(REFUSED, NULL, 0);
    return;
  }
  for (size_t i = 0; i < STREAMS; i++) {
    while (streams[i].descriptor >= 0 && carry(&streams[i])) {
    }
  }
  report(status, wall, &usage, streams);
  if (request->collects) {
    collect(&request->collection);
  }
  frame_write(END, NULL, 0);
}
