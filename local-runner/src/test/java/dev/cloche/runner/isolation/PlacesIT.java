package dev.cloche.runner.isolation;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Says that the containers which stand for other places refuse what those refuse. */
@Timeout(120)
final class PlacesIT {

  private static final Path CALLS = Path.of("src", "test", "docker", "refusals.py");
  private static final String[] NAMESPACES = {
    "clone CLONE_NEWNS",
    "clone CLONE_NEWCGROUP",
    "clone CLONE_NEWUTS",
    "clone CLONE_NEWIPC",
    "clone CLONE_NEWUSER",
    "clone CLONE_NEWPID",
    "clone CLONE_NEWNET"
  };

  private static DockerEngine engine;

  @BeforeAll
  static void start() throws Exception {
    engine = DockerEngine.require();
  }

  /** Returns the errors of those calls whose answer comes from a filter. */
  private static Map<String, String> refusals(List<String> options) throws Exception {
    return engine
        .run(options, Files.readAllBytes(CALLS), "/usr/bin/python3", "-")
        .printed()
        .lines()
        .map(line -> line.split(": ", 2))
        .filter(line -> line[1].equals("EPERM") || line[1].equals("ENOSYS"))
        .collect(toMap(line -> line[0], line -> line[1]));
  }

  private static List<String> withSysAdmin(String... further) {
    List<String> options = new ArrayList<>(List.of("--cap-add=SYS_ADMIN"));
    options.addAll(List.of(further));
    return options;
  }

  @Test
  void withoutAFilterAndWithSysAdmin_everyCallIsLetThrough() throws Exception {
    assertThat(refusals(withSysAdmin("--security-opt=seccomp=unconfined"))).isEmpty();
  }

  @Test
  void profileOfLambda_refusesWhatLambdaRefuses() throws Exception {
    // With the capability, so that what is refused is refused by the profile.
    Map<String, String> refusals =
        refusals(withSysAdmin("--security-opt=no-new-privileges", Environment.LAMBDA_SECCOMP));

    assertThat(refusals)
        .containsEntry("clone3", "ENOSYS")
        .containsOnlyKeys(
            allOf(
                "clone3",
                "prctl",
                "unshare",
                "mount",
                "umount2",
                "chroot",
                "pivot_root",
                "ptrace",
                "setns"));
  }

  @Test
  void environmentLambda_hasThatProfile() throws Exception {
    assertThat(refusals(Environment.LAMBDA.options()))
        .containsOnlyKeys(
            allOf(
                "clone3",
                "prctl",
                "unshare",
                "mount",
                "umount2",
                "chroot",
                "pivot_root",
                "ptrace",
                "setns"));
  }

  @Test
  void dockersDefault_refusesNamespacesAndMounts() throws Exception {
    assertThat(refusals(Environment.DOCKER_DEFAULT.options()))
        .containsOnlyKeys(allOf("clone3", "unshare", "mount", "umount2", "pivot_root", "setns"));
  }

  @Test
  void userWithoutCapabilities_mayNotChangeTheRootEither() throws Exception {
    assertThat(refusals(Environment.UNPRIVILEGED.options()))
        .containsOnlyKeys(
            allOf("clone3", "unshare", "mount", "umount2", "chroot", "pivot_root", "setns"));
  }

  private static String[] allOf(String... names) {
    List<String> all = new ArrayList<>(List.of(NAMESPACES));
    all.addAll(List.of(names));
    return all.toArray(String[]::new);
  }

  @Test
  void environmentGvisor_hasAnotherKernelThanThisMachine() throws Exception {
    String own = Files.readString(Path.of("/proc/sys/kernel/osrelease")).strip();

    String seen =
        engine
            .run(
                Environment.GVISOR.options(),
                new byte[0],
                "/usr/bin/python3",
                "-c",
                "print(open('/proc/version').read())")
            .printed();

    assertThat(seen).startsWith("Linux version").doesNotContain(own);
  }

  @Test
  void environmentGvisor_runsJava() throws Exception {
    FinishedCommand version =
        engine.run(Environment.GVISOR.options(), new byte[0], "/opt/java/bin/java", "--version");

    assertThat(version.printed()).contains(System.getProperty("java.version"));
  }
}
