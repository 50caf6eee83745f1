/* What the script's process does before the script: it takes everything away from itself. */
#ifndef CLOCHE_SCRIPT_H
#define CLOCHE_SCRIPT_H

#include <linux/filter.h>

#include "frames.h"
#include "place.h"
#include "request.h"

/*
 * Where a driver of ours writes what the function returned, and where the validator reads its question and answers it.
 * The third closes by itself when the program starts; what comes on it before is why it does not.
 */
enum { RESULT_FD = 3, VALIDATOR_FD = 4, READY_FD = 5, FIRST_FREE_FD = 6 };

/* linux/securebits.h: NOROOT, NO_SETUID_FIXUP, NO_CAP_AMBIENT_RAISE and every lock. */
#define SECUREBITS_ALL_LOCKED 0xef

/* The script's ends of the pipes; -1 where there is none. */
struct script_ends {
  int input, output, errors, result, validator, ready;
};

/*
 * Confines this fresh child of the agent and replaces it by the program of a step. The first step of a run reads the
 * script and the files beside it from the host; for the others, frame is NULL.
 */
_Noreturn void script_become(const struct place *place, const struct request *request, const struct step *step,
                             struct frame *frame, const struct sock_fprog *filter, const struct script_ends *ends);

#endif
