package dev.cloche.cgroup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens cgroups of version 2 on a fake tree: this machine's controllers are of version 1. */
public final class TestingCgroups {

  private TestingCgroups() {}

  /**
   * Opens them below an empty folder.
   *
   * @param controllers as the kernel lists them
   */
  public static Cgroups versionTwo(Path root, String controllers) throws IOException {
    Path processFolder = Files.createDirectory(root.resolve("proc"));
    Path tree = Files.createDirectory(root.resolve("cgroup"));
    Files.writeString(processFolder.resolve("cgroup"), "0::/\n");
    Files.writeString(tree.resolve("cgroup.controllers"), controllers + "\n");
    return new CgroupDiscovery(processFolder, tree).open("cloche-1-2", name -> false);
  }

  /** Returns a file in the folder of a run. */
  public static Path file(RunCgroup run, String name) {
    return run.entrances().getFirst().resolveSibling(name);
  }
}
