#include "fail.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "frames.h"

static int target = STDERR_FILENO;

void report_to(int descriptor) { target = descriptor; }

void fail(const char *what, int error) {
  char text[512];
  const char *lead = target == STDERR_FILENO ? "agent: " : (const char[]){FAILED, '\0'};
  int length = snprintf(text, sizeof text, "%s%s%s%s\n", lead, what, error ? ": " : "", error ? strerror(error) : "");
  size_t shown = (size_t)length < sizeof text ? (size_t)length : sizeof text - 1;
  (void)!write(target, text, shown);
  _exit(EXIT_FAILED);
}
