package dev.cloche.nsjail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cloche.cgroup.Cgroups;
import dev.cloche.cgroup.NoCgroups;
import dev.cloche.execution.Limit;
import dev.cloche.execution.Verdict;
import org.junit.jupiter.api.Test;

/** Holds what there is without cgroups, RLIMIT_DATA and a watchdog, to the memory limit. */
final class MemoryLimitWithoutCgroupsIT extends MemoryLimitContract {

  @Override
  Cgroups cgroups() {
    return new NoCgroups();
  }

  @Test
  void requestCanLowerTheMemoryAndNotTheProcessorTime() {
    assertThat(nsjail().executor().enforceableLimits()).containsExactly(Limit.MEMORY);
  }

  @Test
  void peakOfTheWholeRunIsNotKnown() throws Exception {
    var measurements = run("python", 128, "x = bytearray(60 << 20)").finished().measurements();

    assertThat(measurements.peakChargedBytes()).isEmpty();
    assertThat(measurements.peakResidentBytes()).isBetween(60L << 20, 128L << 20);
  }

  @Test
  void refusedMemoryThatAScriptDoesWithoutIsNoLimit() throws Exception {
    ends("python", 128, "try: x = bytearray(4 << 30)", "except MemoryError: pass");
  }

  @Test
  void failureOfAnotherKindIsTheScriptsOwn() throws Exception {
    assertThat(run("python", 128, "raise ValueError('memory')").verdict())
        .isEqualTo(new Verdict.Exited(1));
    assertThat(run("python", 128, "import os, signal", "os.kill(os.getpid(), signal.SIGKILL)"))
        .extracting(TestingNsjail.Outcome::verdict)
        .isEqualTo(new Verdict.Signaled(9));
  }

  /** What nobody maps is not seen from outside; README and SECURITY.md say so. */
  @Test
  void memoryFilesThatNobodyMapsAreNotHeld() throws Exception {
    ends(
        "python",
        128,
        "import os",
        "for i in range(3):",
        "    file = os.memfd_create(str(i))",
        "    for _ in range(60): os.write(file, bytes(1 << 20))");
  }
}
