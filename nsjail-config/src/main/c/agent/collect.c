#define _GNU_SOURCE
#include "collect.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "fail.h"
#include "folders.h"
#include "frames.h"

enum { CHUNK = 1 << 16, SIZE_BYTES = 8, LONGEST_PATH = (MOST_DEPTH + 1) * (NAME_MAX + 1) };

/* Why something is not sent; the payload of SKIPPED begins with it. */
enum { TOO_LARGE = 'l', TOO_MANY = 'm', TOTAL_TOO_LARGE = 't', NOT_REGULAR = 'r', TOO_DEEP = 'd', UNREADABLE = 'u' };

struct walk {
  const struct collection *limits;
  size_t files, bytes; /* sent so far */
  size_t length;
  char path[LONGEST_PATH]; /* from the output folder, without a NUL */
};

static void skip(const struct walk *walk, char reason) {
  char payload[1 + LONGEST_PATH];
  payload[0] = reason;
  memcpy(payload + 1, walk->path, walk->length);
  frame_write(SKIPPED, payload, 1 + walk->length);
}

static void send_head(const struct walk *walk, uint64_t size) {
  char payload[SIZE_BYTES + LONGEST_PATH];
  for (int i = 0; i < SIZE_BYTES; i++) {
    payload[i] = (char)(size >> (8 * (SIZE_BYTES - 1 - i)));
  }
  memcpy(payload + SIZE_BYTES, walk->path, walk->length);
  frame_write(FILE_HEAD, payload, SIZE_BYTES + walk->length);
}

/* Sends exactly as many bytes as were announced, or gives up as a whole: the host counts them. */
static void send_content(int file, size_t size) {
  static char piece[CHUNK];
  while (size > 0) {
    ssize_t count = read(file, piece, size < CHUNK ? size : CHUNK);
    if (count <= 0) {
      fail("reading an output file", count < 0 ? errno : 0);
    }
    frame_write(DATA, piece, (size_t)count);
    size -= (size_t)count;
  }
}

static void send_file(struct walk *walk, int folder, const char *name, size_t size) {
  if (size > walk->limits->file_bytes) {
    skip(walk, TOO_LARGE);
  } else if (walk->files == walk->limits->files) {
    skip(walk, TOO_MANY);
  } else if (size > walk->limits->total_bytes - walk->bytes) {
    skip(walk, TOTAL_TOO_LARGE);
  } else {
    int file = openat(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    if (file < 0) {
      skip(walk, UNREADABLE);
      return;
    }
    walk->files++;
    walk->bytes += size;
    send_head(walk, size);
    send_content(file, size);
    close(file);
  }
}

static int by_bytes(const struct dirent **one, const struct dirent **other) {
  return strcmp((*one)->d_name, (*other)->d_name);
}

/* Where no tmpfs bounds their number, a script can make more than the agent has memory for. */
enum { MOST_ENTRIES = 10 * 1000 };
static size_t entries_seen;

static int not_itself(const struct dirent *entry) {
  return strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0 && ++entries_seen <= MOST_ENTRIES;
}

static void skip_rest(struct walk *walk) {
  walk->path[walk->length++] = '*';
  skip(walk, TOO_MANY);
  walk->length--;
}

static void visit(struct walk *walk, int folder, size_t depth);

static void descend(struct walk *walk, int folder, const char *name, size_t depth) {
  if (depth == walk->limits->depth) {
    skip(walk, TOO_DEEP);
    return;
  }
  int inner = openat(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  if (inner < 0) {
    skip(walk, UNREADABLE);
    return;
  }
  walk->path[walk->length++] = '/';
  visit(walk, inner, depth + 1);
  walk->length--;
  close(inner);
}

static void take(struct walk *walk, int folder, const char *name, size_t depth) {
  struct stat status;
  size_t length = strlen(name);
  memcpy(walk->path + walk->length, name, length);
  walk->length += length;
  if (fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) != 0) {
    skip(walk, UNREADABLE);
  } else if (S_ISDIR(status.st_mode)) {
    descend(walk, folder, name, depth);
  } else if (S_ISREG(status.st_mode)) {
    send_file(walk, folder, name, (size_t)status.st_size);
  } else {
    skip(walk, NOT_REGULAR);
  }
  walk->length -= length;
}

/* In the order of the names' bytes, so that the same files are sent whatever order the file system has them in. */
static void visit(struct walk *walk, int folder, size_t depth) {
  struct dirent **entries;
  entries_seen = 0;
  int count = scandirat(folder, ".", &entries, not_itself, by_bytes);
  if (count < 0) {
    fail("listing an output folder", errno);
  }
  if (entries_seen > MOST_ENTRIES) {
    skip_rest(walk);
  }
  for (int i = 0; i < count; i++) {
    take(walk, folder, entries[i]->d_name, depth);
    free(entries[i]);
  }
  free(entries);
}

void collect(const struct collection *limits) {
  static struct walk walk;
  walk.limits = limits;
  int folder = open(OUTPUT, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  if (folder < 0) {
    fail("the output folder", errno);
  }
  visit(&walk, folder, 0);
  close(folder);
}
