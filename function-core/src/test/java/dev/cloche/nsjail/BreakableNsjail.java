package dev.cloche.nsjail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Stands in the place of nsjail and calls the real one, with something changed.
 *
 * <p>A shell script: {@code $profile} and {@code $policy} name copies of nsjail's files that may be
 * changed, {@code ${options[@]}} further options, {@code "$@"} all others, and {@code
 * ${through[@]}} a command that becomes nsjail. Jails see the machine's own folders.
 */
public final class BreakableNsjail {

  private final NsjailSettings settings;
  private final String real;

  private BreakableNsjail(NsjailSettings settings, String real) {
    this.settings = settings;
    this.real = real;
  }

  /**
   * Makes one that changes nothing yet.
   *
   * @param home an empty folder
   */
  public static BreakableNsjail in(Path home) throws IOException {
    NsjailSettings installed = TestingNsjail.settings();
    var nsjail =
        new BreakableNsjail(
            new NsjailSettings(
                home,
                installed.support(),
                installed.firstUid(),
                installed.lastUid(),
                installed.temporaryFolder()),
            installed.program().toString());
    Files.createDirectories(nsjail.settings.program().getParent());
    nsjail.mend();
    return nsjail;
  }

  /** Returns settings of a service that takes this for nsjail. */
  public NsjailSettings settings() {
    return settings;
  }

  /** Has each jail that starts from now on changed by lines of a shell script. */
  public void change(String lines) throws IOException {
    Path script = settings.program().resolveSibling("next");
    Files.writeString(
        script,
        """
        #!/bin/bash
        set -euo pipefail
        profile=$TMPDIR/changed-$$.cfg policy=$TMPDIR/changed-$$.kafel
        cp "$2" "$profile" # --config FILE --quiet --log_fd 2 --seccomp_policy FILE
        cp "$7" "$policy"
        set -- "${@:3:4}" "$policy" "${@:8}"
        options=() through=()
        %s
        exec "${through[@]}" '%s' --config "$profile" "${options[@]}" "$@"
        """
            .formatted(lines, real));
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    // At once, since jails start meanwhile.
    Files.move(script, settings.program(), StandardCopyOption.ATOMIC_MOVE);
  }

  /** Has jails start as they should again. */
  public void mend() throws IOException {
    change("");
  }

  /** Has the service look at its walls now. */
  public static void look(NsjailExecutor executor) {
    executor.lookSoon();
  }
}
