package dev.cloche.nsjail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Says how a jail is started in each way to confine scripts. */
final class NsjailCommandTest {

  private static final Path NSJAIL = Path.of("/home/nsjail");
  private static final List<Path> ENTRANCES = List.of(Path.of("/cgroup/a"), Path.of("/cgroup/b"));

  @TempDir private Path folder;

  private RuntimeFolder runtime(Optional<Path> root) throws Exception {
    return RuntimeFolder.create(
        folder,
        ServiceInstance.current(),
        OptionalInt.empty(),
        new RuntimeFolder.Content(Confinement.FULL, AgentFiles.of(Set.of()), root));
  }

  private static List<String> command(
      RuntimeFolder runtime, Confinement confinement, JailUids uids) {
    return new NsjailCommand(NSJAIL, runtime, confinement, Set.of("seccomp", "no_new_privileges"))
        .forRun(uids, ENTRANCES);
  }

  @Test
  void tierFullMapsTheUidsAndPassesTheEntrances() throws Exception {
    try (RuntimeFolder runtime = runtime(Optional.empty())) {
      assertThat(command(runtime, Confinement.FULL, new JailUids.Separate(7, 8)))
          .containsExactly(
              runtime.launcher().toString(),
              "/cgroup/a",
              "/cgroup/b",
              "--",
              "/home/nsjail",
              "--config",
              runtime.profile().toString(),
              "--quiet",
              "--log_fd",
              "2",
              "--seccomp_policy",
              runtime.outerPolicy().toString(),
              "--user",
              "999:7:1",
              "--user",
              "1000:8:1",
              "--group",
              "999:7:1",
              "--group",
              "1000:8:1",
              "--pass_fd",
              "3",
              "--pass_fd",
              "4",
              "--",
              "/cloche/cloche-agent",
              "full",
              "no_new_privileges",
              "seccomp");
    }
  }

  @Test
  void tierReducedChangesTheRoot() throws Exception {
    try (RuntimeFolder runtime = runtime(Optional.of(Files.createDirectory(root())))) {
      assertThat(command(runtime, Confinement.REDUCED, new JailUids.Taken(7, 9, 8)))
          .startsWith(runtime.launcher().toString(), "--first-to-die", "/cgroup/a")
          .containsSequence("--chroot", root().toString(), "--user", "7:7:1", "--group", "7:7:1")
          .endsWith("/cloche/cloche-agent", "reduced", "sweeper=9", "no_new_privileges", "seccomp");
      assertThat(command(runtime, Confinement.REDUCED_WITHOUT_NSJAIL, new JailUids.Taken(7, 9, 8)))
          .containsExactly(
              runtime.launcher().toString(),
              "--first-to-die",
              "--chroot",
              root().toString(),
              "/cgroup/a",
              "/cgroup/b",
              "--",
              "/cloche/cloche-agent",
              "reduced",
              "sweeper=9",
              "no_new_privileges",
              "seccomp");
    }
  }

  private Path root() {
    return folder.resolve("rootfs");
  }

  @ParameterizedTest
  @EnumSource(names = {"MINIMAL", "MINIMAL_WITHOUT_NSJAIL"})
  void tierMinimalChangesNothing(Confinement confinement) throws Exception {
    try (RuntimeFolder runtime = runtime(Optional.empty())) {
      assertThat(command(runtime, confinement, new JailUids.Kept()))
          .startsWith(runtime.launcher().toString(), "/cgroup/a", "/cgroup/b", "--")
          .doesNotContain("--chroot", "--user", "--group", "--mount")
          .endsWith("/cloche/cloche-agent", "minimal", "no_new_privileges", "seccomp");
    }
  }

  @ParameterizedTest
  @EnumSource
  void nsjailIsCalledWhereItIsUsedAndAlwaysWithAPolicy(Confinement confinement) throws Exception {
    try (RuntimeFolder runtime = runtime(Optional.of(Files.createDirectory(root())))) {
      var nsjail = new NsjailCommand(NSJAIL, runtime, confinement, Set.of());
      List<String> command = nsjail.forRun(new JailUids.Kept(), List.of());

      assertThat(command.contains(NSJAIL.toString())).isEqualTo(confinement.usesNsjail());
      assertThat(command.contains("--seccomp_policy")).isEqualTo(confinement.usesNsjail());
      assertThat(nsjail.environment().isEmpty()).isNotEqualTo(confinement.usesNsjail());
    }
  }

  @Test
  void theSweepIsOfOneUid() throws Exception {
    try (RuntimeFolder runtime = runtime(Optional.empty())) {
      assertThat(
              new NsjailCommand(NSJAIL, runtime, Confinement.REDUCED, Set.of())
                  .sweep(new JailUids.Taken(7, 9, 8)))
          .containsExactly(
              runtime.launcher().toString(),
              "--",
              runtime.agentProgram().toString(),
              "sweep",
              "8",
              "9");
    }
  }
}
