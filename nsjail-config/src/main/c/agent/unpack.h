/* The script and the files beside it, as they come from the host. */
#ifndef CLOCHE_UNPACK_H
#define CLOCHE_UNPACK_H

#include "frames.h"

/* Writes them into the working folder, as the uid of who calls: the script's own. Ends the process when it cannot. */
void unpack(struct frame *frame);

#endif
