package dev.cloche.runner.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Says what a container must allow so that jails in it have every namespace. */
@Timeout(180)
final class ContainerFullIT {

  private static final List<String> NEEDED = Environment.CONTAINER_WITH_SYS_ADMIN.options();
  private static final List<String> CGROUPS = List.of("memory cgroup", "pids cgroup", "cpu cgroup");

  private static DockerEngine engine;

  @BeforeAll
  static void start() throws Exception {
    engine = DockerEngine.require();
  }

  private static ServiceContainer started(List<String> options) throws Exception {
    return ServiceContainer.start(engine, options, Map.of());
  }

  private static List<String> and(List<String> some, String... further) {
    return Stream.concat(some.stream(), Stream.of(further)).toList();
  }

  @Test
  void serviceOfRoot_lacksNothingButCgroups() throws Exception {
    try (var service = started(NEEDED)) {
      assertThat(missing(service)).isEqualTo(CGROUPS);
      assertThatLanguagesRun(service);
      assertThat(service.stop()).isZero();
    }
  }

  /** The service writes nothing outside /tmp, from where it starts programs. */
  @Test
  void serviceOfRoot_needsNoWritableRoot() throws Exception {
    try (var service =
        started(and(NEEDED, "--read-only", "--tmpfs=/tmp:exec", "--init", "--memory=1g"))) {
      assertThat(missing(service)).isEqualTo(CGROUPS);
      assertThatLanguagesRun(service);
      assertThat(service.stop()).isZero();
    }
  }

  /** Where the kernel lets everybody make user namespaces, it takes no right at all. */
  @Test
  void serviceOfAnOrdinaryUser_alsoLacksUidsOfItsOwn() throws Exception {
    try (var service =
        started(
            List.of(
                "--user=1000:1000",
                "--cap-drop=ALL",
                "--security-opt=no-new-privileges",
                Environment.HOST_SECCOMP,
                Environment.WHOLE_PROC))) {
      assertThat(missing(service))
          .isEqualTo(and(List.of("uid of its own"), CGROUPS.toArray(String[]::new)));
      assertThatLanguagesRun(service);
      assertThat(service.stop()).isZero();
    }
  }

  private static List<String> missing(ServiceContainer service) throws Exception {
    JsonNode isolation = service.health().get("isolation");
    assertThat(isolation.get("tier").asString()).isEqualTo("full");
    return isolation.get("missing").valueStream().map(JsonNode::asString).toList();
  }

  private static void assertThatLanguagesRun(ServiceContainer service) throws Exception {
    assertThat(stdout(service, "python", "print(6 * 7)")).isEqualTo("42\n");
    assertThat(stdout(service, "javascript", "console.log(6 * 7)")).isEqualTo("42\n");
    // The script is the second process of its jail, in a container too.
    assertThat(stdout(service, "bash", "echo $((6 * 7)) $$")).isEqualTo("42 2\n");
  }

  private static String stdout(ServiceContainer service, String language, String code)
      throws Exception {
    JsonNode result = service.execute(language, code);
    assertThat(result.get("status").asString()).as("%s", result).isEqualTo("success");
    return result.get("stdout").asString();
  }

  /** Else the container would be allowed more than jails need. */
  @ParameterizedTest
  @ValueSource(strings = {"--cap-add=SYS_ADMIN", Environment.HOST_SECCOMP, Environment.WHOLE_PROC})
  void withoutOneOfTheOptions_serviceDoesNotStart(String option) throws Exception {
    List<String> options = new ArrayList<>(NEEDED);
    assertThat(options.remove(option)).isTrue();

    try (var service = started(options)) {
      assertThat(service.isReady()).as("%s", service.output()).isFalse();
      assertThat(service.awaitExit()).isNotZero();
      assertThat(service.output()).contains("Cloche cannot start");
    }
  }

  @Test
  void scriptSeesNothingOfTheContainer() throws Exception {
    try (var service = started(NEEDED)) {
      String code =
          "import os; print(os.path.exists('/opt/cloche'), sorted(os.environ), os.getuid())";

      assertThat(stdout(service, "python", code))
          .startsWith("False [")
          .endsWith("] 1000\n")
          .doesNotContain("CLOCHE");
      assertThat(service.exec("1000", "/usr/bin/test", "-e", "/opt/cloche").exitCode()).isZero();
    }
  }
}
