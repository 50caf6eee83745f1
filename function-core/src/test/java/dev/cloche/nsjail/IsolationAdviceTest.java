package dev.cloche.nsjail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cloche.contract.IsolationTier;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Says what an operator reads where scripts are not run. */
final class IsolationAdviceTest {

  private static final List<String> REASONS =
      List.of("tier full: unshare: Operation not permitted", "tier reduced: not root");

  @Test
  void aTierThatIsTooWeakIsNamedWithTheReasonsAndTheSettingThatAllowsIt() {
    assertThat(IsolationAdvice.tooWeak(IsolationTier.MINIMAL, IsolationTier.FULL, REASONS))
        .startsWith(
            """
            the best isolation that stands here is tier minimal, and CLOCHE_MIN_ISOLATION demands\
             full
              tier full: unshare: Operation not permitted
              tier reduced: not root
            """)
        .contains("--cap-add SYS_ADMIN", "make rootfs", "apparmor_restrict_unprivileged_userns")
        .endsWith(
            "CLOCHE_MIN_ISOLATION=minimal allows what stands here;"
                + " SECURITY.md says what that tier does not stop.");
  }

  @Test
  void whereNothingHoldsNoSettingIsOffered() {
    assertThat(IsolationAdvice.nothingHolds(IsolationTier.REDUCED, REASONS))
        .startsWith("no isolation of tier reduced or better stands here\n  tier full: ")
        .contains("--cap-add SYS_ADMIN")
        .doesNotContain("CLOCHE_MIN_ISOLATION=");
  }
}
