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
    assertThat(own.resolve("cgroup.subtree_control")).hasContent("+memory +pids +cpu");
    assertThat(own.resolve("cloche-1-2/cgroup.subtree_control")).hasContent("+memory +pids +cpu");
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
    Files.writeString(own.resolve("cgroup.controllers"), "cpuset io\n");

    assertThat(open()).isInstanceOf(NoCgroups.class);
    assertThat(open().enforceable()).containsExactly(Limit.MEMORY);
    assertThat(open().walls()).containsExactly("memory watchdog");
    assertThat(open().holdsMemory()).isFalse();
  }

  @Test
  void withSomeOfTheControllersThoseAreUsed() throws Exception {
    Files.writeString(own.resolve("cgroup.controllers"), "cpuset pids\n");
    Cgroups cgroups = open();
    RunCgroup run = cgroups.create("run-1");
    run.limit(LIMITS);

    assertThat(cgroups.walls()).containsExactly("pids cgroup", "memory watchdog");
    assertThat(cgroups.enforceable()).containsExactly(Limit.MEMORY);
    assertThat(own.resolve("cloche-1-2/cgroup.subtree_control")).hasContent("+pids");
    assertThat(own.resolve("cloche-1-2/run-1/pids.max")).hasContent("32");
    assertThat(own.resolve("cloche-1-2/run-1/memory.max")).doesNotExist();
    assertThat(own.resolve("cloche-1-2/run-1/cpu.max")).doesNotExist();
    assertThat(own.resolve("cloche-1-2/cpu.weight")).doesNotExist();
    assertThat(run.holdsMemory()).isFalse();
    assertThat(run.memoryKills()).isZero();
    assertThat(run.peakMemory()).isEmpty();
  }

  @Test
  void runHasNoSwapAndDiesAsAWhole() throws Exception {
    RunCgroup run = open().create("run-1");
    Path folder = own.resolve("cloche-1-2/run-1");
    Files.createFile(folder.resolve("memory.swap.max"));
    Files.createFile(folder.resolve("memory.oom.group"));
    run.limit(LIMITS);

    assertThat(folder.resolve("memory.swap.max")).hasContent("0");
    assertThat(folder.resolve("memory.oom.group")).hasContent("1");
  }

  @Test
  void kernelThatDoesNotKnowThePeakDoesNotTellIt() throws Exception {
    assertThat(open().create("run-1").peakMemory()).isEmpty();
  }

  @Test
  void runsWeighLessThanTheServiceBesideThem() throws Exception {
    open();

    // That of the service stays what the kernel makes it: 100.
    assertThat(own.resolve("cloche-1-2/cpu.weight")).hasContent("25");
    assertThat(own.resolve("service/cpu.weight")).doesNotExist();
  }
}
