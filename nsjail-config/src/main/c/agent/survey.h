/* Finds out which walls this place lets a process raise that has no more rights than the service. */
#ifndef CLOCHE_SURVEY_H
#define CLOCHE_SURVEY_H

/* Prints a line for each, the name and "yes", or why not. */
void survey(void);

#endif
