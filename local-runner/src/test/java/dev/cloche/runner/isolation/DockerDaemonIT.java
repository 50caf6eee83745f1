package dev.cloche.runner.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Says that the tests of this package leave no daemon behind, however they end. */
@Timeout(120)
final class DockerDaemonIT {

  private DaemonFolders folders;

  @BeforeEach
  void choosePlace(@TempDir Path data) throws Exception {
    DockerEngine.require();
    folders = new DaemonFolders(Path.of("/run", "cloche-docker-" + UUID.randomUUID()), data);
  }

  /** Nothing is left to do where the test succeeds. */
  @AfterEach
  void removeWhatIsLeft() throws Exception {
    processes().stream()
        .flatMap(id -> ProcessHandle.of(id).stream())
        .flatMap(process -> Stream.concat(process.descendants(), Stream.of(process)))
        .forEach(ProcessHandle::destroyForcibly);
    DockerDaemon.clear(folders);
  }

  /** Finds the daemon and what it started: all of them name a folder of its state. */
  private List<Long> processes() {
    try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
      return all.filter(
              process ->
                  Stream.of(process.info().arguments().orElse(new String[0]))
                      .anyMatch(argument -> argument.contains(folders.state().toString())))
          .map(ProcessHandle::pid)
          .toList();
    }
  }

  @Test
  void endedDaemonLeavesNeitherProcessesNorFiles() throws Exception {
    try (var daemon = DockerDaemon.start(folders)) {
      assertThat(processes()).contains(daemon.pid()).hasSizeGreaterThan(1);
    }

    assertThat(processes()).isEmpty();
    assertThat(folders.state()).doesNotExist();
  }

  @Test
  void daemonOfAKilledJvm_isEndedByTheNextStart() throws Exception {
    // A killed JVM does no more than this: it never closes what it started.
    DockerDaemon left = DockerDaemon.start(folders);
    List<Long> leftovers = processes();

    try (var next = DockerDaemon.start(folders)) {
      assertThat(next.docker("version", "--format={{.Server.Os}}")).isEqualTo("linux");
      assertThat(processes()).contains(next.pid()).doesNotContain(left.pid());
    }
    assertThat(processes()).isEmpty();
    assertThat(leftovers).contains(left.pid());
  }

  @Test
  void containerOfAKilledDaemon_isEndedByTheNextStart() throws Exception {
    DockerDaemon killed = DockerDaemon.start(folders);
    startContainer(killed);
    ProcessHandle process = ProcessHandle.of(killed.pid()).orElseThrow();
    process.destroyForcibly();
    process.onExit().join();
    assertThat(processes()).as("the container outlives it, or this shows nothing").isNotEmpty();

    try (var next = DockerDaemon.start(folders)) {
      assertThat(next.docker("ps", "--all", "--quiet")).isEmpty();
    }

    assertThat(processes()).isEmpty();
  }

  /** Starts one that lasts, from an image without a file: it sees programs of this machine. */
  private static void startContainer(DockerDaemon daemon) throws Exception {
    byte[] emptyArchive = new byte[1024];
    daemon.tried(List.of("import", "-", "empty"), emptyArchive).printed();
    daemon.docker(
        "run",
        "--detach",
        "--network=none",
        "--stop-signal=KILL",
        "--volume=/usr:/usr:ro",
        "--volume=/lib:/lib:ro",
        "--volume=/lib64:/lib64:ro",
        "empty",
        "/usr/bin/sleep",
        "infinity");
  }
}
