/* How the agent gives up. It never goes on after a failure: what it does next would be done with its own rights. */
#ifndef CLOCHE_FAIL_H
#define CLOCHE_FAIL_H

/* EX_SOFTWARE of sysexits.h. */
enum { EXIT_FAILED = 70 };

/* Where the reason goes: the host's log (standard error), or in the script's own process the agent (report_to). */
void report_to(int descriptor);

/* Reports what failed, with the text of the error number unless that is 0, and ends the process. */
_Noreturn void fail(const char *what, int error);

#endif
