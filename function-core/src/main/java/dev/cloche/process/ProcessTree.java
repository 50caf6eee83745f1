package dev.cloche.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Shows which processes live, who started whom and what each holds, as of about one moment.
 *
 * <p>By the parents of all processes: {@code /proc/<pid>/task/<tid>/children} would be less to
 * read, but is not built into every kernel (CONFIG_PROC_CHILDREN), and one look serves any number
 * of trees. An orphan is found below the first process of its pid namespace, which the kernel makes
 * its parent. A process that is born and gone between the list and its turn is not seen; nor is,
 * until the next look, one whose parent dies just then.
 */
public final class ProcessTree {

  private static final Path PROCESSES = Path.of("/proc");

  private final Map<Long, List<ProcessStatus>> children;

  private ProcessTree(Map<Long, List<ProcessStatus>> children) {
    this.children = children;
  }

  /**
   * Looks at all processes that the service may see.
   *
   * @throws IOException when there is no list of them
   */
  public static ProcessTree now() throws IOException {
    String[] names = new File(PROCESSES.toString()).list();
    if (names == null) {
      throw new IOException("cannot list " + PROCESSES);
    }
    Map<Long, List<ProcessStatus>> children = new HashMap<>();
    for (String name : names) {
      if (Character.isDigit(name.charAt(0))) {
        try {
          ProcessStatus process = ProcessStatus.read(PROCESSES, Long.parseLong(name));
          children.computeIfAbsent(process.parent(), unused -> new ArrayList<>()).add(process);
        } catch (IOException e) {
          // It has gone meanwhile, and so it holds nothing.
        }
      }
    }
    return new ProcessTree(children);
  }

  /** Returns the processes that an earlier look has not seen. */
  public List<ProcessStatus> bornAfter(ProcessTree earlier) {
    Set<Long> seen =
        earlier.children.values().stream()
            .flatMap(List::stream)
            .map(ProcessStatus::pid)
            .collect(Collectors.toSet());
    return children.values().stream()
        .flatMap(List::stream)
        .filter(process -> !seen.contains(process.pid()))
        .toList();
  }

  /**
   * Returns the processes that a process has started, and they, and so on; never that one itself.
   *
   * @param root its number
   * @param passedOver how many generations of them are left out: 0 for none, 1 for its children
   */
  public List<ProcessStatus> below(long root, int passedOver) {
    List<ProcessStatus> generation = children.getOrDefault(root, List.of());
    List<ProcessStatus> found = new ArrayList<>();
    // Parents that were read at different moments could seem to be each other's.
    for (int depth = 0; !generation.isEmpty() && depth < children.size() + 1; depth++) {
      if (depth >= passedOver) {
        found.addAll(generation);
      }
      generation =
          generation.stream()
              .flatMap(parent -> children.getOrDefault(parent.pid(), List.of()).stream())
              .toList();
    }
    return found;
  }
}
