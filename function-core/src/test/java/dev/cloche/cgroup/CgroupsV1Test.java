package dev.cloche.cgroup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cloche.execution.ExecutionLimits;
import dev.cloche.execution.Limit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Says what becomes of a machine that has not every hierarchy of version 1, on a fake tree.
 *
 * <p>File names and formats: Documentation/admin-guide/cgroup-v1 of the kernel.
 */
final class CgroupsV1Test {

  private static final ExecutionLimits LIMITS =
      new ExecutionLimits(
          Duration.ofSeconds(1), Duration.ofSeconds(1), 64L << 20, 250, 32, 64, 1 << 20, 1 << 20);

  @TempDir private Path root;
  private Path processFolder;
  private Path tree;

  @BeforeEach
  void growTree() throws IOException {
    processFolder = Files.createDirectory(root.resolve("proc"));
    Files.writeString(
        processFolder.resolve("cgroup"), "3:memory:/box\n2:pids:/box\n1:cpu,cpuacct:/box\n0::/\n");
    tree = root.resolve("cgroup");
    for (String controller : new String[] {"memory", "pids", "cpu"}) {
      Files.createDirectories(tree.resolve(controller).resolve("box"));
      Files.createFile(tree.resolve(controller).resolve("tasks"));
    }
  }

  private Cgroups open() {
    return new CgroupDiscovery(processFolder, tree).open("cloche-1-2", name -> false);
  }

  /** Where a file of that name is, no folder can be made. */
  private void refuse(String controller) throws IOException {
    Files.createFile(tree.resolve(controller).resolve("box/cloche-1-2"));
  }

  @Test
  void everyHierarchyIsUsed() {
    Cgroups cgroups = open();

    assertThat(cgroups).isInstanceOf(CgroupsV1.class);
    assertThat(cgroups.walls()).containsExactly("memory cgroup", "pids cgroup", "cpu cgroup");
    assertThat(cgroups.enforceable()).containsExactlyInAnyOrder(Limit.CPU, Limit.MEMORY);
    assertThat(cgroups.holdsMemory()).isTrue();
    assertThat(tree.resolve("cpu/box/cloche-1-2/cpu.shares")).hasContent("256");
  }

  @Test
  void hierarchyThatMayNotBeWrittenToIsLeftOut() throws Exception {
    refuse("memory");
    Cgroups cgroups = open();
    RunCgroup run = cgroups.create("run-1");
    run.limit(LIMITS);

    assertThat(cgroups.walls()).containsExactly("pids cgroup", "cpu cgroup", "memory watchdog");
    assertThat(cgroups.enforceable()).containsExactlyInAnyOrder(Limit.CPU, Limit.MEMORY);
    assertThat(cgroups.holdsMemory()).isFalse();
    assertThat(run.entrances())
        .containsExactly(
            tree.resolve("pids/box/cloche-1-2/run-1/tasks"),
            tree.resolve("cpu/box/cloche-1-2/run-1/tasks"));
    assertThat(run.holdsMemory()).isFalse();
    assertThat(run.memoryKills()).isZero();
    assertThat(run.peakMemory()).isEmpty();
    assertThat(tree.resolve("pids/box/cloche-1-2/run-1/pids.max")).hasContent("32");
  }

  @Test
  void hierarchyThatIsNotThereIsLeftOut() throws Exception {
    Files.delete(tree.resolve("memory/tasks"));
    Files.delete(tree.resolve("cpu/tasks"));

    assertThat(open().walls()).containsExactly("pids cgroup", "memory watchdog");
    assertThat(open().enforceable()).containsExactly(Limit.MEMORY);
  }

  @Test
  void withoutAnyThereAreNone() throws Exception {
    refuse("memory");
    refuse("pids");
    refuse("cpu");

    assertThat(open()).isInstanceOf(NoCgroups.class);
  }

  @Test
  void swapIsCountedWhereTheKernelCountsIt() throws Exception {
    RunCgroup run = open().create("run-1");
    Path folder = tree.resolve("memory/box/cloche-1-2/run-1");
    Files.createFile(folder.resolve("memory.memsw.limit_in_bytes"));
    run.limit(LIMITS);

    assertThat(folder.resolve("memory.limit_in_bytes")).hasContent(String.valueOf(64 << 20));
    assertThat(folder.resolve("memory.memsw.limit_in_bytes")).hasContent(String.valueOf(64 << 20));
    assertThat(folder.resolve("memory.swappiness")).hasContent("0");
  }
}
