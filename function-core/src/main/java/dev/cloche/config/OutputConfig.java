package dev.cloche.config;

/**
 * Says what of a script's output files is kept.
 *
 * @param maxFiles of one run
 * @param maxFileBytes of one file
 * @param maxTotalBytes of all files of one run
 * @param roomBytes of this program's memory for the files of all runs on their way to the store
 */
public record OutputConfig(int maxFiles, long maxFileBytes, long maxTotalBytes, long roomBytes) {

  /** What the output folder of a jail holds. */
  private static final long LARGEST_FOLDER = 64L << 20;

  /** Of the heap, of which bodies and answers have theirs. */
  private static final int SHARE_OF_HEAP = 8;

  /** Checks that a file fits. */
  public OutputConfig {
    if (maxFiles < 1 || maxFileBytes < 1 || maxTotalBytes < maxFileBytes || roomBytes < 1) {
      throw new IllegalArgumentException("no output file would fit");
    }
  }

  static OutputConfig from(Variables variables, Surroundings surroundings) {
    long total = variables.size("CLOCHE_MAX_TOTAL_SIZE", 50L << 20, 1, LARGEST_FOLDER);
    long file =
        variables.size("CLOCHE_MAX_FILE_SIZE", Math.min(10L << 20, total), 1, LARGEST_FOLDER);
    if (file > total) {
      variables.problem("CLOCHE_MAX_FILE_SIZE", "is more than CLOCHE_MAX_TOTAL_SIZE");
    }
    return new OutputConfig(
        variables.integer("CLOCHE_MAX_FILE_COUNT", 10, 1, 1_000),
        Math.min(file, total),
        total,
        Math.max(surroundings.heapBytes() / SHARE_OF_HEAP, 1));
  }
}
