package dev.cloche.nsjail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cloche.contract.IsolationTier;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Says what each way to confine scripts cannot do without. */
final class ConfinementTest {

  @Test
  void theBestIsTriedFirst() {
    IsolationTier before = IsolationTier.FULL;
    for (Confinement confinement : Confinement.values()) {
      assertThat(before.isAtLeast(confinement.tier())).isTrue();
      before = confinement.tier();
    }
  }

  @Test
  void tierFullTakesEveryWallButThoseWhoseWorkNamespacesDo() {
    assertThat(EnumSet.complementOf(EnumSet.copyOf(Confinement.FULL.required())))
        // An ordinary user has one uid only; root must give every run another all the same.
        .containsExactlyInAnyOrder(
            Wall.UID_OF_ITS_OWN, Wall.NO_NAMED_SOCKETS, Wall.NO_SHARED_SEGMENTS);
  }

  @ParameterizedTest
  @EnumSource(names = {"REDUCED", "REDUCED_WITHOUT_NSJAIL"})
  void tierReducedTakesEveryWallButNamespaces(Confinement confinement) {
    assertThat(EnumSet.complementOf(EnumSet.copyOf(confinement.required())))
        .allMatch(wall -> wall.name().endsWith("_NAMESPACE"))
        .hasSize(8)
        .doesNotContain(Wall.NO_NEW_NAMESPACES);
  }

  @ParameterizedTest
  @EnumSource(names = {"MINIMAL", "MINIMAL_WITHOUT_NSJAIL"})
  void tierMinimalTakesWhatAnyProcessCanDoToItself(Confinement confinement) {
    assertThat(confinement.required())
        .containsExactlyInAnyOrder(
            Wall.NO_CAPABILITIES,
            Wall.CLOSED_DESCRIPTORS,
            Wall.SCRUBBED_ENVIRONMENT,
            Wall.RESOURCE_LIMITS);
  }

  @ParameterizedTest
  @EnumSource
  void whatIsRequiredIsOfConcern(Confinement confinement) {
    assertThat(confinement.required()).noneMatch(confinement.unconcerned()::contains);
  }

  @ParameterizedTest
  @EnumSource
  void aWeakerTierDemandsNothingThatABetterOneDoesNotGive(Confinement confinement) {
    Set<Wall> better = EnumSet.copyOf(Confinement.FULL.required());
    better.addAll(Confinement.FULL.unconcerned());
    better.add(Wall.UID_OF_ITS_OWN);

    assertThat(better).containsAll(confinement.required());
  }

  @ParameterizedTest
  @EnumSource
  void whereRunsShareFoldersThereIsOneAtATime(Confinement confinement) {
    assertThat(confinement.isExclusive()).isEqualTo(confinement.tier() != IsolationTier.FULL);
    assertThat(confinement.word()).isEqualTo(confinement.tier().wireName());
  }
}
