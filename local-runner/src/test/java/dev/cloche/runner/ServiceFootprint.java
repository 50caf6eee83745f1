package dev.cloche.runner;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Counts what a service holds of its machine.
 *
 * @param processes below it, and wherever else one sees its temporary folder
 * @param descriptors that it has open
 * @param pooledThreads of the pools that grow to a bound and shrink after a minute
 * @param threads all others, by name
 * @param mounts that it sees, and those of this test that come from its temporary folder
 * @param cgroups that carry its process id
 * @param files in its temporary folder, by name
 */
record ServiceFootprint(
    Set<Long> processes,
    int descriptors,
    int pooledThreads,
    List<String> threads,
    List<String> mounts,
    Set<Path> cgroups,
    Set<Path> files) {

  private static final Path PROC = Path.of("/proc");
  private static final int DEPTH_OF_CGROUPS = 6;

  /** Far below one for each request, or for each of the rarest kind. */
  private static final int MOST_POOLED_THREADS = 160;

  /**
   * Carriers of virtual threads, one thread for each process whose end is awaited, those of the
   * embedded store, and those of requests.
   */
  private static final List<String> POOLS =
      List.of("ForkJoinPool", "process reaper", "storage-", "request-");

  /** Looks at a service whose temporary folder nobody else has. */
  static ServiceFootprint of(long pid, Path temporary) {
    Path process = PROC.resolve(String.valueOf(pid));
    List<String> threads =
        list(process.resolve("task")).stream()
            .map(task -> text(task.resolve("comm")).strip())
            .filter(name -> !name.isEmpty())
            .sorted()
            .toList();
    List<String> ownThreads = threads.stream().filter(name -> !isPooled(name)).toList();
    List<String> mounts = new ArrayList<>(text(process.resolve("mountinfo")).lines().toList());
    text(PROC.resolve("self/mountinfo"))
        .lines()
        .filter(line -> line.contains(temporary.toString()))
        .forEach(mounts::add);
    return new ServiceFootprint(
        processes(pid, temporary),
        list(process.resolve("fd")).size(),
        threads.size() - ownThreads.size(),
        ownThreads,
        mounts,
        cgroups(pid),
        walk(temporary));
  }

  /** Says what there is more of than there was; nothing is what one hopes for. */
  List<String> excessOver(ServiceFootprint earlier) {
    List<String> excess = new ArrayList<>();
    compare("processes", processes.size(), earlier.processes.size(), excess);
    compare("descriptors", descriptors, earlier.descriptors, excess);
    compare("pooled threads", pooledThreads, MOST_POOLED_THREADS, excess);
    compare("mounts", mounts.size(), earlier.mounts.size(), excess);
    compare("cgroups", cgroups.size(), earlier.cgroups.size(), excess);
    List<String> newThreads = new ArrayList<>(threads);
    earlier.threads.forEach(newThreads::remove);
    newThreads.forEach(thread -> excess.add("thread " + thread));
    Set<Path> newFiles = new TreeSet<>(files);
    newFiles.removeAll(earlier.files);
    newFiles.forEach(file -> excess.add("file " + file));
    return excess;
  }

  private static void compare(String what, int now, int earlier, List<String> excess) {
    if (now > earlier) {
      excess.add(now + " " + what + " instead of " + earlier);
    }
  }

  /** Returns the counts in one line. */
  String counts() {
    return "%d processes, %d descriptors, %d + %d threads, %d mounts, %d cgroups, %d files"
        .formatted(
            processes.size(),
            descriptors,
            threads.size(),
            pooledThreads,
            mounts.size(),
            cgroups.size(),
            files.size());
  }

  private static boolean isPooled(String thread) {
    return POOLS.stream().anyMatch(thread::startsWith);
  }

  private static Set<Long> processes(long service, Path temporary) {
    Set<Long> found = new TreeSet<>();
    ProcessHandle.of(service).stream()
        .flatMap(ProcessHandle::descendants)
        .forEach(process -> found.add(process.pid()));
    // One whose parent went belongs to nobody, but its mounts and arguments tell.
    for (Path process : list(PROC)) {
      String name = process.getFileName().toString();
      if (name.matches("\\d+") && !name.equals(String.valueOf(service))) {
        String traces = text(process.resolve("mountinfo")) + text(process.resolve("cmdline"));
        if (traces.contains(temporary.toString())) {
          found.add(Long.valueOf(name));
        }
      }
    }
    return found;
  }

  private static Set<Path> cgroups(long pid) {
    Set<Path> found = new TreeSet<>();
    collect(Path.of("/sys/fs/cgroup"), "/cloche-" + pid + "-", DEPTH_OF_CGROUPS, found);
    return found;
  }

  private static void collect(Path folder, String part, int depth, Set<Path> found) {
    for (Path entry : list(folder)) {
      if (Files.isDirectory(entry)) {
        if (entry.toString().contains(part)) {
          found.add(entry);
        }
        if (depth > 0) {
          collect(entry, part, depth - 1, found);
        }
      }
    }
  }

  private static Set<Path> walk(Path folder) {
    Set<Path> found = new TreeSet<>();
    for (Path entry : list(folder)) {
      found.add(entry);
      found.addAll(Files.isDirectory(entry) ? walk(entry) : Set.of());
    }
    return found;
  }

  private static List<Path> list(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.toList();
    } catch (IOException | UncheckedIOException e) {
      return List.of(); // It went while it was looked at.
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, ISO_8859_1);
    } catch (IOException e) {
      return "";
    }
  }
}
