/* Threads, processes and shared memory of the C library. */
#include <assert.h>
#include <errno.h>
#include <pthread.h>
#include <semaphore.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/shm.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

static void *run(void *argument) { return argument; }

static int *shared_memory(void) {
  int segment = shmget(IPC_PRIVATE, 4096, 0600);
  if (strcmp(getenv("FORM"), "strict") != 0) {
    assert(segment == -1 && errno == ENOSYS);
    return mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  }
  assert(segment >= 0);
  int *shared = shmat(segment, NULL, 0);
  assert(shmctl(segment, IPC_RMID, NULL) == 0);
  return shared;
}

int main(void) {
  pthread_t thread;
  void *answer;
  assert(pthread_create(&thread, NULL, run, &thread) == 0);
  assert(pthread_join(thread, &answer) == 0 && answer == &thread);

  sem_t *semaphore = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  assert(semaphore != MAP_FAILED && sem_init(semaphore, 1, 0) == 0);
  int *shared = shared_memory();
  pid_t child = fork();
  if (child == 0) {
    *shared = 42;
    sem_post(semaphore);
    _exit(3);
  }
  assert(sem_wait(semaphore) == 0 && *shared == 42);
  int status;
  assert(waitpid(child, &status, 0) == child && WEXITSTATUS(status) == 3);

  char *words[] = {"true", NULL};
  assert(posix_spawn(&child, "/bin/true", NULL, NULL, words, environ) == 0);
  assert(waitpid(child, &status, 0) == child && status == 0);
  assert(system("exit 4") == 4 << 8);
  puts("as expected");
  return 0;
}
