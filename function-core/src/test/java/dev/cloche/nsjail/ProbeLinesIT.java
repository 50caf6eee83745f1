package dev.cloche.nsjail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Says that the probe and the service speak of the same walls. */
@Timeout(30)
final class ProbeLinesIT {

  @TempDir private Path folder;

  private List<String> lines(String... words) throws Exception {
    AgentFiles.of(Set.of()).installIn(folder);
    var builder = new ProcessBuilder(folder.resolve(AgentFiles.PROBE).toString(), "walls");
    builder.command().addAll(List.of(words));
    Process probe = builder.redirectErrorStream(true).start();
    probe.getOutputStream().close();
    String said = new String(probe.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(probe.waitFor()).isZero();
    return said.lines().toList();
  }

  @Test
  void eachWallHasOneLineAndEachLineItsWall() throws Exception {
    assertThat(lines())
        .allMatch(line -> line.matches("wall [a-z_]+ .+"))
        .extracting(line -> line.split(" ", -1)[1])
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Wall.values()).map(Wall::probeName).toList());
  }

  /** It is this process's own child, with all that the tests have. */
  @Test
  void outsideOfAJailTheWallsOfAJailAreDown() throws Exception {
    Path hidden = Path.of("/etc/passwd");
    WallReport report =
        WallReport.of(
            String.join(
                "\n",
                lines(
                    "hidden=" + hidden,
                    "uid=" + ServiceUser.current().uid(),
                    "pid=" + ProcessHandle.current().pid())));

    assertThat(
            List.of(
                Wall.USER_NAMESPACE,
                Wall.NETWORK_NAMESPACE,
                Wall.SCRIPT_PID_NAMESPACE,
                Wall.CHANGED_ROOT,
                Wall.FILES_OF_THE_SERVICE,
                Wall.UID_OF_ITS_OWN,
                Wall.NO_BOUNDING_SET,
                Wall.NO_NEW_PRIVILEGES,
                Wall.SECCOMP,
                Wall.NO_NETWORK_SOCKETS,
                Wall.NO_NAMED_SOCKETS,
                Wall.NO_SHARED_SEGMENTS,
                Wall.MEMORY_OF_THE_SERVICE,
                Wall.SIGNALS_TO_THE_SERVICE,
                Wall.SCRUBBED_ENVIRONMENT,
                Wall.RESOURCE_LIMITS))
        .noneMatch(report::holds);
  }

  @Test
  void whatTheProbeIsNotToldItDoesNotTakeForGranted() throws Exception {
    WallReport report = WallReport.of(String.join("\n", lines()));

    assertThat(
            List.of(
                Wall.PID_NAMESPACE,
                Wall.CGROUP_NAMESPACE,
                Wall.CHANGED_ROOT,
                Wall.FILES_OF_THE_SERVICE,
                Wall.UID_OF_ITS_OWN,
                Wall.SIGNALS_TO_THE_SERVICE))
        .noneMatch(report::holds);
  }
}
