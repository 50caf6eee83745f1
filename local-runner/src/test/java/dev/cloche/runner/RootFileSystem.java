package dev.cloche.runner;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Finds the root file system that was built for jails in this checkout. */
public final class RootFileSystem {

  private static final Path PATH = Path.of("..", ".cloche", "rootfs").toAbsolutePath().normalize();

  private RootFileSystem() {}

  /** Returns where it is; without one the test is skipped aloud, or fails where CI=true. */
  public static Path require() {
    if (!Files.isDirectory(PATH)) {
      String reason = "skipped: there is no root file system here; make rootfs builds it";
      if ("true".equals(System.getenv("CI"))) {
        throw new AssertionError(reason);
      }
      System.out.println(reason);
      Assumptions.abort(reason);
    }
    return PATH;
  }
}
