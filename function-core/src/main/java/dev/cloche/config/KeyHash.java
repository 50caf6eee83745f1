package dev.cloche.config;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Holds the SHA-256 of an API key, which is all that the configuration knows of it.
 *
 * <p>A fast hash is right here: keys are 256 random bits, so that nobody can try them one by one,
 * and a slow hash, made for passwords, would only let strangers burn the processor.
 *
 * @param hex 64 digits in lower case
 */
public record KeyHash(String hex) {

  private static final String PREFIX = "sha256-";
  private static final Pattern TEXT = Pattern.compile("sha256-[0-9a-fA-F]{64}");

  /** Returns the hash of a key. */
  public static KeyHash of(String key) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return new KeyHash(HexFormat.of().formatHex(hash));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform must have SHA-256", e);
    }
  }

  /** Reads the form that {@link #text()} writes. */
  public static Optional<KeyHash> parse(String text) {
    return TEXT.matcher(text).matches()
        ? Optional.of(new KeyHash(text.substring(PREFIX.length()).toLowerCase(Locale.ROOT)))
        : Optional.empty();
  }

  /** Tells whether both are the same, in a time that does not depend on where they differ. */
  public boolean isSame(KeyHash other) {
    return MessageDigest.isEqual(
        hex.getBytes(StandardCharsets.US_ASCII), other.hex.getBytes(StandardCharsets.US_ASCII));
  }

  /** Returns the hash as the configuration has it: its algorithm and its digits. */
  public String text() {
    return PREFIX + hex;
  }

  @Override
  public String toString() {
    return "***";
  }
}
