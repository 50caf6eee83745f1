package dev.cloche.language;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Holds the words that a runtime and a compiler say last when they were refused memory.
 *
 * @param ofScript what the runtime says on standard error
 * @param ofCompiler what the compiler says, in words that no message about a script quotes
 */
public record OutOfMemoryWords(List<String> ofScript, List<String> ofCompiler) {

  /** What nobody recognizes. */
  public static final OutOfMemoryWords NONE = new OutOfMemoryWords(List.of(), List.of());

  /** The end of standard error; Go and Node put the stacks of their threads behind the words. */
  private static final int LAST_BYTES = 16 * 1024;

  /** Copies the lists, in which no word may be blank. */
  public OutOfMemoryWords {
    ofScript = List.copyOf(ofScript);
    ofCompiler = List.copyOf(ofCompiler);
    if (ofScript.stream().anyMatch(String::isBlank)
        || ofCompiler.stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException("the words for a lack of memory must not be blank");
    }
  }

  /** Tells whether a script ended with one of these words. */
  public boolean areLastOfScript(byte[] stderr) {
    return areLast(ofScript, stderr);
  }

  /** Tells whether a compiler ended with one of these words. */
  public boolean areLastOfCompiler(byte[] stderr) {
    return areLast(ofCompiler, stderr);
  }

  private static boolean areLast(List<String> words, byte[] stderr) {
    int start = Math.max(0, stderr.length - LAST_BYTES);
    String end = new String(stderr, start, stderr.length - start, StandardCharsets.UTF_8);
    return words.stream().anyMatch(end::contains);
  }
}
