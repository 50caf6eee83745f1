/*
 * The agent's end of the socket on which the program's own preload says what it thinks of the script, before the first
 * line of the script runs. Advice, never a wall: whatever it says, the script is confined the same.
 */
#ifndef CLOCHE_VALIDATOR_H
#define CLOCHE_VALIDATOR_H

#include <stddef.h>

enum { LONGEST_OPINION = 1 << 16 };

struct validator {
  int descriptor; /* -1 when it has said all, or where there is none */
  size_t length;
  char opinion[LONGEST_OPINION];
};

enum opinion { NONE_YET, ACCEPTED, REJECTED };

/* Makes both ends; the program's has the question in it already, and then the end of the stream. */
void validator_open(struct validator *validator, int *program, const char *question);

/* Takes what has come; anything but NONE_YET when that was all and it is well-formed. */
enum opinion validator_hear(struct validator *validator);

#endif
