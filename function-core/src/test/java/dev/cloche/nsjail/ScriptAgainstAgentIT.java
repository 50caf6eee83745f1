package dev.cloche.nsjail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cloche.contract.Issue;
import dev.cloche.execution.Cancellation;
import dev.cloche.execution.ExecutionOutcome;
import dev.cloche.execution.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Says that whatever a script does to the agent, the result is still the script's own. */
final class ScriptAgainstAgentIT extends WithNsjail {

  @Test
  void scriptIsNeverPid1AndSeesNobodyButItself() throws Exception {
    var outcome =
        nsjail()
            .python(
                "import os",
                "print(os.getpid(), os.getppid())",
                "print([p for p in os.listdir('/proc') if p.isdigit()])");

    assertThat(outcome.stdout()).isEqualTo("2 0\n['2']\n");
  }

  @Test
  void signalsToEverybodyReachOnlyTheScriptsOwn() throws Exception {
    var outcome =
        nsjail()
            .python(
                "import os, signal",
                "signal.signal(signal.SIGTERM, signal.SIG_IGN)",
                "for pid in (-1, 1, 3, 4):",
                "    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGSTOP, signal.SIGKILL):",
                "        if pid == -1 and number != signal.SIGTERM: continue",
                "        try: os.kill(pid, number)",
                "        except OSError as failure: print(pid, failure.errno)",
                "print('alive', flush=True)",
                "os._exit(7)");

    assertThat(outcome.stdout()).endsWith("alive\n");
    assertThat(outcome.verdict()).isEqualTo(new Verdict.Exited(7));
  }

  @Test
  void killOfEverybodyEndsTheRunWellFormed() throws Exception {
    var outcome = nsjail().bash("echo before; sleep 60 & kill -9 -1; echo after; exit 5");

    assertThat(outcome.stdout()).isEqualTo("before\nafter\n");
    assertThat(outcome.verdict()).isEqualTo(new Verdict.Exited(5));
  }

  @Test
  void prlimitReniceAndSchedulingOfOthersAreRefused() throws Exception {
    var outcome =
        nsjail()
            .python(
                "import os, resource",
                "def attempt(what, *arguments):",
                "    try: what(*arguments); print('did', what.__name__)",
                "    except OSError as failure: print(failure.errno)",
                "for pid in (1, 3):",
                "    attempt(resource.prlimit, pid, resource.RLIMIT_NOFILE, (0, 0))",
                "    attempt(os.setpriority, os.PRIO_PROCESS, pid, 19)",
                "    attempt(os.sched_setaffinity, pid, {0})",
                "    attempt(os.sched_setscheduler, pid, os.SCHED_IDLE, os.sched_param(0))",
                "attempt(os.setpriority, os.PRIO_USER, 0, 19)",
                "attempt(os.setpriority, os.PRIO_PROCESS, 0, 19)");

    assertThat(outcome.stdout()).isEqualTo("1\n".repeat(9) + "did setpriority\n");
    assertThat(outcome.verdict()).isEqualTo(new Verdict.Exited(0));
  }

  @Test
  void scriptHoldsNothingOfTheAgents() throws Exception {
    var outcome =
        nsjail()
            .python(
                "import os",
                "print(sorted(int(f) for f in os.listdir('/proc/self/fd'))[:3])",
                "print([os.readlink(f'/proc/self/fd/{f}').split(':')[0] for f in (0, 1, 2)])",
                "print(len(os.listdir('/proc/self/fd')))",
                "print(sorted(os.environ))");

    // The fourth descriptor is that of the listing itself.
    assertThat(outcome.stdout())
        .isEqualTo(
            "[0, 1, 2]\n['pipe', 'pipe', 'pipe']\n4\n['HOME', 'LANG', 'MPLBACKEND', 'MPLCONFIGDIR', 'OMP_NUM_THREADS', 'OPENBLAS_NUM_THREADS', 'PATH', 'TMPDIR']\n");
  }

  @Test
  void starvingTheAgentOfProcessorTimeDoesNotHoldTheVerdict() throws Exception {
    long begin = System.nanoTime();
    var outcome =
        nsjail()
            .script(
                "python",
                "import os",
                "for _ in range(30):",
                "    if os.fork() == 0: break",
                "while True: pass")
            .timeout(Duration.ofSeconds(1))
            .run();

    assertThat(outcome.verdict()).isEqualTo(new Verdict.TimedOut(Duration.ofSeconds(1)));
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(6));
  }

  /** Waits until there are so many, or for a while; more than that are returned at once. */
  private static List<String> awaitProcesses(Path file, int count) throws Exception {
    long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    List<String> inside = Files.readAllLines(file);
    while (inside.size() < count && System.nanoTime() - deadline < 0) {
      Thread.onSpinWait();
      inside = Files.readAllLines(file);
    }
    return inside;
  }

  @Test
  void onlyTheScriptIsInItsCgroupAndTheAgentIgnoresSignals() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<TestingNsjail.Outcome> run =
          threads.submit(() -> nsjail().bash("sleep 1; sleep 1; echo done"));
      Optional<Path> cgroup = awaitOccupiedCgroup();
      List<String> inside = awaitProcesses(cgroup.orElseThrow().resolve("cgroup.procs"), 2);

      // The shell and its sleep; neither agent nor PID 1 of their namespace.
      assertThat(inside).hasSize(2);
      ProcessHandle script = ProcessHandle.of(Long.parseLong(inside.getFirst())).orElseThrow();
      ProcessHandle agent = script.parent().orElseThrow();
      for (String signal : List.of("INT", "TERM", "HUP", "USR1", "CHLD", "PIPE")) {
        new ProcessBuilder("/bin/kill", "-" + signal, String.valueOf(agent.pid()))
            .start()
            .waitFor();
      }

      assertThat(run.get().stdout()).isEqualTo("done\n");
      assertThat(run.get().verdict()).isEqualTo(new Verdict.Exited(0));
    }
  }

  private static Optional<Path> awaitOccupiedCgroup() throws Exception {
    String home = "cloche-" + ProcessHandle.current().pid() + "-";
    long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (System.nanoTime() < deadline) {
      try (Stream<Path> folders =
          Files.find(Path.of("/sys/fs/cgroup/pids"), 4, (path, what) -> what.isDirectory())) {
        for (Path folder : folders.filter(path -> path.toString().contains(home)).toList()) {
          if (Files.readAllLines(folder.resolve("cgroup.procs")).size() == 2) {
            return Optional.of(folder);
          }
        }
      } catch (UncheckedIOException | IOException e) {
        // A folder went while it was looked at.
      }
      Thread.sleep(Duration.ofMillis(5));
    }
    return Optional.empty();
  }

  @Test
  void childThatIsMadeTheAgentsIsRefusedAndHoldsNothingUp() throws Exception {
    long begin = System.nanoTime();
    var outcome =
        nsjail()
            .script(
                "python",
                "import ctypes",
                "libc = ctypes.CDLL(None, use_errno=True)",
                "CLONE_PARENT, SIGCHLD = 0x8000, 17",
                "print(libc.syscall(56, CLONE_PARENT | SIGCHLD, 0, 0, 0, 0), ctypes.get_errno())")
            .run();

    assertThat(outcome.stdout()).isEqualTo("-1 1\n");
    assertThat(outcome.verdict()).isEqualTo(new Verdict.Exited(0));
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void interpreterHooksOfARequestCannotSpeakForTheService() throws Exception {
    String hook =
        """
        import os
        for fd in range(3, 64):
            try:
                os.write(fd, b'refused\\nspoofed\\n{"exited":true}')
            except OSError:
                pass
        """;
    var plain =
        nsjail()
            .script("python", "print('ran')")
            .environment("PYTHONPATH", "/box")
            .file("sitecustomize.py", hook)
            .outcome(Cancellation.none());
    var called =
        nsjail()
            .script("python", "def main(): return 1")
            .environment("PYTHONPATH", "/box")
            .file("sitecustomize.py", hook)
            .entrypoint("main")
            .outcome(Cancellation.none());

    // It can say of its own request that it is not valid, and nothing else.
    for (ExecutionOutcome outcome : List.of(plain, called)) {
      assertThat(outcome)
          .isInstanceOfSatisfying(
              ExecutionOutcome.Checked.class,
              checked ->
                  assertThat(checked.report().issues())
                      .extracting(Issue::code)
                      .containsExactly(Issue.UNCHECKED));
    }
  }

  @Test
  void interpreterThatNeverReachesTheScriptTimesOutOnTime() throws Exception {
    var outcome =
        nsjail()
            .script("python", "def main(): return 1")
            .environment("PYTHONPATH", "/box")
            .file("sitecustomize.py", "import time; time.sleep(60)")
            .entrypoint("main")
            .timeout(Duration.ofMillis(500))
            .run();

    assertThat(outcome.verdict()).isEqualTo(new Verdict.TimedOut(Duration.ofMillis(500)));
    assertThat(outcome.finished().measurements().wall())
        .isBetween(Duration.ofMillis(450), Duration.ofSeconds(3));
  }

  @Test
  void stoppedScriptTimesOut() throws Exception {
    var outcome = nsjail().script("bash", "kill -STOP $$").timeout(Duration.ofMillis(500)).run();

    assertThat(outcome.verdict()).isEqualTo(new Verdict.TimedOut(Duration.ofMillis(500)));
  }

  @Test
  void orphansAreReapedSoThatTheyDoNotUseUpTheProcesses() throws Exception {
    var outcome =
        nsjail()
            .bash(
                "for i in $(seq 300); do (true &); done",
                "sleep 0.2",
                "ps ax 2>&1 | grep -c defunct");

    assertThat(outcome.stderr()).doesNotContain("fork");
    assertThat(outcome.verdict()).isInstanceOf(Verdict.Exited.class);
  }
}
