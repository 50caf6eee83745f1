package dev.cloche.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Says how much of the machine's memory processes hold together.
 *
 * <p>Private memory, shared memory that they map, and what of it is swapped out; no pages of files
 * on disk, which the kernel can take back at any time. What several of them share counts once.
 *
 * <p>Not seen is shared memory that nobody maps at the moment: a memory file behind a descriptor,
 * what madvise(2) has cast off from a shared mapping, a segment of shmget(2) that is not attached,
 * a file on a tmpfs. Java cannot ask how many pages such a thing has, and its length says nothing,
 * since it may be sparse.
 */
public final class ResidentMemory {

  private static final Path PROCESSES = Path.of("/proc");
  private static final int MOST_BYTES = 4096;

  private ResidentMemory() {}

  /** Returns the most that these can hold: the sum of each, as if they shared nothing. */
  public static long most(List<ProcessStatus> processes) {
    return processes.stream().mapToLong(ProcessStatus::mostBytes).sum();
  }

  /**
   * Returns what these hold, each shared page in equal parts by all who map it.
   *
   * <p>The kernel walks all pages for that: 1 to 15 ms for a process of 200 MB, 0.3 s for a hundred
   * that share them (measured on two cores of a busy machine with Linux 6.18). Where the service
   * may not read it of a process (proc_pid_smaps(5): the permission to trace it), all that this one
   * maps counts, and what is shared with another counts for both.
   */
  public static long exact(List<ProcessStatus> processes) {
    return processes.stream().mapToLong(process -> exact(PROCESSES, process)).sum();
  }

  static long exact(Path processes, ProcessStatus process) {
    Path file = processes.resolve(process.pid() + "/smaps_rollup");
    try (InputStream rollup = Files.newInputStream(file)) {
      return exact(new String(rollup.readNBytes(MOST_BYTES), StandardCharsets.ISO_8859_1));
    } catch (AccessDeniedException e) {
      return process.mostBytes();
    } catch (NoSuchFileException e) {
      boolean unknownToTheKernel = Files.exists(file.resolveSibling("status"));
      return unknownToTheKernel ? changed(file.resolveSibling("smaps"), process) : 0;
    } catch (IOException e) {
      // It has ended meanwhile.
      return 0;
    }
  }

  /** gVisor's kernel sums nothing up, and counts what several map for each of them. */
  private static long changed(Path file, ProcessStatus process) {
    try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
      long kilobytes =
          lines
              .filter(line -> line.startsWith("Private_Dirty:") || line.startsWith("Shared_Dirty:"))
              .mapToLong(line -> ProcessStatus.number("\n" + line, "_Dirty:"))
              .sum();
      return kilobytes << 10;
    } catch (IOException | UncheckedIOException e) {
      return process.mostBytes();
    }
  }

  private static long exact(String rollup) {
    // Each kind by itself since Linux 5.10; before, pages of files count too.
    long resident =
        rollup.contains("\nPss_Anon:")
            ? ProcessStatus.number(rollup, "\nPss_Anon:")
                + ProcessStatus.number(rollup, "\nPss_Shmem:")
            : ProcessStatus.number(rollup, "\nPss:");
    return (resident + ProcessStatus.number(rollup, "\nSwapPss:")) << 10;
  }
}
