/* The agent's part while a step runs: carry its output to the host, end it, measure it. */
#ifndef CLOCHE_SUPERVISE_H
#define CLOCHE_SUPERVISE_H

#include <stdbool.h>
#include <sys/types.h>

#include "lineage.h"
#include "request.h"
#include "validator.h"

/* The agent's ends of the pipes; input and result are -1 where there is none. */
struct agent_ends {
  int input, output, errors, result;
  /* Closed without a word: the program runs. A frame's kind and payload: it does not, and why. */
  int ready;
};

/* Carries the compile step to its end and reports it. True when it went well: then nothing of it lives any more. */
bool supervise_compile(const struct request *request, const struct agent_ends *ends, const struct lineage *lineage,
                       pid_t compiler);

/* Carries the run to its end and reports it, and with it all that the host gets. */
void supervise_run(const struct request *request, const struct agent_ends *ends, struct validator *validator,
                   const struct lineage *lineage, pid_t script);

#endif
