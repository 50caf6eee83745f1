package dev.cloche.contract;

import java.net.URI;
import java.time.Instant;
import java.util.Objects;

/**
 * Describes a file that a script left and that can be downloaded.
 *
 * @param name its path below the output folder, cleaned
 * @param size bytes
 * @param contentType with which it is served
 * @param sha256 of its content, in lower-case hexadecimal
 * @param url gives it to whoever has the link; a secret of the caller's until it expires
 * @param expiresAt when the link ends
 */
public record OutputFile(
    String name, long size, String contentType, String sha256, URI url, Instant expiresAt) {

  /** Checks that nothing is null. */
  public OutputFile {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(contentType, "contentType");
    Objects.requireNonNull(sha256, "sha256");
    Objects.requireNonNull(url, "url");
    Objects.requireNonNull(expiresAt, "expiresAt");
  }
}
