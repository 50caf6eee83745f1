package dev.cloche.storage;

import java.net.URI;
import java.time.Instant;
import java.util.Objects;

/**
 * Tells how a stored file can be fetched.
 *
 * @param link good for a GET of this one file by whoever has it
 * @param expiresAt when the link ends
 */
public record StoredFile(URI link, Instant expiresAt) {

  /** Checks that nothing is null. */
  public StoredFile {
    Objects.requireNonNull(link, "link");
    Objects.requireNonNull(expiresAt, "expiresAt");
  }

  /** Returns no more than the end of the link, which is as good as a key. */
  @Override
  public String toString() {
    return "StoredFile[until " + expiresAt + "]";
  }
}
