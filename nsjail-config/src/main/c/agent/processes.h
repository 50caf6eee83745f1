/* What the kernel counts against RLIMIT_NPROC. */
#ifndef CLOCHE_PROCESSES_H
#define CLOCHE_PROCESSES_H

#include <sys/resource.h>

/*
 * Finds out how many processes and threads this uid has, by trying at which limit a fork still fails: the kernel counts
 * those of other containers as well, which no /proc here shows. 0 where it does not count at all.
 */
rlim_t processes_of_uid(void);

#endif
