package dev.cloche.nsjail;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Says what is made of the probe's words: only an outright yes counts. */
final class WallReportTest {

  private static final String ALL_HOLD =
      Arrays.stream(Wall.values())
          .map(wall -> "wall " + wall.probeName() + " yes\n")
          .collect(joining());

  private static final EnumSet<Wall> ALL = EnumSet.allOf(Wall.class);

  @Test
  void whereAllHoldNothingFails() {
    WallReport report = WallReport.of(ALL_HOLD);

    assertThat(ALL).allMatch(report::holds);
    assertThat(report.failure(ALL)).isEmpty();
  }

  @Test
  void aWallThatNothingIsSaidOfDoesNotHold() {
    WallReport report = WallReport.of(ALL_HOLD.replace("wall seccomp yes\n", ""));

    assertThat(report.holds(Wall.SECCOMP)).isFalse();
    assertThat(report.failure(ALL)).contains("a wall does not hold (seccomp: not looked at)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "yes", "wall", "wall seccomp", "wall seccomp ", "walls seccomp yes", "\u0000"})
  void whatIsNoAnswerIsNoYes(String output) {
    assertThat(ALL).noneMatch(WallReport.of(output)::holds);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Yes", "yes ", "yes, but", "no", " yes"})
  void onlyAYesIsAYes(String word) {
    assertThat(WallReport.of("wall seccomp " + word).holds(Wall.SECCOMP)).isFalse();
  }

  @Test
  void aWallThatNobodyKnowsIsPassedOver() {
    assertThat(WallReport.of(ALL_HOLD + "wall of_china yes\n").failure(ALL)).isEmpty();
  }

  @Test
  void eachWallThatFailsIsNamedWithItsReason() {
    WallReport report =
        WallReport.of(
            ALL_HOLD
                + "wall network_namespace is the service's own\n"
                + "wall read_only_root can be written: /usr\n");

    assertThat(report.failure(List.of(Wall.SECCOMP))).isEmpty();
    assertThat(report.failure(ALL))
        .contains(
            "a wall does not hold (network namespace: is the service's own;"
                + " read-only root: can be written: /usr)");
  }

  @Test
  void namesOfWallsAreDistinct() {
    assertThat(ALL).extracting(Wall::wireName).doesNotHaveDuplicates();
    assertThat(ALL).allSatisfy(wall -> assertThat(Wall.ofProbe(wall.probeName())).contains(wall));
  }
}
