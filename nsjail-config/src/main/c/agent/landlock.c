#define _GNU_SOURCE
#include "landlock.h"

#include <errno.h>
#include <fcntl.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "fail.h"
#include "folders.h"

/* linux/landlock.h of Linux 6.12; that of Debian 12 is older. */
enum { CREATE_RULESET_VERSION = 1, RULE_PATH_BENEATH = 1 };

static const uint64_t EXECUTE = 1 << 0, WRITE_FILE = 1 << 1, READ_FILE = 1 << 2, READ_DIR = 1 << 3, TRUNCATE = 1 << 14;

/* The rights that each version of the interface knows, from its first on: refer came with 2, truncate with 3, ioctl on
 * devices with 5. */
static const uint64_t FILE_RIGHTS[] = {(1 << 13) - 1, (1 << 14) - 1, (1 << 15) - 1, (1 << 15) - 1, (1 << 16) - 1};
static const uint64_t EVERY_TCP = 3;   /* bind and connect, version 4 */
static const uint64_t EVERY_SCOPE = 3; /* abstract sockets and signals, version 6 */

struct ruleset {
  uint64_t files, network, scopes;
};

struct beneath {
  uint64_t allowed;
  int32_t parent;
} __attribute__((packed));

/* What is not there needs no rule. */
static void allow(int ruleset, const char *path, uint64_t rights) {
  int place = open(path, O_PATH | O_CLOEXEC);
  if (place < 0 && errno == ENOENT) {
    return;
  }
  struct beneath rule = {rights, place};
  if (place < 0 || syscall(SYS_landlock_add_rule, ruleset, RULE_PATH_BENEATH, &rule, 0) != 0) {
    fail(path, errno);
  }
  close(place);
}

void landlock_confine(void) {
  /* Programs and their libraries; /proc, of which the kernel then shows nothing of those outside but their names. */
  static const char *const readable[] = {"/usr",    "/bin", "/sbin", "/lib", "/lib64",      "/etc",
                                         "/cloche", "/node_modules", "/proc"};
  static const char *const devices[] = {"/dev/null", "/dev/zero", "/dev/full", "/dev/random", "/dev/urandom"};
  long version = syscall(SYS_landlock_create_ruleset, NULL, 0, CREATE_RULESET_VERSION);
  if (version < 1) {
    fail("landlock", errno);
  }
  size_t last = sizeof FILE_RIGHTS / sizeof *FILE_RIGHTS - 1;
  size_t known = (size_t)version - 1;
  uint64_t all = FILE_RIGHTS[known < last ? known : last];
  struct ruleset rules = {all, version >= 4 ? EVERY_TCP : 0, version >= 6 ? EVERY_SCOPE : 0};
  size_t size = version >= 6 ? sizeof rules : version >= 4 ? offsetof(struct ruleset, scopes) : sizeof rules.files;
  int ruleset = (int)syscall(SYS_landlock_create_ruleset, &rules, size, 0);
  if (ruleset < 0) {
    fail("landlock", errno);
  }
  for (size_t i = 0; i < sizeof readable / sizeof *readable; i++) {
    allow(ruleset, readable[i], EXECUTE | READ_FILE | READ_DIR);
  }
  for (size_t i = 0; i < sizeof devices / sizeof *devices; i++) {
    allow(ruleset, devices[i], (READ_FILE | WRITE_FILE | TRUNCATE) & all);
  }
  allow(ruleset, BOX, all);
  allow(ruleset, OUTPUT, all);
  if (syscall(SYS_landlock_restrict_self, ruleset, 0) != 0) {
    fail("landlock", errno);
  }
  close(ruleset);
}
