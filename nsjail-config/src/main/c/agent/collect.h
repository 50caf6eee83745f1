/* What the agent does when the script and all it started are gone: it sends the host what was left in the output folder. */
#ifndef CLOCHE_COLLECT_H
#define CLOCHE_COLLECT_H

#include "request.h"

/*
 * Sends the regular files below the output folder, by name, within the limits; of everything else the name and why it
 * was left. Nobody but the agent may live: then nothing changes under it.
 */
void collect(const struct collection *limits);

#endif
