/* Where the agent stands, and which walls it must raise itself. */
#ifndef CLOCHE_PLACE_H
#define CLOCHE_PLACE_H

#include <stdbool.h>
#include <sys/types.h>

/* Isolation tiers: what nsjail or the launcher has raised already. */
enum tier {
  FULL,    /* every namespace, a root of its own, tmpfs */
  REDUCED, /* a changed root and capabilities to take another uid; folders that runs share one after the other */
  MINIMAL, /* nothing: the service's own surroundings */
};

/*
 * The host names those that it has found to stand here. None is optional: what cannot be raised ends the run before
 * the script begins.
 */
struct place {
  enum tier tier;
  bool no_new_privileges;
  bool seccomp;
  bool securebits;
  bool subreaper; /* orphans of the script become the agent's children */
  bool landlock;
  pid_t agent;   /* this process */
  uid_t sweeper; /* a uid that nobody has, for who ends the script's uid; 0 where there is none */
};

/* Reads "full|reduced|minimal [sweeper=UID] [WALL]…". Ends the process when that is not what it is. */
void place_read(struct place *place, int count, char **words);

#endif
