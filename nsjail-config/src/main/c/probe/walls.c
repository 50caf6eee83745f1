#define _GNU_SOURCE
#include "walls.h"

#include <ctype.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/capability.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <signal.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ipc.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/shm.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

enum { LAST_DESCRIPTOR = 4096 };

/* What the service says of itself, for comparison; each is optional. */
static struct {
  const char *namespaces; /* "user:4026531837,mnt:…" */
  const char *hidden;     /* a file that exists, of the service's own */
  const char *uid;        /* the service's */
  const char *pid;        /* the service's */
  const char *filters;    /* how many of them must stand around a script at least */
  const char *mounts;     /* "read-only" where the root must be so for everybody, whatever the modes of its files */
} outside;

static void say(const char *wall, const char *format, ...) {
  va_list values;
  va_start(values, format);
  printf("wall %s ", wall);
  vprintf(format, values);
  putchar('\n');
  va_end(values);
}

static void judge(const char *wall, bool holds, const char *why) { say(wall, "%s", holds ? "yes" : why); }

/* In a child, which takes along what it has changed. */
static bool succeeds(bool (*attempt)(void)) {
  int status = 0;
  pid_t child = fork();
  if (child == 0) {
    _exit(attempt() ? 0 : 1);
  }
  return child > 0 && waitpid(child, &status, 0) == child && status == 0;
}

static bool make_namespace(void) { return unshare(CLONE_NEWUSER) == 0 || unshare(CLONE_NEWNS) == 0; }

/* Of another kind than the service has: then what goes on in that one cannot be seen or touched. */
static void check_namespace(const char *wall, const char *kind) {
  char path[64], link[128], own[192];
  snprintf(path, sizeof path, "/proc/self/ns/%s", kind);
  ssize_t length = readlink(path, link, sizeof link - 1);
  if (length < 0 || outside.namespaces == NULL) {
    say(wall, "cannot be seen");
    return;
  }
  link[length] = '\0';
  /* "user:[4026531837]" */
  snprintf(own, sizeof own, "%s:%.*s,", kind, (int)strcspn(link + strlen(kind) + 2, "]"), link + strlen(kind) + 2);
  judge(wall, strstr(outside.namespaces, own) == NULL, "is the service's own");
}

static void check_namespaces(void) {
  const char *const kinds[][2] = {
      {"user_namespace", "user"}, {"mount_namespace", "mnt"}, {"pid_namespace", "pid"},       {"network_namespace", "net"},
      {"ipc_namespace", "ipc"},   {"uts_namespace", "uts"},   {"cgroup_namespace", "cgroup"},
  };
  for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
    check_namespace(kinds[i][0], kinds[i][1]);
  }
  judge("script_pid_namespace", getppid() == 0, "its parent can be seen");
  judge("no_new_namespaces", !succeeds(make_namespace), "one can be made");
}

/* Even where nobody in the jail may write there now. */
static bool is_mounted_for_writing(const char *place) {
  struct statvfs mount;
  return outside.mounts != NULL && statvfs(place, &mount) == 0 && (mount.f_flag & ST_RDONLY) == 0;
}

static void check_root(void) {
  const char *const places[] = {"/", "/usr", "/usr/bin", "/etc", "/cloche", "/var", "/var/tmp", "/dev", "/home", "/root"};
  const char *found = NULL;
  for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
    char path[64];
    snprintf(path, sizeof path, "%s/.cloche-probe", places[i]);
    int file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file >= 0) {
      unlink(path);
      close(file);
    }
    if (file >= 0 || is_mounted_for_writing(places[i])) {
      found = places[i];
    }
  }
  say("read_only_root", "%s%s", found == NULL ? "yes" : "can be written: ", found == NULL ? "" : found);
  judge("changed_root", outside.hidden != NULL && access(outside.hidden, F_OK) != 0, "the service's files can be seen");
  int file = outside.hidden == NULL ? -1 : open(outside.hidden, O_RDONLY | O_CLOEXEC);
  judge("files_of_the_service", outside.hidden != NULL && file < 0, "can be opened");
}

static bool lacks_bounding_set(void) {
  for (unsigned long capability = 0; capability < 64; capability++) {
    if (prctl(PR_CAPBSET_READ, capability, 0L, 0L, 0L) == 1) {
      return false;
    }
  }
  return true;
}

/* What this uid is outside of its user namespace (user_namespaces(7)). */
static uid_t uid_outside(void) {
  unsigned inside, mapped, count;
  uid_t uid = getuid();
  FILE *map = fopen("/proc/self/uid_map", "re");
  while (map != NULL && fscanf(map, "%u %u %u", &inside, &mapped, &count) == 3) {
    if (getuid() >= inside && getuid() - inside < count) {
      uid = mapped + (getuid() - inside);
    }
  }
  if (map != NULL) {
    fclose(map);
  }
  return uid;
}

static void check_rights(void) {
  struct __user_cap_header_struct header = {_LINUX_CAPABILITY_VERSION_3, 0};
  struct __user_cap_data_struct sets[2] = {{~0U, ~0U, ~0U}, {~0U, ~0U, ~0U}};
  bool asked = syscall(SYS_capget, &header, sets) == 0;
  __u32 any = 0;
  for (int i = 0; i < 2; i++) {
    any |= sets[i].effective | sets[i].permitted | sets[i].inheritable;
  }
  judge("no_capabilities", asked && any == 0, "it has capabilities");
  judge("no_bounding_set", lacks_bounding_set(), "a program could gain some");
  judge("no_new_privileges", prctl(PR_GET_NO_NEW_PRIVS, 0L, 0L, 0L, 0L) == 1, "a program could gain some");
  judge("uid_of_its_own", outside.uid != NULL && (uid_t)strtoul(outside.uid, NULL, 10) != uid_outside(), "is the service's");
}

/* How many filters stand around this process; -1 where the kernel does not tell (before Linux 5.9). */
static long filters(void) {
  long count = -1;
  char line[128];
  FILE *status = fopen("/proc/self/status", "re");
  while (status != NULL && fgets(line, sizeof line, status) != NULL) {
    (void)sscanf(line, "Seccomp_filters: %ld", &count);
  }
  if (status != NULL) {
    fclose(status);
  }
  return count;
}

/* Our own filter, not one of the place: dies at a call that no other kills for. */
static void check_seccomp(void) {
  int status = 0;
  pid_t child = fork();
  if (child == 0) {
    struct rlimit none = {0, 0};
    setrlimit(RLIMIT_CORE, &none);
    syscall(SYS_add_key, "user", "probe", "x", 1, 0);
    _exit(0);
  }
  bool killed = child > 0 && waitpid(child, &status, 0) == child && WIFSIGNALED(status) && WTERMSIG(status) == SIGSYS;
  if (!killed || prctl(PR_GET_SECCOMP, 0L, 0L, 0L, 0L) != SECCOMP_MODE_FILTER) {
    say("seccomp", "no filter of ours");
    return;
  }
  long count = filters();
  bool all = outside.filters == NULL || count < 0 || count >= strtol(outside.filters, NULL, 10);
  judge("seccomp", all, "the filter around the agent is missing");
}

static void check_sockets(void) {
  const int families[] = {AF_INET, AF_INET6, AF_NETLINK, AF_PACKET, AF_VSOCK, 38 /* AF_ALG */};
  bool none = true;
  for (size_t i = 0; i < sizeof families / sizeof *families; i++) {
    none = socket(families[i], SOCK_DGRAM | SOCK_CLOEXEC, 0) < 0 && none;
  }
  judge("no_network_sockets", none, "a socket can be made");
  judge("no_named_sockets", socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0) < 0, "a socket can be made");
  int segment = shmget(IPC_PRIVATE, 4096, IPC_CREAT | 0600);
  if (segment >= 0) {
    shmctl(segment, IPC_RMID, NULL);
  }
  judge("no_shared_segments", segment < 0, "can be made");
}

/* Tries to open what tells of another process. Its own threads and children do not count. */
static bool is_open(int pid) {
  const char *const names[] = {"environ", "mem", "maps", "fd/0"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    char path[64];
    snprintf(path, sizeof path, "/proc/%d/%s", pid, names[i]);
    char byte;
    int file = open(path, O_RDONLY | O_CLOEXEC);
    /* Without a right to it, some kernels open it and then show nothing. */
    bool shown = file >= 0 && (i == 1 || read(file, &byte, 1) > 0);
    if (file >= 0) {
      close(file);
    }
    if (shown) {
      return true;
    }
  }
  return false;
}

static void check_processes(void) {
  DIR *folder = opendir("/proc");
  char open_one[32] = "";
  for (struct dirent *entry; folder != NULL && (entry = readdir(folder)) != NULL;) {
    int pid = isdigit((unsigned char)*entry->d_name) ? atoi(entry->d_name) : getpid();
    if (pid != getpid() && is_open(pid)) {
      snprintf(open_one, sizeof open_one, "%d", pid);
    }
  }
  if (folder != NULL) {
    closedir(folder);
  }
  say("memory_of_the_service", "%s%s", *open_one == '\0' ? "yes" : "can be read: process ", open_one);
  pid_t service = outside.pid == NULL ? 0 : (pid_t)atoi(outside.pid);
  judge("signals_to_the_service", service > 0 && (getppid() == 0 || kill(service, 0) != 0), "arrive");
}

static void check_descriptors(void) {
  bool closed = true;
  for (int descriptor = STDERR_FILENO + 1; descriptor < LAST_DESCRIPTOR; descriptor++) {
    closed = fcntl(descriptor, F_GETFD) < 0 && closed;
  }
  judge("closed_descriptors", closed, "one is open");
}

extern char **environ;

static void check_environment(void) {
  const char *const usual[] = {"PATH=", "HOME=", "TMPDIR=", "LANG=", "CLOCHE_AGENT="};
  bool known = true;
  for (char **variable = environ; *variable != NULL; variable++) {
    bool found = false;
    for (size_t i = 0; i < sizeof usual / sizeof *usual; i++) {
      found = found || strncmp(*variable, usual[i], strlen(usual[i])) == 0;
    }
    known = known && found;
  }
  judge("scrubbed_environment", known, "it holds more than it was given");
}

static void check_limits(void) {
  const int resources[] = {RLIMIT_CORE, RLIMIT_NOFILE, RLIMIT_NPROC, RLIMIT_FSIZE};
  bool bounded = true;
  for (size_t i = 0; i < sizeof resources / sizeof *resources; i++) {
    struct rlimit limit = {RLIM_INFINITY, RLIM_INFINITY};
    getrlimit((__rlimit_resource_t)resources[i], &limit);
    struct rlimit more = {limit.rlim_max, limit.rlim_max + 1};
    bounded = bounded && limit.rlim_max != RLIM_INFINITY &&
              setrlimit((__rlimit_resource_t)resources[i], &more) != 0;
  }
  judge("resource_limits", bounded, "one is missing, or can be raised");
}

static void read_outside(int count, char **words) {
  const struct {
    const char *name;
    const char **value;
  } fields[] = {
      {"namespaces=", &outside.namespaces},
      {"hidden=", &outside.hidden},
      {"uid=", &outside.uid},
      {"pid=", &outside.pid},
      {"filters=", &outside.filters},
      {"mounts=", &outside.mounts},
  };
  for (int i = 0; i < count; i++) {
    for (size_t j = 0; j < sizeof fields / sizeof *fields; j++) {
      if (strncmp(words[i], fields[j].name, strlen(fields[j].name)) == 0) {
        *fields[j].value = words[i] + strlen(fields[j].name);
      }
    }
  }
}

void walls_check(int count, char **words) {
  read_outside(count, words);
  /* First: what is tried later may leave some open. */
  check_descriptors();
  check_namespaces();
  check_root();
  check_rights();
  check_seccomp();
  check_sockets();
  check_processes();
  check_environment();
  check_limits();
}
