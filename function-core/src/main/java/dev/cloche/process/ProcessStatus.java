package dev.cloche.process;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Holds what {@code /proc/<pid>/status} says of one process at one moment (proc_pid_status(5)).
 *
 * @param pid its number, as the reader sees it
 * @param parent the number of its parent; that of the first process of its pid namespace where the
 *     parent has died
 * @param privateBytes resident and its own, or shared with those who forked it until one writes;
 *     all that is resident where the kernel does not tell kinds apart, as gVisor's
 * @param sharedBytes resident and of shared memory, memory files or files of a tmpfs that it maps
 * @param swappedBytes private and swapped out
 */
public record ProcessStatus(
    long pid, long parent, long privateBytes, long sharedBytes, long swappedBytes) {

  /** What is looked for stands before the lists of processors, which can be longer than that. */
  private static final int MOST_BYTES = 4096;

  /**
   * Reads that of one process; one read(2), so that it is of one moment.
   *
   * @throws IOException when there is no such process, or no longer
   */
  static ProcessStatus read(Path processes, long pid) throws IOException {
    // Not by way of Files, which takes three times as long.
    try (InputStream file = new FileInputStream(processes + "/" + pid + "/status")) {
      String text = new String(file.readNBytes(MOST_BYTES), StandardCharsets.ISO_8859_1);
      return new ProcessStatus(
          pid,
          number(text, "\nPPid:"),
          number(text, text.contains("\nRssAnon:") ? "\nRssAnon:" : "\nVmRSS:") << 10,
          number(text, "\nRssShmem:") << 10,
          number(text, "\nVmSwap:") << 10);
    }
  }

  /** Returns the most that it can hold of the machine's memory: what others share counts whole. */
  public long mostBytes() {
    return privateBytes + sharedBytes + swappedBytes;
  }

  /**
   * Finds the number behind a word; 0 where the word is missing, as it is of one that has ended and
   * of a thread of the kernel.
   *
   * <p>The word begins with the end of a line, which the kernel lets no name of a process contain.
   */
  static long number(String text, String word) {
    int found = text.indexOf(word);
    if (found < 0) {
      return 0;
    }
    int at = found + word.length();
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    long value = 0;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      value = value * 10 + (text.charAt(at++) - '0');
    }
    return value;
  }
}
