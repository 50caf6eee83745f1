#define _GNU_SOURCE
#include "unpack.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "fail.h"

static int create(char *path) {
  for (char *slash = path; (slash = strchr(slash, '/')) != NULL; *slash++ = '/') {
    *slash = '\0';
    if (mkdir(path, 0755) != 0 && errno != EEXIST) {
      fail("a folder of the request", errno);
    }
  }
  int file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0644);
  if (file < 0) {
    fail("a file of the request", errno);
  }
  return file;
}

void unpack(struct frame *frame) {
  int file = -1;
  for (;;) {
    frame_read(frame);
    if (frame->kind == DATA && file >= 0) {
      if (write_all(file, frame->payload, frame->length) != 0) {
        fail("a file of the request", errno);
      }
      continue;
    }
    if (file >= 0) {
      close(file);
      file = -1;
    }
    if (frame->kind == GO) {
      return;
    }
    if (frame->kind != FILE_HEAD) {
      fail("an unexpected frame among the files", 0);
    }
    file = create(frame->payload);
  }
}
