package dev.cloche.cgroup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
 * Says what is written where, on a fake tree: this machine's controllers are those of version 1.
 *
 * <p>File names and formats: Documentation/admin-guide/cgroup-v2.rst of the kernel.
 */
final class CgroupsV2Test {

  private static final ExecutionLimits LIMITS =
      new ExecutionLimits(
          Duration.ofSeconds(1), Duration.ofSeconds(1), 64L << 20, 250, 32, 64, 1 << 20, 1 << 20);

  @TempDir private Path root;
  private Path processFolder;
  private Path own;

  @BeforeEach
  void growTree() throws IOException {
    processFolder = Files.createDirectory(root.resolve("proc"));
    Path tree = Files.createDirectories(root.resolve("cgroup"));
    own = Files.createDirectories(tree.resolve("system.slice/cloche.service"));
    Files.writeString(processFolder.resolve("cgroup"), "0::/system.slice/cloche.service\n");
    Files.writeString(own.resolve("cgroup.controllers"), "cpuset cpu io memory pids\n");
    Files.writeString(own.resolve("cgroup.type"), "domain\n");
    Files.writeString(own.resolve("cgroup.procs"), "17\n");
  }

  private Cgroups open() {
    return new CgroupDiscovery(processFolder, root.resolve("cgroup"))
        .open("cloche-1-2", name -> name.equals("cloche-9-9"));
  }

  @Test
  void serviceMovesItselfIntoALeafAndHandsTheControllersDown() throws Exception {
    open();

    assertThat(own.resolve("service/cgroup.procs")).hasContent("17");
    assertThat(own.resolve("cgroup.subtree_control")).hasContent("+cpu +memory +pids");
    assertThat(own.resolve("cloche-1-2/cgroup.subtree_control")).hasContent("+cpu +memory +pids");
    assertThat(own.resolve("cloche-1-2/cpu.weight")).hasContent("25");
  }

  @Test
  void runGetsItsLimits() throws Exception {
    RunCgroup run = open().create("run-1");
    run.limit(LIMITS);

    Path folder = own.resolve("cloche-1-2/run-1");
    assertThat(folder.resolve("memory.max")).hasContent(String.valueOf(64 << 20));
    assertThat(folder.resolve("pids.max")).hasContent("32");
    assertThat(folder.resolve("cpu.max")).hasContent("25000 100000");
    assertThat(run.entrances()).containsExactly(folder.resolve("cgroup.procs"));
  }

  @Test
  void evidenceIsReadFromTheRunsOwnFolder() throws Exception {
    RunCgroup run = open().create("run-1");
    Path folder = own.resolve("cloche-1-2/run-1");
    Files.writeString(folder.resolve("memory.events"), "low 0\nhigh 0\nmax 7\noom 1\noom_kill 2\n");
    Files.writeString(folder.resolve("memory.peak"), "4096\n");

    assertThat(run.memoryKills()).isEqualTo(2);
    assertThat(run.peakMemory()).hasValue(4096);
  }

  @Test
  void evidenceThatIsGoneIsAFailureAndNotANo() throws Exception {
    RunCgroup run = open().create("run-1");

    assertThatThrownBy(run::memoryKills).isInstanceOf(IOException.class);
  }

  @Test
  void keepsMemoryAndProcessor() {
    assertThat(open().enforceable()).containsExactlyInAnyOrder(Limit.CPU, Limit.MEMORY);
  }

  @Test
  void whatAnEndedServiceLeftIsRemoved() throws Exception {
    Path left = Files.createDirectories(own.resolve("cloche-9-9/run-7"));
    Path inUse = Files.createDirectories(own.resolve("cloche-8-8/run-7"));

    open();

    assertThat(left).doesNotExist();
    assertThat(left.getParent()).doesNotExist();
    assertThat(inUse).exists();
  }

  @Test
  void withoutTheControllersThereAreNone() throws Exception {
    Files.writeString(own.resolve("cgroup.controllers"), "cpuset cpu\n");

    assertThat(open()).isInstanceOf(NoCgroups.class);
    assertThat(open().enforceable()).isEmpty();
  }
}
