/* Hides the service's files, memory and descriptors from a script that has the service's uid (landlock(7)). */
#ifndef CLOCHE_LANDLOCK_H
#define CLOCHE_LANDLOCK_H

/* Confines this process and its children. Ends the process when it cannot. Needs no_new_privileges. */
void landlock_confine(void);

#endif
