#include "frames.h"

#include <errno.h>
#include <stdlib.h>
#include <sys/uio.h>
#include <unistd.h>

#include "fail.h"

static void read_exactly(char *into, size_t length) {
  while (length > 0) {
    ssize_t count = read(HOST_IN, into, length);
    if (count <= 0) {
      fail("the host's stream ended", count < 0 ? errno : 0);
    }
    into += count;
    length -= (size_t)count;
  }
}

void frame_read(struct frame *frame) {
  unsigned char head[5];
  if (frame->payload == NULL && (frame->payload = malloc(LONGEST_FRAME + 1)) == NULL) {
    fail("no memory for a frame", errno);
  }
  read_exactly((char *)head, sizeof head);
  frame->kind = (char)head[0];
  frame->length = (uint32_t)head[1] << 24 | (uint32_t)head[2] << 16 | (uint32_t)head[3] << 8 | head[4];
  if (frame->length > LONGEST_FRAME) {
    fail("a frame is too long", 0);
  }
  read_exactly(frame->payload, frame->length);
  frame->payload[frame->length] = '\0';
}

int write_all(int descriptor, const void *bytes, size_t length) {
  const char *rest = bytes;
  while (length > 0) {
    ssize_t count = write(descriptor, rest, length);
    if (count < 0) {
      return -1;
    }
    rest += count;
    length -= (size_t)count;
  }
  return 0;
}

void frame_write(char kind, const void *payload, size_t length) {
  unsigned char head[5] = {(unsigned char)kind, (unsigned char)(length >> 24), (unsigned char)(length >> 16),
                           (unsigned char)(length >> 8), (unsigned char)length};
  struct iovec parts[2] = {{head, sizeof head}, {(void *)(uintptr_t)payload, length}};
  ssize_t count = writev(HOST_OUT, parts, 2);
  if (count < (ssize_t)sizeof head) {
    fail("the host does not take a frame", count < 0 ? errno : 0);
  }
  size_t written = (size_t)count - sizeof head;
  if (write_all(HOST_OUT, (const char *)payload + written, length - written) != 0) {
    fail("the host does not take a frame", errno);
  }
}
