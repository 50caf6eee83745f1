package dev.cloche.cgroup;

import dev.cloche.execution.ExecutionLimits;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/** Stands in where the service may not make cgroups: nothing is confined and nothing is told. */
public final class NoCgroups implements Cgroups {

  @Override
  public RunCgroup create(String name) {
    return new Nothing();
  }

  @Override
  public Set<Controller> controllers() {
    return Set.of();
  }

  @Override
  public void close() {}

  /** The cgroup that is none. */
  private static final class Nothing implements RunCgroup {
    @Override
    public void limit(ExecutionLimits limits) {}

    @Override
    public List<Path> entrances() {
      return List.of();
    }

    @Override
    public boolean holdsMemory() {
      return false;
    }

    @Override
    public long memoryKills() {
      return 0;
    }

    @Override
    public OptionalLong peakMemory() {
      return OptionalLong.empty();
    }

    @Override
    public void close() {}
  }
}
