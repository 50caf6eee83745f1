/* What flows between the script's pipes and the host. */
#ifndef CLOCHE_STREAM_H
#define CLOCHE_STREAM_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

/* One direction of output. */
struct stream {
  int descriptor; /* -1 at the end, or where there is none */
  char kind;      /* of the frames that carry it */
  size_t room;    /* bytes that still reach the host */
  bool truncated;
};

struct input {
  int descriptor; /* -1 when all is written */
  const char *rest;
  size_t length;
};

/* Carries one piece to the host; false when there is none now. What is beyond the limit is read and dropped, so that
   a script is never held up by its own output. */
bool carry(struct stream *stream);

/* Gives the script what its standard input takes now. */
void feed(struct input *input);

/* Reads what there is now, at most room; -1 at the end of the stream. */
ssize_t gather(int descriptor, char *into, size_t room);

void without_blocking(int descriptor);

/* Closes it and notes so. */
void finish(int *descriptor);

#endif
