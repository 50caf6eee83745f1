package dev.cloche.nsjail;

import dev.cloche.contract.IsolationTier;
import java.util.List;

/** Tells an operator why scripts are not run here, and what would help. */
final class IsolationAdvice {

  private static final String FOR_FULL =
      """
      Tier full takes, in a container, CAP_SYS_ADMIN, a seccomp profile that allows namespaces and \
      mounts, and an unmasked /proc (Docker: --cap-add SYS_ADMIN --security-opt seccomp=… \
      --security-opt systempaths=unconfined); on Ubuntu 23.10 and later an ordinary user also needs \
      kernel.apparmor_restrict_unprivileged_userns=0.
      Tier reduced takes root, Docker's default capabilities and the root file system of make \
      rootfs in the image.""";

  private IsolationAdvice() {}

  static String tooWeak(IsolationTier found, IsolationTier minimum, List<String> reasons) {
    return "the best isolation that stands here is tier "
        + found.wireName()
        + ", and CLOCHE_MIN_ISOLATION demands "
        + minimum.wireName()
        + lines(reasons)
        + "\n"
        + FOR_FULL
        + "\nCLOCHE_MIN_ISOLATION="
        + found.wireName()
        + " allows what stands here; SECURITY.md says what that tier does not stop.";
  }

  static String nothingHolds(IsolationTier minimum, List<String> reasons) {
    return "no isolation of tier "
        + minimum.wireName()
        + " or better stands here"
        + lines(reasons)
        + "\n"
        + FOR_FULL;
  }

  private static String lines(List<String> reasons) {
    var text = new StringBuilder();
    reasons.forEach(reason -> text.append("\n  ").append(reason));
    return text.toString();
  }
}
