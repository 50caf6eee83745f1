package dev.cloche.cgroup;

import dev.cloche.execution.ExecutionLimits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/** Confines the processes of one run. Not thread-safe. */
public interface RunCgroup extends AutoCloseable {

  /**
   * Sets the limits of the run that is about to come in.
   *
   * @throws IOException when the kernel refuses; the run must not begin then
   */
  void limit(ExecutionLimits limits) throws IOException;

  /**
   * Returns the files through which a process moves itself in, by writing {@code 0}.
   *
   * <p>The kernel checks the rights of who opened a file, not of who writes (cgroups(7)): opened by
   * the service, they serve a process that has none. Moving oneself costs 0.04 ms, while a pid
   * written by the host costs up to 15 ms of the kernel's grace period.
   */
  List<Path> entrances();

  /** Tells whether the kernel holds the memory of the run, all processes together. */
  boolean holdsMemory();

  /**
   * Returns how many processes of the run the kernel killed because its memory ran out; 0 where it
   * does not hold that.
   *
   * @throws IOException when the kernel does not tell; it is then not known
   */
  long memoryKills() throws IOException;

  /** Returns the peak of the memory charged to the run, in bytes, where the kernel tells it. */
  OptionalLong peakMemory();

  /**
   * Kills who is still inside and removes the cgroup, waiting a short while for the kernel.
   *
   * <p>Never throws; what cannot be removed now goes at the next start.
   */
  @Override
  void close();
}
