package dev.cloche.storage;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Makes the keys under which files are stored, which nobody can guess. Thread-safe. */
final class ObjectKeys {

  private static final int RANDOM_BYTES = 16;
  private static final int MOST_CHARACTERS = 100;

  private final String prefix;
  private final SecureRandom random;

  /**
   * Creates a maker of keys.
   *
   * @param prefix what all keys begin with, without a slash at its ends
   */
  ObjectKeys(String prefix, SecureRandom random) {
    this.prefix = prefix;
    this.random = random;
  }

  /** Returns a new key for a file, of ASCII letters, digits, '.', '_', '-' and '/'. */
  String next(FileUpload file) {
    byte[] bits = new byte[RANDOM_BYTES];
    random.nextBytes(bits);
    return String.join(
        "/", prefix, file.executionId(), HexFormat.of().formatHex(bits), slug(file.name()));
  }

  /** Returns what is left of the name for people who look into the bucket. */
  static String slug(String path) {
    String name = HandOut.fileName(path).replaceAll("[^A-Za-z0-9._-]+", "_");
    String shorter = name.substring(Math.max(0, name.length() - MOST_CHARACTERS));
    // A dot in front would hide it, or be a step upwards.
    String visible = shorter.replaceFirst("^[.]+", "");
    return visible.isEmpty() ? "file" : visible;
  }
}
