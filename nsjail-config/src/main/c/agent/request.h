/* The header of a run, as the host sends it. */
#ifndef CLOCHE_REQUEST_H
#define CLOCHE_REQUEST_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/resource.h>
#include <sys/types.h>

#include "frames.h"

enum { MOST_LIMITS = 16, MOST_CGROUPS = 8, MOST_DEPTH = 15 };

struct limit {
  int resource; /* RLIMIT_… */
  rlim_t value;
};

/* What of the output folder is sent. */
struct collection {
  size_t files, file_bytes, total_bytes;
  size_t depth; /* of folders; at most MOST_DEPTH */
};

/* One program of a run. */
struct step {
  char **command;     /* NULL-terminated; the first is the path of the program. NULL where there is no such step */
  char **environment; /* NULL-terminated, NAME=value */
  long backstop;      /* milliseconds after which the program ends though the host says nothing */
};

struct request {
  struct step compile, run; /* one of them at least */
  bool own_uid;       /* whether the script has another uid than the agent */
  uid_t uid;
  gid_t gid;
  bool driver;          /* whether the program of the run is a driver of ours, which gets RESULT_FD */
  const char *question; /* for the validator of the run, which gets VALIDATOR_FD; NULL without one */
  struct limit limits[MOST_LIMITS];
  size_t limit_count;
  int cgroups[MOST_CGROUPS]; /* open for writing: "0" moves the writer in */
  size_t cgroup_count;
  size_t output_limit; /* bytes of each of the streams that reach the host */
  bool collects;       /* whether the output folder is looked at */
  struct collection collection;
  int nice;       /* added to the niceness of the agent */
  size_t scratch; /* bytes of a further tmpfs for this run alone; 0 for none */
  char *stdin_bytes;
  size_t stdin_length;
};

/* Reads REQUEST and the STDIN frames that belong to it. Ends the process when they are not well-formed. */
void request_read(struct request *request, struct frame *frame);

#endif
