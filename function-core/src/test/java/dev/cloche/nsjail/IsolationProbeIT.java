package dev.cloche.nsjail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.cloche.cgroup.NoCgroups;
import dev.cloche.contract.IsolationTier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Says that a tier is not taken for standing when one of its layers is broken. */
@Timeout(60)
final class IsolationProbeIT {

  /** Loads a filter that refuses prctl(PR_SET_NO_NEW_PRIVS) on top of what is there. */
  private static final String WITHOUT_NO_NEW_PRIVILEGES =
      """
      through=(/usr/bin/python3 -I -S -c '
      import ctypes, os, struct, sys
      number, first, errno = 0, 16, 0x00050000
      program = b"".join(struct.pack("<HBBI", *line) for line in (
          (0x20, 0, 0, number), (0x15, 0, 3, 157),   # prctl
          (0x20, 0, 0, first), (0x15, 0, 1, 38),     # PR_SET_NO_NEW_PRIVS
          (0x06, 0, 0, errno | 1), (0x06, 0, 0, 0x7FFF0000)))
      class Filter(ctypes.Structure):
          _fields_ = [("length", ctypes.c_ushort), ("program", ctypes.c_char_p)]
      libc = ctypes.CDLL(None)
      libc.prctl(38, 1, 0, 0, 0)
      if libc.prctl(22, 2, ctypes.byref(Filter(len(program) // 8, program)), 0, 0) != 0:
          sys.exit("no filter")
      os.execv(sys.argv[1], sys.argv[1:])')
      """;

  private static final String WITHOUT_POLICY =
      "set -- \"${@:1:3}\" \"${@:6}\"; [[ $* != *kafel* ]]";

  @TempDir private Path home;
  private BreakableNsjail nsjail;

  @BeforeEach
  void prepare() throws Exception {
    nsjail = BreakableNsjail.in(home);
  }

  private NsjailExecutor open() throws NsjailUnavailableException {
    return IsolationProbe.open(nsjail.settings(), IsolationTier.FULL, new NoCgroups());
  }

  /** Inserts into each line of the profile that has a word. */
  private static String insert(String where, String what) {
    return "sed -i 's#%s#& %s#' $profile".formatted(where, what);
  }

  @Test
  void asItIsTierFullStands() throws Exception {
    try (NsjailExecutor executor = open()) {
      assertThat(executor.isolation().tier()).isEqualTo(IsolationTier.FULL);
      assertThat(executor.isolation().missing())
          .containsExactly("memory cgroup", "pids cgroup", "cpu cgroup");
      assertThat(executor.isolation().warnings()).isEmpty();
      assertThat(executor.fault()).isEmpty();
    }
  }

  static Stream<Arguments> layersThatNothingElseReplaces() {
    return Stream.of(
        arguments("network namespace: is the service's own", "options=(--disable_clone_newnet)"),
        arguments("ipc namespace: is the service's own", "options=(--disable_clone_newipc)"),
        arguments("uts namespace: is the service's own", "options=(--disable_clone_newuts)"),
        arguments(
            "read-only root: can be written: /usr/bin",
            insert("dst: \"/usr\" is_bind: true", "rw: true")),
        arguments(
            "read-only root: can be written: /cloche",
            insert("dst: \"/cloche\" is_bind: true", "rw: true")),
        arguments(
            "changed root: the service's files can be seen",
            "echo 'mount { src: \"'$CLOCHE_RUNTIME'\" dst: \"'$CLOCHE_RUNTIME'\""
                + " is_bind: true }' >>$profile"),
        arguments("seccomp: the filter around the agent is missing", WITHOUT_POLICY),
        // Where the agent cannot do its work, it refuses.
        arguments("tier full: no jail starts", "options=(--disable_clone_newns)"),
        arguments("'/proc'", "options=(--disable_clone_newpid)"),
        arguments("CAP_SYS_ADMIN", "options=(--disable_clone_newuser)"),
        arguments("agent: pid namespace: Operation not permitted", "sed -i /^cap:/d $profile"),
        // nsjail warns, and then cannot load its policy; without one the agent refuses.
        arguments("prctl(PR_SET_NO_", WITHOUT_NO_NEW_PRIVILEGES),
        arguments(
            "no_new_privs: Operation not permitted", WITHOUT_NO_NEW_PRIVILEGES + WITHOUT_POLICY));
  }

  @ParameterizedTest
  @MethodSource("layersThatNothingElseReplaces")
  void aBrokenLayerStopsTheTierAndIsNamed(String reason, String change) throws Exception {
    nsjail.change(change);

    assertThatThrownBy(() -> open().close())
        .isInstanceOf(NsjailUnavailableException.class)
        .message()
        .contains("tier full: ")
        .contains(reason);
  }

  /** An ordinary user's scripts have the uid of the service in any case. */
  @Test
  void rootMustGiveEachRunAUidOfItsOwn() throws Exception {
    if (!ServiceUser.current().isRoot()) {
      WithNsjail.cannotTry("only root can map another uid");
    }
    nsjail.change("set -- \"${@/#1000:*/1000:0:1}\"");

    assertThatThrownBy(() -> open().close())
        .hasMessageContaining("tier full: a wall does not hold (uid of its own: is the service's)");
  }

  static Stream<Arguments> layersBehindWhichTheAgentsOwnStand() {
    return Stream.of(
        arguments("no new privileges", "options=(--disable_no_new_privs)"),
        arguments("cgroup namespace", "options=(--disable_clone_newcgroup)"),
        arguments("no capabilities", "options=(--keep_caps)"),
        arguments("no capabilities to gain", "options=(--keep_caps)"),
        arguments("resource limits", "options=(--disable_rlimits)"),
        arguments("scrubbed environment", "options=(--env SECRET=1)"),
        arguments("scrubbed environment", "export SECRET=1; options=(--keep_env)"),
        arguments("closed descriptors", "exec 9</etc/shadow"),
        arguments("closed descriptors", "exec 9</etc/shadow; options=(--pass_fd 9)"),
        arguments("seccomp", "echo 'POLICY all { } USE all DEFAULT ALLOW' >$policy"));
  }

  @ParameterizedTest
  @MethodSource("layersBehindWhichTheAgentsOwnStand")
  void aLayerOfNsjailsThatBreaksLeavesTheWallOfTheAgent(String wall, String change)
      throws Exception {
    nsjail.change(change);

    try (NsjailExecutor executor = open()) {
      assertThat(executor.isolation().walls()).contains(wall);
    }
  }

  @Test
  void whereNsjailIsMissingTheReasonSaysSo() throws Exception {
    Files.delete(nsjail.settings().program());

    assertThatThrownBy(() -> open().close())
        .hasMessageContaining("nsjail is missing: run scripts/setup")
        .hasMessageContaining("tier reduced: ")
        .hasMessageContaining("Tier full takes, in a container, CAP_SYS_ADMIN");
  }

  @Test
  void cgroupsThatNobodyEntersAreLeftAlone() throws Exception {
    try (NsjailExecutor executor = IsolationProbe.open(nsjail.settings(), IsolationTier.FULL)) {
      if (!executor.isolation().walls().contains("memory cgroup")) {
        WithNsjail.cannotTry("this machine lets the service make no memory cgroup");
      }
    }
    nsjail.change(
        """
        for descriptor in 3 4 5; do
          [[ ! -e /proc/self/fd/$descriptor ]] || eval "exec $descriptor>/dev/null"
        done
        """);

    try (NsjailExecutor executor = IsolationProbe.open(nsjail.settings(), IsolationTier.FULL)) {
      assertThat(executor.isolation().missing())
          .containsExactly("memory cgroup", "pids cgroup", "cpu cgroup");
      assertThat(executor.isolation().walls()).contains("memory watchdog");
      // What stands in for them ends a run that takes too much.
      assertThat(executor.cgroupFailure()).isEmpty();
    }
  }
}
