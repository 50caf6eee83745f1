#define _GNU_SOURCE
#include "request.h"

#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "fail.h"

/* REQUEST is a list of fields: one byte of tag, four of length (big endian), text. */

static const struct {
  const char *name;
  int resource;
} RESOURCES[] = {
    {"core", RLIMIT_CORE},   {"data", RLIMIT_DATA},     {"fsize", RLIMIT_FSIZE}, {"nofile", RLIMIT_NOFILE},
    {"nproc", RLIMIT_NPROC}, {"memlock", RLIMIT_MEMLOCK}, {"sigpending", RLIMIT_SIGPENDING},
    {"msgqueue", RLIMIT_MSGQUEUE},
    {"stack", RLIMIT_STACK},
};

static unsigned long number(const char *text) {
  char *end;
  errno = 0;
  unsigned long value = strtoul(text, &end, 10);
  if (errno != 0 || end == text || *end != '\0' || *text == '-') {
    fail("a number of the request is not one", 0);
  }
  return value;
}

static void append(char ***list, char *text) {
  size_t count = 0;
  while (*list != NULL && (*list)[count] != NULL) {
    count++;
  }
  /* A new block for each power of two. */
  if (*list == NULL || (count > 0 && (count & (count + 1)) == 0)) {
    size_t room = 2 * (count + 1);
    char **larger = realloc(*list, room * sizeof *larger);
    if (larger == NULL) {
      fail("no memory for the request", errno);
    }
    *list = larger;
  }
  (*list)[count] = text;
  (*list)[count + 1] = NULL;
}

static void add_limit(struct request *request, char *text) {
  char *value = strchr(text, '=');
  if (value == NULL || request->limit_count == MOST_LIMITS) {
    fail("a limit of the request is not one", 0);
  }
  *value++ = '\0';
  for (size_t i = 0; i < sizeof RESOURCES / sizeof *RESOURCES; i++) {
    if (strcmp(RESOURCES[i].name, text) == 0) {
      request->limits[request->limit_count++] = (struct limit){RESOURCES[i].resource, number(value)};
      return;
    }
  }
  fail("a limit of the request is unknown", 0);
}

static void add_cgroup(struct request *request, unsigned long descriptor) {
  if (request->cgroup_count == MOST_CGROUPS || descriptor > INT_MAX) {
    fail("too many cgroups", 0);
  }
  request->cgroups[request->cgroup_count++] = (int)descriptor;
}

static void set_collection(struct request *request, char *text) {
  const struct {
    const char *name;
    size_t *value;
  } parts[] = {
      {"files", &request->collection.files},
      {"file_bytes", &request->collection.file_bytes},
      {"total_bytes", &request->collection.total_bytes},
      {"depth", &request->collection.depth},
  };
  char *value = strchr(text, '=');
  if (value == NULL) {
    fail("a limit of the output is not one", 0);
  }
  *value++ = '\0';
  for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
    if (strcmp(parts[i].name, text) == 0) {
      *parts[i].value = number(value);
      request->collects = true;
      return;
    }
  }
  fail("a limit of the output is unknown", 0);
}

static void add_field(struct request *request, char tag, char *text) {
  switch (tag) {
    case 'b':
      append(&request->compile.command, text);
      return;
    case 'f':
      append(&request->compile.environment, text);
      return;
    case 'k':
      request->compile.backstop = (long)number(text);
      return;
    case 'c':
      append(&request->run.command, text);
      return;
    case 'e':
      append(&request->run.environment, text);
      return;
    case 't':
      request->run.backstop = (long)number(text);
      return;
    case 'v':
      request->question = text;
      return;
    case 'm':
      request->scratch = number(text);
      return;
    case 'n':
      request->nice = (int)number(text);
      return;
    case 'u':
      request->own_uid = true;
      request->uid = (uid_t)number(text);
      request->gid = (gid_t)request->uid;
      return;
    case 'd':
      request->driver = true;
      return;
    case 'l':
      add_limit(request, text);
      return;
    case 'g':
      add_cgroup(request, number(text));
      return;
    case 'o':
      request->output_limit = number(text);
      return;
    case 'p':
      set_collection(request, text);
      return;
    case 'i':
      request->stdin_length = number(text);
      return;
    default:
      fail("a field of the request is unknown", 0);
  }
}

static void read_fields(struct request *request, char *bytes, size_t length) {
  while (length > 0) {
    const unsigned char *head = (const unsigned char *)bytes;
    if (length < 5) {
      fail("a field of the request is cut", 0);
    }
    size_t size = (size_t)head[1] << 24 | (size_t)head[2] << 16 | (size_t)head[3] << 8 | head[4];
    if (size > length - 5 || memchr(bytes + 5, '\0', size) != NULL) {
      fail("a field of the request has a wrong length", 0);
    }
    char *text = strndup(bytes + 5, size);
    if (text == NULL) {
      fail("no memory for the request", errno);
    }
    add_field(request, bytes[0], text);
    bytes += 5 + size;
    length -= 5 + size;
  }
}

static void read_stdin(struct request *request, struct frame *frame) {
  request->stdin_bytes = malloc(request->stdin_length + 1);
  if (request->stdin_bytes == NULL) {
    fail("no memory for standard input", errno);
  }
  for (size_t filled = 0; filled < request->stdin_length; filled += frame->length) {
    frame_read(frame);
    if (frame->kind != STDIN || frame->length == 0 || frame->length > request->stdin_length - filled) {
      fail("standard input is not what the request says", 0);
    }
    memcpy(request->stdin_bytes + filled, frame->payload, frame->length);
  }
}

static void complete(struct step *step) {
  static char *nothing[] = {NULL};
  if (step->command != NULL && step->backstop <= 0) {
    fail("a step of the request lacks a time", 0);
  }
  if (step->environment == NULL) {
    step->environment = nothing;
  }
}

void request_read(struct request *request, struct frame *frame) {
  frame_read(frame);
  if (frame->kind != REQUEST) {
    fail("the first frame is no request", 0);
  }
  read_fields(request, frame->payload, frame->length);
  if (request->compile.command == NULL && request->run.command == NULL) {
    fail("the request lacks a command", 0);
  }
  if (request->collection.depth > MOST_DEPTH) {
    fail("the output is too deep", 0);
  }
  complete(&request->compile);
  complete(&request->run);
  read_stdin(request, frame);
}
