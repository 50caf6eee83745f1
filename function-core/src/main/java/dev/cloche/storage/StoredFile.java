package dev.cloche.storage;

import java.net.URI;
import java.time.Instant;
import java.util.Objects;

/**
 * Says where a stored file can be fetched.
 *
 * @param link gives the file to whoever has it
 * @param expiresAt when the link ends
 */
public record StoredFile(URI link, Instant expiresAt) {

  /** Checks that nothing is null. */
  public StoredFile {
    Objects.requireNonNull(link, "link");
    Objects.requireNonNull(expiresAt, "expiresAt");
  }
}
