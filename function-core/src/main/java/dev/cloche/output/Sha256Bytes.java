package dev.cloche.output;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Holds bytes and their digest.
 *
 * @param bytes neither copied nor to be changed
 * @param sha256 in lower-case hexadecimal
 */
@SuppressWarnings("ArrayRecordComponent") // megabytes: never compared, never copied
record Sha256Bytes(byte[] bytes, String sha256) {

  /**
   * Reads a stream of known size.
   *
   * @throws IOException when it cannot be read, or ends earlier
   */
  static Sha256Bytes read(InputStream content, int size) throws IOException {
    byte[] bytes = content.readNBytes(size);
    if (bytes.length < size) {
      throw new EOFException("a file ended after " + bytes.length + " of " + size + " bytes");
    }
    return new Sha256Bytes(bytes, HexFormat.of().formatHex(digest().digest(bytes)));
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
