/* Frames: one byte of kind, four bytes of length (big endian), payload. One stream is one run. */
#ifndef CLOCHE_FRAMES_H
#define CLOCHE_FRAMES_H

#include <stddef.h>
#include <stdint.h>

enum {
  HOST_IN = 0,  /* frames from the host */
  HOST_OUT = 1, /* frames to the host */

  LONGEST_FRAME = 1 << 20,
};

/* From the host: REQUEST, STDIN…, (FILE, DATA…)…, GO; whatever comes after that ends the run. */
enum { REQUEST = 'Q', STDIN = 'I', FILE_HEAD = 'F', DATA = 'D', GO = 'G' };

/*
 * To the host, where there is a compile step: COMPILING, (COMPILE_STDOUT | COMPILE_STDERR)…, COMPILED; END when no run
 * follows. Then STARTED, (STDOUT | STDERR | RESULT | VALIDATED)…, DONE, ((FILE, DATA…) | SKIPPED)…, END. FAILED in place
 * of all that, when no program runs; REFUSED in place of DONE and what follows, when the validator says that the script
 * must not run. The FILE of this direction begins with the size, eight bytes (big endian).
 */
enum { STARTED = 'S', STDOUT = 'O', STDERR = 'E', RESULT = 'R', DONE = 'X', REFUSED = 'N', FAILED = 'A' };
enum { COMPILING = 'B', COMPILE_STDOUT = 'o', COMPILE_STDERR = 'e', COMPILED = 'C', VALIDATED = 'V' };
enum { SKIPPED = 'K', END = 'Z' };

struct frame {
  char kind;
  uint32_t length;
  /* LONGEST_FRAME bytes and a NUL behind the payload, so that text can be read as a string. */
  char *payload;
};

/* Reads one frame and no byte more: another process may read the next one. Ends the process when it cannot. */
void frame_read(struct frame *frame);

/* Writes one frame to the host. Ends the process when it cannot: then nobody is left to run a script for. */
void frame_write(char kind, const void *payload, size_t length);

/* Writes all bytes; -1 with errno when that fails. */
int write_all(int descriptor, const void *bytes, size_t length);

#endif
