package dev.cloche.cgroup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cloche.execution.ExecutionLimits;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reads back from the kernel what stands in the cgroups of version 1 of this machine. */
final class CgroupsV1IT {

  private static final ExecutionLimits LIMITS =
      new ExecutionLimits(
          Duration.ofSeconds(1), Duration.ofSeconds(1), 64L << 20, 250, 32, 64, 1 << 20, 1 << 20);

  private Cgroups cgroups;
  private RunCgroup run;

  @BeforeEach
  void open() throws Exception {
    cgroups =
        new CgroupDiscovery().open("cloche-test-" + ProcessHandle.current().pid(), name -> false);
    if (!(cgroups instanceof CgroupsV1)
        || cgroups.controllers().size() < Controller.values().length) {
      cgroups.close();
      String reason = "skipped: the service may not make cgroups of version 1 here";
      // A machine has one version or the other.
      boolean versionTwo = cgroups instanceof CgroupsV2;
      if ("true".equals(System.getenv("CI")) && !versionTwo) {
        throw new AssertionError(reason);
      }
      System.out.println(reason);
      Assumptions.abort(reason);
    }
    run = cgroups.create("run");
    run.limit(LIMITS);
  }

  @AfterEach
  void close() {
    if (run != null) {
      run.close();
      cgroups.close();
    }
  }

  private Path file(Controller controller, String name) {
    return run.entrances().stream()
        .filter(entrance -> entrance.toString().contains("/" + controller.kernelName() + "/"))
        .findFirst()
        .orElseThrow()
        .resolveSibling(name);
  }

  @Test
  void runHasNoSwap() {
    assertThat(file(Controller.MEMORY, "memory.limit_in_bytes")).hasContent("67108864");
    assertThat(file(Controller.MEMORY, "memory.swappiness")).hasContent("0");
    Path withSwap = file(Controller.MEMORY, "memory.memsw.limit_in_bytes");
    if (Files.exists(withSwap)) {
      assertThat(withSwap).hasContent("67108864");
    }
  }

  @Test
  void runHasItsProcessesAndItsProcessorTime() {
    assertThat(file(Controller.PIDS, "pids.max")).hasContent("32");
    assertThat(file(Controller.CPU, "cpu.cfs_quota_us")).hasContent("25000");
  }

  @Test
  void runsTogetherWeighLessThanTheService() throws Exception {
    Path runs = file(Controller.CPU, "..");
    Path service = runs.resolve("..");

    assertThat(weight(runs)).isEqualTo(256);
    // The service competes with them as the cgroup that it is in or, in the root, by itself: 1024.
    assertThat(weight(service)).isGreaterThanOrEqualTo(1024).isGreaterThan(weight(runs));
    assertThat(Files.readAllLines(service.resolve("cgroup.procs")))
        .contains(String.valueOf(ProcessHandle.current().pid()));
  }

  private static long weight(Path folder) throws Exception {
    return Long.parseLong(Files.readString(folder.resolve("cpu.shares")).strip());
  }

  @Test
  void everyControllerIsAWall() {
    assertThat(cgroups.walls()).isEqualTo(List.of("memory cgroup", "pids cgroup", "cpu cgroup"));
    assertThat(cgroups.holdsMemory()).isTrue();
  }
}
