/* PID 1 of the namespace in which the steps of a run live. */
#ifndef CLOCHE_INIT_H
#define CLOCHE_INIT_H

#include <sys/types.h>

struct init {
  pid_t pid;
  int orders, answers; /* pipes */
};

/* Enters a new namespace with its first process, with which everybody in it dies. */
void init_start(struct init *init);

/* Ends everybody else in the namespace, before the next step; only the agent's own children must be reaped already. */
void init_sweep(const struct init *init);

#endif
