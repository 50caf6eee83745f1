/* Threads, processes, timers, signals, memory and IPC of the C library. */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <netdb.h>
#include <pthread.h>
#include <semaphore.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/ipc.h>
#include <sys/mman.h>
#include <sys/msg.h>
#include <sys/random.h>
#include <sys/sem.h>
#include <sys/shm.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/timerfd.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

extern char **environ;

static void *run(void *argument) {
  pthread_setname_np(pthread_self(), "thread");
  return argument;
}

static void threads(void) {
  pthread_t many[8];
  for (int i = 0; i < 8; i++) {
    assert(pthread_create(&many[i], NULL, run, &many[i]) == 0);
  }
  for (int i = 0; i < 8; i++) {
    void *answer;
    assert(pthread_join(many[i], &answer) == 0 && answer == &many[i]);
  }
  pthread_mutex_t robust;
  pthread_mutexattr_t kind;
  pthread_mutexattr_init(&kind);
  pthread_mutexattr_setrobust(&kind, PTHREAD_MUTEX_ROBUST);
  assert(pthread_mutex_init(&robust, &kind) == 0 && pthread_mutex_lock(&robust) == 0);
}

static void processes(void) {
  sem_t *semaphore = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  assert(semaphore != MAP_FAILED && sem_init(semaphore, 1, 0) == 0);
  pid_t child = fork();
  if (child == 0) {
    setsid();
    sem_post(semaphore);
    _exit(3);
  }
  int status;
  assert(sem_wait(semaphore) == 0);
  assert(waitpid(child, &status, 0) == child && WEXITSTATUS(status) == 3);
  char *words[] = {"true", NULL};
  assert(posix_spawnp(&child, "true", NULL, NULL, words, environ) == 0);
  assert(waitpid(child, &status, 0) == child && status == 0);
  assert(system("exit 4") == 4 << 8);
  FILE *pipe = popen("echo spawned", "r");
  char line[16];
  assert(fgets(line, sizeof line, pipe) && strcmp(line, "spawned\n") == 0 && pclose(pipe) == 0);
}

static void timers(void) {
  int both = epoll_create1(EPOLL_CLOEXEC);
  int timer = timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC);
  struct itimerspec soon = {.it_value.tv_nsec = 1000000};
  struct epoll_event event = {.events = EPOLLIN};
  assert(timerfd_settime(timer, 0, &soon, NULL) == 0);
  assert(epoll_ctl(both, EPOLL_CTL_ADD, timer, &event) == 0);
  assert(epoll_wait(both, &event, 1, 20000) == 1);
  sigset_t alarms;
  sigemptyset(&alarms);
  sigaddset(&alarms, SIGALRM);
  sigprocmask(SIG_BLOCK, &alarms, NULL);
  int signals = signalfd(-1, &alarms, SFD_CLOEXEC);
  timer_t posix;
  assert(timer_create(CLOCK_REALTIME, NULL, &posix) == 0);
  assert(timer_settime(posix, 0, &soon, NULL) == 0);
  struct signalfd_siginfo told;
  assert(read(signals, &told, sizeof told) == sizeof told && told.ssi_signo == SIGALRM);
  assert(eventfd(1, EFD_CLOEXEC) >= 0);
}

static void communication(void) {
  int segment = shmget(IPC_PRIVATE, 4096, 0600);
  assert(segment >= 0 && shmat(segment, NULL, 0) != (void *)-1);
  assert(shmctl(segment, IPC_RMID, NULL) == 0);
  int queue = msgget(IPC_PRIVATE, 0600);
  assert(queue >= 0 && msgctl(queue, IPC_RMID, NULL) == 0);
  int set = semget(IPC_PRIVATE, 1, 0600);
  assert(set >= 0 && semctl(set, 0, IPC_RMID) == 0);
  int shared = shm_open("/shared", O_RDWR | O_CREAT, 0600);
  assert(shared >= 0 && ftruncate(shared, 4096) == 0 && shm_unlink("/shared") == 0);
  int pair[2];
  assert(socketpair(AF_UNIX, SOCK_SEQPACKET, 0, pair) == 0);
  assert(socket(AF_INET, SOCK_STREAM, 0) < 0 && errno == EAFNOSUPPORT);
  struct addrinfo *found;
  assert(getaddrinfo("example.org", "80", NULL, &found) != 0);
}

int main(void) {
  threads();
  processes();
  timers();
  communication();
  char bytes[16];
  assert(getrandom(bytes, sizeof bytes, 0) == sizeof bytes);
  void *code = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  assert(mprotect(code, 4096, PROT_READ | PROT_EXEC) == 0);
  free(malloc(64 << 20));
  puts("as expected");
  return 0;
}
