package dev.cloche.cgroup;

import dev.cloche.execution.ExecutionLimits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Makes cgroups in the unified hierarchy of version 2, below a cgroup that is delegated to the
 * service.
 *
 * <p>A cgroup that has children with controllers must have no processes itself, so the service
 * first moves what is in its own into a leaf beside the runs (cgroups(7), "no internal processes").
 */
public final class CgroupsV2 implements Cgroups {

  static final Set<String> CONTROLLERS = Set.of("cpu", "memory", "pids");

  private static final String ENABLE = "+cpu +memory +pids";
  private static final long CPU_PERIOD_MICROSECONDS = 100_000;

  /** A quarter of the default of 100: the service stays responsive beside scripts that spin. */
  private static final int CPU_WEIGHT_OF_ALL_RUNS = 25;

  private final CgroupFolder parent;

  private CgroupsV2(CgroupFolder parent) {
    this.parent = parent;
  }

  /**
   * Makes the folder of this service below its own cgroup.
   *
   * @param home the cgroup that is delegated to the service, or the root
   * @param name of the folder to make
   * @throws IOException when the kernel refuses
   */
  static CgroupsV2 open(Path home, String name) throws IOException {
    var own = new CgroupFolder(home);
    // The root has no such file and may have processes beside its children.
    if (own.has("cgroup.type")) {
      leaveFor(CgroupFolder.create(home.resolve("service")), own);
    }
    own.write("cgroup.subtree_control", ENABLE);
    CgroupFolder parent = CgroupFolder.create(home.resolve(name));
    try {
      parent.write("cgroup.subtree_control", ENABLE);
      parent.write("cpu.weight", CPU_WEIGHT_OF_ALL_RUNS);
    } catch (IOException e) {
      parent.remove();
      throw e;
    }
    return new CgroupsV2(parent);
  }

  private static void leaveFor(CgroupFolder leaf, CgroupFolder own) throws IOException {
    Path processes = own.path().resolve("cgroup.procs");
    for (String pid : Files.readAllLines(processes, StandardCharsets.US_ASCII)) {
      leaf.write("cgroup.procs", pid);
    }
  }

  @Override
  public RunCgroup create(String name) throws IOException {
    return new Run(parent.child(name));
  }

  @Override
  public void close() {
    parent.remove();
  }

  /** The folder of one run. */
  private record Run(CgroupFolder folder) implements RunCgroup {

    @Override
    public void limit(ExecutionLimits limits) throws IOException {
      folder.write("memory.max", limits.memoryBytes());
      if (folder.has("memory.swap.max")) {
        folder.write("memory.swap.max", 0);
      }
      folder.write("pids.max", limits.maxProcesses());
      long quota = limits.cpuMillicores() * CPU_PERIOD_MICROSECONDS / 1000;
      folder.write("cpu.max", quota + " " + CPU_PERIOD_MICROSECONDS);
    }

    @Override
    public List<Path> entrances() {
      return List.of(folder.path().resolve("cgroup.procs"));
    }

    @Override
    public long memoryKills() throws IOException {
      return folder.keyed("memory.events", "oom_kill");
    }

    @Override
    public OptionalLong peakMemory() {
      // Since Linux 5.19.
      return folder.number("memory.peak");
    }

    @Override
    public void close() {
      folder.remove();
    }
  }
}
