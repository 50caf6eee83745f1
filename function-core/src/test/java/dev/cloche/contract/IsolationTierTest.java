package dev.cloche.contract;

import static dev.cloche.contract.IsolationTier.CONTAINER;
import static dev.cloche.contract.IsolationTier.FULL;
import static dev.cloche.contract.IsolationTier.GVISOR;
import static dev.cloche.contract.IsolationTier.MICROVM;
import static dev.cloche.contract.IsolationTier.MINIMAL;
import static dev.cloche.contract.IsolationTier.REDUCED;
import static dev.cloche.contract.IsolationTier.REMOTE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class IsolationTierTest {

  @Test
  void tiersAreRankedFromMinimalToMicrovm() {
    List<IsolationTier> ranked = List.of(MINIMAL, REDUCED, FULL, GVISOR, MICROVM);
    for (int i = 0; i < ranked.size(); i++) {
      for (int j = 0; j < ranked.size(); j++) {
        assertThat(ranked.get(i).isAtLeast(ranked.get(j))).isEqualTo(i >= j);
      }
    }
  }

  @Test
  void fullAndContainerHaveTheSameRank() {
    assertThat(FULL.isAtLeast(CONTAINER)).isTrue();
    assertThat(CONTAINER.isAtLeast(FULL)).isTrue();
  }

  @Test
  void aRemotePlaceThatHasNotToldItsTierCountsAsMinimal() {
    assertThat(REMOTE.isAtLeast(MINIMAL)).isTrue();
    assertThat(REMOTE.isAtLeast(REDUCED)).isFalse();
  }
}
