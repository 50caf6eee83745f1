/* The agent's part while the script runs: carry its output to the host, end it, measure it. */
#ifndef CLOCHE_SUPERVISE_H
#define CLOCHE_SUPERVISE_H

#include <sys/types.h>

#include "request.h"

/* The agent's ends of the pipes; result and missing are -1 where there is no driver. */
struct agent_ends {
  int input, output, errors, result, missing;
  /* Closed without a word: the program runs. A frame's kind and payload: it does not, and why. */
  int ready;
};

/* Carries one run to its end and reports it. init is PID 1 of the namespace in which script runs. */
void supervise(const struct request *request, const struct agent_ends *ends, pid_t init, pid_t script);

#endif
