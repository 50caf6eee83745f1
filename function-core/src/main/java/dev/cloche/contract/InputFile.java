package dev.cloche.contract;

import java.util.Objects;

/**
 * Carries one file that is laid beside the script before it runs.
 *
 * @param path relative to the working folder, with {@code /} between folders
 * @param content the bytes of the file; owned by this record, neither copied nor to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // up to 8 MB: never compared, never copied
public record InputFile(String path, byte[] content) {

  /** Checks that nothing is null. */
  public InputFile {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(content, "content");
  }
}
