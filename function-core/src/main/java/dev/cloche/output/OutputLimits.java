package dev.cloche.output;

/**
 * Says what of a script's output folder is taken.
 *
 * @param files how many; 0 for none
 * @param fileBytes size of the largest
 * @param totalBytes size of all together
 * @param depth folders above a file
 */
public record OutputLimits(int files, long fileBytes, long totalBytes, int depth) {

  /** Checks that no limit is negative. */
  public OutputLimits {
    if (files < 0 || fileBytes < 0 || totalBytes < 0 || depth < 0) {
      throw new IllegalArgumentException("a limit must not be negative");
    }
  }

  /** Returns the same, with no file taken. */
  OutputLimits withoutFiles() {
    return new OutputLimits(0, fileBytes, totalBytes, depth);
  }
}
