package dev.cloche.nsjail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Makes the root file system one that a script can be shut into where nothing may be mounted: with
 * the agent's files and real devices in it.
 */
final class ChangedRoot {

  /** Major 1, by minor: devices.txt of the kernel. */
  private static final Map<String, Integer> DEVICES =
      Map.of("null", 3, "zero", 5, "full", 7, "random", 8, "urandom", 9);

  private static final int CHARACTER_DEVICE = 0020000;
  private static final int KIND = 0170000;

  private ChangedRoot() {}

  /**
   * Prepares the folder; one that is prepared is only read.
   *
   * @throws IOException when it is not and may not be changed, for example in a read-only container
   */
  static void prepare(Path root, AgentFiles files) throws IOException {
    files.installIn(root.resolve("cloche"));
    Files.createDirectories(root.resolve("dev/shm"));
    Files.createDirectories(root.resolve("tmp"));
    Files.createDirectories(root.resolve("box"));
    for (var device : DEVICES.entrySet()) {
      Path path = root.resolve("dev").resolve(device.getKey());
      if (!isDevice(path)) {
        Files.deleteIfExists(path);
        make(path, device.getValue());
      }
    }
  }

  private static boolean isDevice(Path path) throws IOException {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS)
        && ((int) Files.getAttribute(path, "unix:mode", LinkOption.NOFOLLOW_LINKS) & KIND)
            == CHARACTER_DEVICE;
  }

  /** Java has no call for it; the program is part of every distribution's coreutils. */
  private static void make(Path path, int minor) throws IOException {
    QuickProgram.run(
        List.of("/usr/bin/mknod", "--mode=666", path.toString(), "c", "1", String.valueOf(minor)));
  }
}
