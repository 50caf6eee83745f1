package dev.cloche.runner.isolation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Says that the walls which the service names stop the program that is made for each. */
@Timeout(300)
final class WallAttemptsIT {

  /** What a script can do to the service itself, of which callers must be warned. */
  private static final Map<WallAttempt, String> WARNINGS =
      Map.of(
          WallAttempt.SECCOMP, "system call",
          WallAttempt.NO_NETWORK_SOCKETS, "the network of the service",
          WallAttempt.FILES_OF_THE_SERVICE, "files",
          WallAttempt.MEMORY_OF_THE_SERVICE, "environment, memory and open files",
          WallAttempt.SIGNALS_TO_THE_SERVICE, "end or stop the service");

  @BeforeAll
  static void requireDocker() throws Exception {
    DockerEngine.require();
  }

  @ParameterizedTest
  @EnumSource
  void eachWallThatIsNamedHasAProgram(Environment environment) throws Exception {
    EnvironmentLook look = EnvironmentLook.at(environment);

    assertThat(Stream.concat(look.walls().stream(), look.missing().stream()))
        .isNotEmpty()
        .doesNotHaveDuplicates()
        .allMatch(wall -> WallAttempt.at(wall).isPresent());
  }

  @ParameterizedTest
  @EnumSource
  void wallsThatHoldStopTheirPrograms(Environment environment) throws Exception {
    EnvironmentLook look = EnvironmentLook.at(environment);
    var all = new SoftAssertions();

    for (String wall : look.walls()) {
      AttemptOutcome outcome = look.outcome(WallAttempt.at(wall).orElseThrow());
      all.assertThat(outcome.gotThrough()).as("%s: %s", wall, outcome).isFalse();
    }
    all.assertAll();
  }

  /** Else a program might be stopped by its own mistake. */
  @ParameterizedTest
  @EnumSource
  void programsGetThroughWhereTheirWallIsMissingAndNoOtherStandsBehindIt(Environment environment)
      throws Exception {
    EnvironmentLook look = EnvironmentLook.at(environment);
    var all = new SoftAssertions();

    for (WallAttempt attempt : WallAttempt.values()) {
      if (attempt.getsThroughIn(environment)) {
        AttemptOutcome outcome = look.outcome(attempt);
        all.assertThat(look.missing()).contains(attempt.wall());
        all.assertThat(outcome.gotThrough()).as("%s: %s", attempt, outcome).isTrue();
      }
    }
    all.assertAll();
  }

  /** The limits of folders are no wall of their own there: their file systems have them. */
  @ParameterizedTest
  @EnumSource(names = {"MACHINE", "CONTAINER_WITH_SYS_ADMIN"})
  void foldersHaveLimitsInTierFull(Environment environment) throws Exception {
    EnvironmentLook look = EnvironmentLook.at(environment);

    AttemptOutcome outcome = look.outcome(WallAttempt.LIMITED_FOLDERS);

    assertThat(outcome.gotThrough()).as("%s", outcome).isFalse();
  }

  @Test
  void eachProgramGetsThroughWhereNothingStands() throws Exception {
    ServiceContainer service = SharedServices.container(Environment.CONTAINER_WITH_SYS_ADMIN);
    Map<String, String> programs = new HashMap<>();
    try (Stream<Path> files = Files.list(Path.of("src", "test", "programs-against-walls"))) {
      for (Path file : files.toList()) {
        programs.put(file.getFileName().toString(), Files.readString(file));
      }
    }

    JsonNode said =
        JsonMapper.shared()
            .readTree(
                service
                    .python(
                        "0",
                        JsonMapper.shared().writeValueAsString(programs).getBytes(UTF_8),
                        ServiceContainer.source("unconfined.py"),
                        EnvironmentLook.outside(service, 0))
                    .printed());

    assertThat(programs).hasSizeGreaterThan(25);
    var all = new SoftAssertions();
    for (WallAttempt attempt : WallAttempt.values()) {
      String printed = said.get(attempt.program()).asString();
      all.assertThat(AttemptOutcome.said(printed).map(AttemptOutcome::gotThrough))
          .as("%s: %s", attempt, printed)
          .contains(true);
    }
    all.assertAll();
  }

  /** Whoever asks or reads the log learns what the tier does not stop. */
  @ParameterizedTest
  @EnumSource
  void whatAScriptCanDoToTheServiceIsSaidInHealthAndLog(Environment environment) throws Exception {
    EnvironmentLook look = EnvironmentLook.at(environment);

    List<String> expected = new ArrayList<>();
    WARNINGS.forEach(
        (attempt, words) -> {
          if (look.outcome(attempt).gotThrough()) {
            expected.add(words);
          }
        });

    assertThat(expected).hasSize(environment == Environment.LAMBDA ? WARNINGS.size() : 0);
    for (String words : expected) {
      assertThat(look.warnings()).as(words).anyMatch(warning -> warning.contains(words));
    }
    assertThat(look.output())
        .contains("tier " + look.tier() + ", network " + look.isolation().get("network").asString())
        .contains("walls: " + String.join(", ", look.walls()));
    for (String missing : look.missing()) {
      assertThat(look.output()).contains(missing);
    }
    for (String warning : look.warnings()) {
      assertThat(look.output()).contains(warning);
    }
  }
}
