package dev.cloche.storage;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Is one output file on its way into a store.
 *
 * @param executionId the run that made it; letters, digits and '-'
 * @param name relative path, cleaned, '/'-separated
 * @param contentType what it is handed out as; a type that a browser would run becomes
 *     application/octet-stream
 * @param content neither copied nor changed
 * @param sha256 of the content, in lower-case hexadecimal
 */
@SuppressWarnings("ArrayRecordComponent") // Files of many megabytes are not copied to be compared.
public record FileUpload(
    String executionId, String name, String contentType, byte[] content, String sha256) {

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,64}");
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  /** Checks that nothing is null and that id and hash have their form. */
  public FileUpload {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(contentType, "contentType");
    Objects.requireNonNull(content, "content");
    if (!ID.matcher(executionId).matches() || !SHA256.matcher(sha256).matches()) {
      throw new IllegalArgumentException("a file has a run's id and a SHA-256");
    }
  }

  /** Returns the name without what is in the file. */
  @Override
  public String toString() {
    return "FileUpload[" + executionId + ", " + name + ", " + content.length + " bytes]";
  }
}
