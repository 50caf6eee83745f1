#define _GNU_SOURCE
#include "validator.h"

#include <errno.h>
#include <string.h>
#include <sys/socket.h>

#include "fail.h"
#include "frames.h"
#include "stream.h"

void validator_open(struct validator *validator, int *program, const char *question) {
  int ends[2];
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0 ||
      write_all(ends[0], question, strlen(question)) != 0 || shutdown(ends[0], SHUT_WR) != 0) {
    fail("the validator's socket", errno);
  }
  validator->descriptor = ends[0];
  *program = ends[1];
  without_blocking(ends[0]);
}

enum opinion validator_hear(struct validator *validator) {
  ssize_t count;
  /* To the end if it is there: a program that bars the script may be dead by now, and is not asked twice. */
  while ((count = gather(validator->descriptor, validator->opinion + validator->length,
                         sizeof validator->opinion - validator->length)) > 0) {
    validator->length += (size_t)count;
  }
  if (count >= 0 && validator->length < sizeof validator->opinion) {
    return NONE_YET;
  }
  finish(&validator->descriptor);
  /* More than an opinion can be, or none: a script's way to fill memory, or a program that died before it had one. */
  if (count >= 0 || validator->length == 0) {
    return NONE_YET;
  }
  return validator->opinion[0] == 'r' ? REJECTED : validator->opinion[0] == 'a' ? ACCEPTED : NONE_YET;
}
