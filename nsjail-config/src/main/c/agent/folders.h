/* The folders that a run may write to. In tier full they are tmpfs of the jail's own and need nobody. */
#ifndef CLOCHE_FOLDERS_H
#define CLOCHE_FOLDERS_H

#include "place.h"
#include "request.h"

/* Where the script and the files beside it are. */
#define BOX "/box"
/* Tests have another one. */
#ifndef OUTPUT
#define OUTPUT "/tmp/output"
#endif

/* Makes them empty and the script's own. */
void folders_prepare(const struct place *place, const struct request *request);

/* Removes what the run has left in them. */
void folders_clear(const struct place *place);

#endif
