/* The processes that a run starts: how the agent hears of their deaths, and how it brings them about. */
#ifndef CLOCHE_LINEAGE_H
#define CLOCHE_LINEAGE_H

#include <stdbool.h>
#include <sys/resource.h>
#include <sys/types.h>

#include "init.h"
#include "place.h"
#include "request.h"

struct lineage {
  const struct place *place;
  const struct request *request;
  struct init init; /* in tier full */
  int deaths;       /* readable when a child has died */
};

/* Before the first program of a run. SIGCHLD must be blocked. */
void lineage_start(struct lineage *lineage, const struct place *place, const struct request *request);

/* True when the program is dead, though not reaped. Reaps whoever else is. */
bool lineage_lost(const struct lineage *lineage, pid_t program);

/* Ends a step after which another comes: nothing of it lives any more. Returns the wait status of its program. */
int lineage_end_step(const struct lineage *lineage, pid_t program, struct rusage *usage);

/* Ends all: when this returns, the last process of the run is gone. Returns the wait status of the script; the usage is
 * that of all whom the agent had to wait for. */
int lineage_end(const struct lineage *lineage, pid_t script, struct rusage *usage);

#endif
