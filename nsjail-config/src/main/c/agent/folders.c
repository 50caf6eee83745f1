#define _GNU_SOURCE
#include "folders.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "fail.h"

static const char *const SHARED[] = {"/tmp", "/dev/shm"};
enum { SHARED_COUNT = sizeof SHARED / sizeof *SHARED };

/* What the shared folders held before the run, where they are the service's own. */
static struct dirent **before[SHARED_COUNT];
static int before_count[SHARED_COUNT];

static int is_entry(const struct dirent *entry) {
  return strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0;
}

/* Those of the service itself may come and go at any time. */
static bool is_service_file(const char *name) {
  return strncmp(name, "cloche-", 7) == 0 || strncmp(name, "hsperfdata_", 11) == 0;
}

static bool was_there(int shared, const char *name) {
  for (int i = 0; i < before_count[shared]; i++) {
    if (strcmp(before[shared][i]->d_name, name) == 0) {
      return true;
    }
  }
  return false;
}

static int open_folder(int parent, const char *name) {
  return openat(parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
}

/* Removes what is in a folder but for its folders, which become the top's: so two descriptors are enough for a tree of
 * any depth. */
static void drain(int top, int folder) {
  static unsigned long moved;
  DIR *entries = fdopendir(folder);
  if (entries == NULL) {
    fail("listing a folder of the run", errno);
  }
  for (struct dirent *entry; (entry = readdir(entries)) != NULL;) {
    char name[64];
    if (!is_entry(entry) || unlinkat(folder, entry->d_name, 0) == 0 ||
        unlinkat(folder, entry->d_name, AT_REMOVEDIR) == 0) {
      continue;
    }
    /* A folder that is closed to its owner cannot be moved by him, either (rename(2)). */
    (void)!fchmodat(folder, entry->d_name, 0700, 0);
    do {
      snprintf(name, sizeof name, ".removed-%lu", moved++);
      if (renameat(folder, entry->d_name, top, name) == 0) {
        break;
      }
      if (errno != ENOTEMPTY && errno != ENOTDIR && errno != EEXIST) {
        fail("removing what the run has left", errno);
      }
    } while (true);
  }
  closedir(entries);
}

static void remove_entry(int top, const char *name) {
  while (unlinkat(top, name, 0) != 0 && errno != ENOENT && unlinkat(top, name, AT_REMOVEDIR) != 0) {
    /* A folder with something in it; perhaps one that its owner has closed to itself. */
    bool opened = fchmodat(top, name, 0700, 0) == 0;
    int folder = opened ? open_folder(top, name) : -1;
    if (folder < 0) {
      fail("removing what the run has left", errno);
    }
    drain(top, folder);
  }
}

/* In an image that cannot be written to, the box is a link to where it can be made; that is the one link to follow. */
static const char *box(void) {
  static char target[PATH_MAX];
  ssize_t length = readlink(BOX, target, sizeof target - 1);
  target[length < 0 ? 0 : length] = '\0';
  return length < 0 ? BOX : target;
}

/* Removes whatever is in a folder and is not kept. */
static void clear(const char *path, bool (*kept)(int, const char *), int shared) {
  /* The run may have closed it to itself, and so to us. */
  if (access(path, R_OK | W_OK | X_OK) != 0) {
    (void)!chmod(path, 0700);
  }
  int top = open_folder(AT_FDCWD, path);
  if (top < 0) {
    fail(path, errno);
  }
  for (bool found = true; found;) {
    found = false;
    int again = open_folder(top, ".");
    DIR *entries = again < 0 ? NULL : fdopendir(again);
    if (entries == NULL) {
      fail(path, errno);
    }
    for (struct dirent *entry; (entry = readdir(entries)) != NULL;) {
      if (is_entry(entry) && (kept == NULL || !kept(shared, entry->d_name))) {
        remove_entry(top, entry->d_name);
        found = true;
      }
    }
    closedir(entries);
  }
  close(top);
}

static bool is_kept(int shared, const char *name) { return is_service_file(name) || was_there(shared, name); }

static void own(const char *path, const struct request *request, mode_t mode) {
  if ((request->own_uid && chown(path, request->uid, request->gid) != 0) || chmod(path, mode) != 0) {
    fail(path, errno);
  }
}

/* A run that has the service's uid may have put something else in its place: a link would lead us astray. */
static void make_folder(const char *path) {
  struct stat status;
  if (lstat(path, &status) == 0) {
    if (S_ISDIR(status.st_mode)) {
      return;
    }
    if (unlink(path) != 0) {
      fail(path, errno);
    }
  }
  if (mkdir(path, 0700) != 0) {
    fail(path, errno);
  }
}

static void note(int shared) {
  before_count[shared] = scandir(SHARED[shared], &before[shared], is_entry, NULL);
}

void folders_prepare(const struct place *place, const struct request *request) {
  if (place->tier == FULL) {
    return;
  }
  if (place->tier == MINIMAL) {
    make_folder(box());
    make_folder(OUTPUT);
    clear(OUTPUT, NULL, 0);
    clear(box(), NULL, 0);
    for (int i = 0; i < SHARED_COUNT; i++) {
      note(i);
    }
  } else {
    folders_clear(place);
    for (int i = 0; i < SHARED_COUNT; i++) {
      if (chmod(SHARED[i], 01777) != 0) {
        fail(SHARED[i], errno);
      }
    }
    make_folder(OUTPUT);
  }
  own(OUTPUT, request, 0755);
  own(BOX, request, 0755);
  if (chdir(BOX) != 0) {
    fail(BOX, errno);
  }
}

void folders_clear(const struct place *place) {
  if (place->tier == FULL) {
    return;
  }
  make_folder(box());
  clear(box(), NULL, 0);
  for (int i = 0; i < SHARED_COUNT; i++) {
    bool shared_with_service = place->tier == MINIMAL;
    if (!shared_with_service || before_count[i] >= 0) {
      clear(SHARED[i], shared_with_service ? is_kept : NULL, i);
    }
  }
  if (place->tier == MINIMAL) {
    make_folder(OUTPUT);
    clear(OUTPUT, NULL, 0);
  }
}
