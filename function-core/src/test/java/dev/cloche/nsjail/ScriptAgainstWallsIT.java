package dev.cloche.nsjail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cloche.execution.Verdict;
import org.junit.jupiter.api.Test;

/** Says what a script cannot do, see, write or use up. */
final class ScriptAgainstWallsIT extends WithNsjail {

  @Test
  void scriptHasNoRightsAndIsTheFirstToGoWhenTheMachineRunsOutOfMemory() throws Exception {
    var outcome =
        nsjail()
            .bash(
                "grep -E '^(Cap|NoNewPrivs|Seccomp:|Uid)' /proc/self/status | tr -s '\\t' ' '",
                "cat /proc/self/oom_score_adj",
                "echo 0 2>/dev/null > /proc/self/oom_score_adj || echo sealed",
                "cat /proc/sys/user/max_user_namespaces /proc/sys/user/max_pid_namespaces");

    assertThat(outcome.stdout())
        .isEqualTo(
            """
            Uid: 1000 1000 1000 1000
            CapInh: 0000000000000000
            CapPrm: 0000000000000000
            CapEff: 0000000000000000
            CapBnd: 0000000000000000
            CapAmb: 0000000000000000
            NoNewPrivs: 1
            Seccomp: 2
            1000
            sealed
            0
            0
            """);
  }

  @Test
  void onlyTheScriptsOwnFoldersCanBeWritten() throws Exception {
    var outcome =
        nsjail()
            .python(
                "import os",
                "writable = []",
                "for line in open('/proc/self/mountinfo'):",
                "    path = line.split()[4]",
                "    probe = os.path.join(path, 'probe') if os.path.isdir(path) else path",
                "    try: open(probe, 'a').close(); writable.append(path)",
                "    except OSError: pass",
                "print(sorted(set(writable)))");

    assertThat(outcome.stdout())
        .isEqualTo(
            "['/box', '/dev/null', '/dev/random', '/dev/shm', '/dev/urandom', '/dev/zero', '/tmp',"
                + " '/tmp/output']\n");
  }

  @Test
  void forkBombIsStoppedAndTheResultStillComes() throws Exception {
    var outcome =
        nsjail()
            .script(
                "python",
                "import os, time",
                "count = 0",
                "try:",
                "    while True:",
                "        if os.fork() == 0: time.sleep(60)",
                "        count += 1",
                "except OSError as failure:",
                "    print(failure.errno, count)")
            .run();

    // 64 processes and threads, the script itself being one.
    assertThat(outcome.stdout()).isEqualTo("11 63\n");
    assertThat(outcome.verdict()).isEqualTo(new Verdict.Exited(0));
  }

  @Test
  void whatOthersDoWithTheFilesOfTheRootIsNotTold() throws Exception {
    var outcome =
        nsjail()
            .python(
                "import ctypes, fcntl, os",
                "libc = ctypes.CDLL(None, use_errno=True)",
                "print(libc.inotify_init1(0), ctypes.get_errno())",
                "folder = os.open('/usr/bin', os.O_RDONLY)",
                "try: fcntl.fcntl(folder, fcntl.F_NOTIFY, fcntl.DN_ACCESS)",
                "except OSError as failure: print(failure.errno)",
                "print(open('/proc/self/cgroup').read().count('cloche'))");

    assertThat(outcome.stdout()).isEqualTo("-1 38\n1\n0\n");
  }

  @Test
  void standardStreamsCanBeOpenedByName() throws Exception {
    var outcome =
        nsjail()
            .script("bash", "cat /dev/stdin; echo out > /dev/stdout; echo err > /dev/stderr")
            .stdin("in\n")
            .run();

    assertThat(outcome.stdout()).isEqualTo("in\nout\n");
    assertThat(outcome.stderr()).isEqualTo("err\n");
  }

  @Test
  void floodOfSingleBytesEndsWellFormed() throws Exception {
    var outcome =
        nsjail()
            .script(
                "python",
                "import fcntl, os, time",
                "O_DIRECT = 0o40000",
                "fcntl.fcntl(1, fcntl.F_SETFL, O_DIRECT)",
                "end = time.monotonic() + 1",
                "count = 0",
                "while time.monotonic() < end: count += os.write(1, b'x')",
                "os.write(2, b'%d' % count)")
            .run();

    assertThat(outcome.verdict()).isEqualTo(new Verdict.Exited(0));
    assertThat(Integer.parseInt(outcome.stderr()))
        .isGreaterThan(outcome.finished().stdout().length - 1);
  }

  @Test
  void rawFloodOnBothStreamsAndTheResultIsBounded() throws Exception {
    var outcome =
        nsjail()
            .script(
                "python",
                "import os",
                "def main():",
                "    for _ in range(200):",
                "        for fd in (1, 2, 3): os.write(fd, b'x' * 65536)",
                "    return 1")
            .entrypoint("main")
            .run();

    assertThat(outcome.finished().stdout()).hasSize(1 << 20);
    assertThat(outcome.finished().stderr()).hasSize(1 << 20);
    assertThat(outcome.returned()).isEmpty();
    assertThat(outcome.verdict()).isEqualTo(new Verdict.Exited(0));
  }
}
