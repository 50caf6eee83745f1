package dev.cloche.cgroup;

import dev.cloche.execution.ExecutionLimits;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes cgroups in the unified hierarchy of version 2, below a cgroup that is delegated to the
 * service.
 *
 * <p>A cgroup that has children with controllers must have no processes itself, so the service
 * first moves what is in its own into a leaf beside the runs (cgroups(7), "no internal processes").
 */
public final class CgroupsV2 implements Cgroups {

  private static final System.Logger LOG = System.getLogger(CgroupsV2.class.getName());

  private static final String HANDED_DOWN = "cgroup.subtree_control";
  private static final long CPU_PERIOD_MICROSECONDS = 100_000;

  /** A quarter of the default of 100: the service stays responsive beside scripts that spin. */
  private static final int CPU_WEIGHT_OF_ALL_RUNS = 25;

  private final CgroupFolder parent;
  private final Set<Controller> controllers;

  private CgroupsV2(CgroupFolder parent, Set<Controller> controllers) {
    this.parent = parent;
    this.controllers = controllers;
  }

  /**
   * Makes the folder of this service below its own cgroup, with those of the controllers that the
   * kernel hands down.
   *
   * @param home the cgroup that is delegated to the service, or the root
   * @param offered what the home has
   * @param name of the folder to make
   * @throws IOException when the kernel refuses the folder or every controller
   */
  static CgroupsV2 open(Path home, Set<Controller> offered, String name) throws IOException {
    var own = new CgroupFolder(home);
    // The root has no such file and may have processes beside its children.
    if (own.has("cgroup.type")) {
      leaveFor(CgroupFolder.create(home.resolve("service")), own);
    }
    Set<Controller> below = handDown(own, offered);
    CgroupFolder parent = CgroupFolder.create(home.resolve(name));
    try {
      Set<Controller> ofRuns = handDown(parent, below);
      if (ofRuns.contains(Controller.CPU)) {
        parent.write("cpu.weight", CPU_WEIGHT_OF_ALL_RUNS);
      }
      return new CgroupsV2(parent, ofRuns);
    } catch (IOException e) {
      parent.remove();
      throw e;
    }
  }

  private static void leaveFor(CgroupFolder leaf, CgroupFolder own) throws IOException {
    Path processes = own.path().resolve("cgroup.procs");
    for (String pid : Files.readAllLines(processes, StandardCharsets.US_ASCII)) {
      leaf.write("cgroup.procs", pid);
    }
  }

  /** Returns those that the kernel lets the children of a folder have. */
  private static Set<Controller> handDown(CgroupFolder folder, Set<Controller> offered)
      throws IOException {
    try {
      folder.write(HANDED_DOWN, enable(offered));
      return offered;
    } catch (IOException e) {
      // The kernel takes all words of a line or none; so one by one, or there is nothing to be had.
      Set<Controller> taken = EnumSet.noneOf(Controller.class);
      for (Controller controller : offered) {
        if (isHandedDown(folder, controller)) {
          taken.add(controller);
        }
      }
      if (taken.isEmpty()) {
        throw e;
      }
      return taken;
    }
  }

  private static boolean isHandedDown(CgroupFolder folder, Controller controller) {
    try {
      folder.write(HANDED_DOWN, enable(Set.of(controller)));
      return true;
    } catch (IOException e) {
      LOG.log(Level.WARNING, "no {0}: it is not handed down ({1})", controller.wall(), e);
      return false;
    }
  }

  private static String enable(Set<Controller> controllers) {
    return controllers.stream()
        .map(controller -> "+" + controller.kernelName())
        .collect(Collectors.joining(" "));
  }

  @Override
  public RunCgroup create(String name) throws IOException {
    return new Run(parent.child(name), controllers);
  }

  @Override
  public Set<Controller> controllers() {
    return Set.copyOf(controllers);
  }

  @Override
  public void close() {
    parent.remove();
  }

  /** The folder of one run. */
  private record Run(CgroupFolder folder, Set<Controller> controllers) implements RunCgroup {

    @Override
    public void limit(ExecutionLimits limits) throws IOException {
      for (Controller controller : controllers) {
        switch (controller) {
          case MEMORY -> limitMemory(limits.memoryBytes());
          case PIDS -> folder.write("pids.max", limits.maxProcesses());
          case CPU -> limitCpu(limits.cpuMillicores());
        }
      }
    }

    private void limitMemory(long bytes) throws IOException {
      folder.write("memory.max", bytes);
      // Not there where the kernel has no swap at all.
      if (folder.has("memory.swap.max")) {
        folder.write("memory.swap.max", 0);
      }
      // Since Linux 4.19. A run that has lost one of its processes is over: the rest goes with it.
      if (folder.has("memory.oom.group")) {
        folder.write("memory.oom.group", 1);
      }
    }

    private void limitCpu(long millicores) throws IOException {
      long quota = millicores * CPU_PERIOD_MICROSECONDS / 1000;
      folder.write("cpu.max", quota + " " + CPU_PERIOD_MICROSECONDS);
    }

    @Override
    public List<Path> entrances() {
      return List.of(folder.path().resolve("cgroup.procs"));
    }

    @Override
    public boolean holdsMemory() {
      return controllers.contains(Controller.MEMORY);
    }

    @Override
    public long memoryKills() throws IOException {
      // Counts each process of a group that was killed as one; "oom_group_kill" is in it.
      return holdsMemory() ? folder.keyed("memory.events", "oom_kill") : 0;
    }

    @Override
    public OptionalLong peakMemory() {
      // Since Linux 5.19.
      return holdsMemory() ? folder.number("memory.peak") : OptionalLong.empty();
    }

    @Override
    public void close() {
      folder.remove();
    }
  }
}
