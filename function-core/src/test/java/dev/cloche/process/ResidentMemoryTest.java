package dev.cloche.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looks at real processes, and at files as kernels write them (proc_pid_status(5)). */
final class ResidentMemoryTest {

  private static final long MEGABYTE = 1L << 20;

  @TempDir private Path processes;

  private void write(String file, String... lines) throws IOException {
    Path path = processes.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, String.join("\n", lines) + "\n");
  }

  @Test
  void pagesThatAParentSharesWithItsChildrenCountOnce() throws Exception {
    try (var parent =
        TestingProcess.start(
            "import os, time",
            "x = bytearray(100 << 20)",
            "for i in range(0, len(x), 4096): x[i] = 1",
            "for _ in range(3):",
            "    if os.fork() == 0: time.sleep(60)",
            "print('ready', flush=True)",
            "time.sleep(60)")) {
      var four = parent.withItsChildren();

      assertThat(four).hasSize(4);
      assertThat(ResidentMemory.most(four)).isGreaterThan(400 * MEGABYTE);
      assertThat(ResidentMemory.exact(four)).isBetween(100 * MEGABYTE, 140 * MEGABYTE);
    }
  }

  @Test
  void sharedMemoryThatIsMappedCountsOnceAndFilesOnDiskNever() throws Exception {
    Path large = Files.write(processes.resolve("large"), new byte[200 << 20]);
    try (var parent =
        TestingProcess.start(
            "import mmap, os, sys, time",
            "x = mmap.mmap(-1, 50 << 20)",
            "file = mmap.mmap(os.open('" + large + "', os.O_RDONLY), 0, prot=mmap.PROT_READ)",
            "def touch(): return sum(file[::4096])",
            "touch()",
            "ready, done = os.pipe()",
            "child = os.fork()",
            "for i in range(0, len(x), 4096): x[i] = 1",
            "if child == 0:",
            "    os.write(done, b'x')",
            "    time.sleep(60)",
            "os.read(ready, 1)",
            "print('ready', flush=True)",
            "time.sleep(60)")) {
      var both = parent.withItsChildren();

      assertThat(both).hasSize(2);
      assertThat(ResidentMemory.most(both)).isBetween(100 * MEGABYTE, 150 * MEGABYTE);
      assertThat(ResidentMemory.exact(both)).isBetween(50 * MEGABYTE, 90 * MEGABYTE);
    }
  }

  @Test
  void memoryThatIsSwappedOutCounts() throws Exception {
    write(
        "7/status",
        "Name:\tx",
        "PPid:\t3",
        "VmRSS:\t  6 kB",
        "RssAnon:\t       1 kB",
        "RssFile:\t       2 kB",
        "RssShmem:\t       4 kB",
        "VmSwap:\t       16 kB");
    write("7/smaps_rollup", "", "Pss: 9 kB", "Pss_Anon: 1 kB", "Pss_Shmem: 2 kB", "SwapPss: 8 kB");

    var status = ProcessStatus.read(processes, 7);

    assertThat(status).isEqualTo(new ProcessStatus(7, 3, 1024, 4096, 16384));
    assertThat(status.mostBytes()).isEqualTo(21 << 10);
    assertThat(ResidentMemory.exact(processes, status)).isEqualTo(11 << 10);
  }

  @Test
  void olderKernelCountsWhatItTells() throws Exception {
    write("7/smaps_rollup", "", "Rss: 90 kB", "Pss: 9 kB", "SwapPss: 8 kB");

    assertThat(ResidentMemory.exact(processes, new ProcessStatus(7, 3, 1, 1, 1)))
        .isEqualTo(17 << 10);
  }

  /** As gVisor, which tells no kinds apart and sums nothing up. */
  @Test
  void kernelThatKnowsNoKinds_countsWhatWasChanged() throws Exception {
    write("7/status", "Name:\tx", "PPid:\t3", "VmRSS:\t  64 kB", "VmData:\t 1 kB");
    write(
        "7/smaps",
        "0-1 r--p x",
        "Rss: 30 kB",
        "Private_Dirty: 4 kB",
        "1-2 rw-s",
        "Private_Dirty: 8 kB");

    var status = ProcessStatus.read(processes, 7);

    assertThat(status.mostBytes()).isEqualTo(64 << 10);
    assertThat(ResidentMemory.exact(processes, status)).isEqualTo(12 << 10);
  }

  @Test
  void processThatShowsNoPagesCountsWithAllThatItMaps() throws Exception {
    write("7/status", "Name:\tx");

    assertThat(ResidentMemory.exact(processes, new ProcessStatus(7, 3, 10, 20, 30))).isEqualTo(60);
  }

  @Test
  void processThatHasEndedHoldsNothing() throws Exception {
    assertThat(ResidentMemory.exact(processes, new ProcessStatus(7, 3, 10, 20, 30))).isZero();
    assertThatThrownBy(() -> ProcessStatus.read(processes, 7)).isInstanceOf(IOException.class);

    write("8/status", "Name:\tzombie", "PPid:\t3");
    assertThat(ProcessStatus.read(processes, 8).mostBytes()).isZero();
  }

  @Test
  void nameOfAProcessCannotLookLikeALine() throws Exception {
    try (var process =
        TestingProcess.start(
            "import time",
            "open('/proc/self/comm', 'w').write('a\\nPPid:\\t1')",
            "print('ready', flush=True)",
            "time.sleep(60)")) {
      assertThat(ProcessStatus.read(Path.of("/proc"), process.pid()).parent())
          .isEqualTo(ProcessHandle.current().pid());
    }
  }
}
