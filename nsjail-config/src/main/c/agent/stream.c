#define _GNU_SOURCE
#include "stream.h"

#include <errno.h>
#include <fcntl.h>
#include <time.h>
#include <unistd.h>

#include "fail.h"
#include "frames.h"

enum {
  CHUNK = 1 << 16,
  /* A script can make one call of its own cost the agent hundreds of reads (tee(2) of single bytes). */
  MOST_READS = 64,
  PAUSE_NANOSECONDS = 500 * 1000,
};

void finish(int *descriptor) {
  close(*descriptor);
  *descriptor = -1;
}

void without_blocking(int descriptor) {
  if (descriptor >= 0 && fcntl(descriptor, F_SETFL, O_NONBLOCK) != 0) {
    fail("a pipe", errno);
  }
}

ssize_t gather(int descriptor, char *into, size_t room) {
  size_t length = 0;
  for (int reads = 0; reads < MOST_READS && length < room; reads++) {
    ssize_t count = read(descriptor, into + length, room - length);
    if (count < 0 && errno == ECONNRESET) {
      count = 0; /* a socket whose other end was closed with something unread */
    }
    if (count < 0 && errno != EAGAIN) {
      fail("reading from the script", errno);
    }
    if (count <= 0) {
      return count == 0 && length == 0 ? -1 : (ssize_t)length;
    }
    length += (size_t)count;
  }
  return (ssize_t)length;
}

bool carry(struct stream *stream) {
  static char piece[CHUNK];
  ssize_t count = gather(stream->descriptor, piece, sizeof piece);
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

void feed(struct input *input) {
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
