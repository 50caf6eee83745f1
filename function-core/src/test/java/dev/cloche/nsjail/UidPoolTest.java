package dev.cloche.nsjail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

final class UidPoolTest {

  private final UidPool pool = new UidPool(200_000, 200_003);

  @Test
  void noTwoRunsShareAUidAndNoneHasTheAgents() {
    assertThat(pool.take()).hasValue(200_002);
    assertThat(pool.take()).hasValue(200_003);
    assertThat(pool.take()).isEmpty();
    assertThat(pool.agentUid()).isEqualTo(200_000);
    assertThat(pool.sweeperUid()).isEqualTo(200_001);
  }

  @Test
  void uidIsUsedAgainAsLateAsPossible() {
    pool.giveBack(pool.take().orElseThrow());

    assertThat(pool.take()).hasValue(200_003);
    assertThat(pool.take()).hasValue(200_002);
  }

  @Test
  void rangeWithoutAUidForScriptsIsNone() {
    assertThatIllegalArgumentException().isThrownBy(() -> new UidPool(200_000, 200_001));
    assertThatIllegalArgumentException().isThrownBy(() -> new UidPool(0, 10));
  }
}
