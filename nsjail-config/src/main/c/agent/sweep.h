/*
 * Ends what a run has started, where no pid namespace ends it: by the run's own uid, else by the script's process group
 * and by looking for processes that were not there before.
 */
#ifndef CLOCHE_SWEEP_H
#define CLOCHE_SWEEP_H

#include <stdbool.h>
#include <sys/types.h>

#include "place.h"
#include "request.h"

/* Notes who lives before the run begins, and has orphans of the script become ours where the place gives that. */
void sweep_prepare(const struct place *place);

/*
 * Sends SIGKILL to whoever is left. True when nobody else can be left: then only reaping remains. The group is that of
 * the step's program.
 */
bool sweep(const struct place *place, const struct request *request, pid_t group);

/* Ends every process of a uid, as root, by way of a uid that nobody has; for the host, when an agent is gone before it could. */
void sweep_uid(uid_t uid, uid_t sweeper);

#endif
