package dev.cloche.storage;

import java.util.Objects;

/**
 * Holds a file that is to be stored.
 *
 * @param name relative path with {@code /} between folders, without control characters
 * @param contentType with which it is to be served
 * @param content neither copied nor to be changed
 * @param sha256 of the content, in lower-case hexadecimal
 */
@SuppressWarnings("ArrayRecordComponent") // megabytes: never compared, never copied
public record FileUpload(
    String executionId, String name, String contentType, byte[] content, String sha256) {

  /** Checks that nothing is null. */
  public FileUpload {
    Objects.requireNonNull(executionId, "executionId");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(contentType, "contentType");
    Objects.requireNonNull(content, "content");
    Objects.requireNonNull(sha256, "sha256");
  }
}
