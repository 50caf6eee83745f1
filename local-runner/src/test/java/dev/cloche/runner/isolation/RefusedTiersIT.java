package dev.cloche.runner.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Says that a service which is to be better isolated than its place allows does not start. */
@Timeout(120)
final class RefusedTiersIT {

  private static final int START_FAILED = 1;

  @BeforeAll
  static void requireDocker() throws Exception {
    DockerEngine.require();
  }

  @Test
  void withoutASetting_dockersDefaultIsNotEnough() throws Exception {
    assertThat(refusal(Environment.DOCKER_DEFAULT, Map.of()))
        .contains("the best isolation that stands here is tier reduced")
        .contains("CLOCHE_MIN_ISOLATION demands full")
        .containsPattern("\n  tier full: .+\n")
        .contains("--cap-add SYS_ADMIN", "CLOCHE_MIN_ISOLATION=reduced allows");
  }

  @Test
  void userWithoutRights_hasNoTierReduced() throws Exception {
    assertThat(refusal(Environment.UNPRIVILEGED, Map.of("CLOCHE_MIN_ISOLATION", "reduced")))
        .contains("the best isolation that stands here is tier minimal")
        .contains("CLOCHE_MIN_ISOLATION demands reduced")
        .containsPattern("\n  tier full: .+\n")
        .contains("\n  tier reduced: the service is not root\n")
        .contains("\n  tier reduced without nsjail: the service is not root\n")
        .contains("Tier reduced takes root", "CLOCHE_MIN_ISOLATION=minimal allows");
  }

  private static String refusal(Environment environment, Map<String, String> settings)
      throws Exception {
    try (var service =
        ServiceContainer.start(DockerEngine.require(), environment.options(), settings)) {
      assertThat(service.isReady()).isFalse();
      assertThat(service.awaitExit()).isEqualTo(START_FAILED);
      List<String> lines = service.output().lines().toList();
      assertThat(lines).anyMatch(line -> line.startsWith("Cloche cannot start: "));
      assertThat(service.output()).doesNotContain("Exception in thread");
      return service.output();
    }
  }
}
