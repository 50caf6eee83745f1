package dev.cloche.nsjail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cloche.cgroup.CgroupDiscovery;
import dev.cloche.cgroup.Cgroups;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Holds the cgroups of this machine, of whichever version, to the memory limit. */
final class MemoryLimitByCgroupsIT extends MemoryLimitContract {

  @Override
  Cgroups cgroups() throws Exception {
    var instance = ServiceInstance.current();
    Cgroups cgroups = new CgroupDiscovery().open(instance.fileName(), instance::isAbandoned);
    if (!cgroups.holdsMemory()) {
      cgroups.close();
      String reason = "skipped: the service may not make memory cgroups here";
      if ("true".equals(System.getenv("CI"))) {
        throw new AssertionError(reason);
      }
      System.out.println(reason);
      Assumptions.abort(reason);
    }
    return cgroups;
  }

  @Test
  void memoryFilesThatNobodyMapsCount() throws Exception {
    isEndedForItsMemory(
        "python",
        128,
        "import os",
        "print('before', flush=True)",
        "for i in range(8):",
        "    file = os.memfd_create(str(i))",
        "    for _ in range(60): os.write(file, bytes(1 << 20))");
  }

  @Test
  void peakIsTheKernelsOwn() throws Exception {
    var outcome = run("python", 256, "x = bytearray(100 << 20)");

    assertThat(outcome.finished().measurements().peakChargedBytes().orElseThrow())
        .isBetween(100L << 20, 140L << 20);
  }
}
