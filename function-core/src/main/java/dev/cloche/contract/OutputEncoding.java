package dev.cloche.contract;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Says how the two output streams of a script are put into the JSON of its result. */
public enum OutputEncoding {
  /** As text; what is not UTF-8 becomes U+FFFD. */
  UTF8,
  /** Unharmed, as base64 (RFC 4648, section 4). */
  BASE64;

  /**
   * Puts the bytes of a stream into a string.
   *
   * @param truncated whether bytes are missing at the end; as text, the character that was cut is
   *     then left out
   */
  public String encode(byte[] bytes, boolean truncated) {
    return switch (this) {
      case UTF8 -> new String(bytes, 0, textLength(bytes, truncated), StandardCharsets.UTF_8);
      case BASE64 -> Base64.getEncoder().encodeToString(bytes);
    };
  }

  /** Returns the name that requests use. */
  public String wireName() {
    return Words.of(this);
  }

  private static int textLength(byte[] bytes, boolean truncated) {
    if (!truncated) {
      return bytes.length;
    }
    // A UTF-8 character has at most four bytes, so that only the last three can be a cut one.
    for (int start = bytes.length - 1; start >= Math.max(0, bytes.length - 3); start--) {
      if ((bytes[start] & 0xC0) != 0x80) {
        return isCut(bytes, start) ? start : bytes.length;
      }
    }
    return bytes.length;
  }

  private static boolean isCut(byte[] bytes, int start) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer rest = ByteBuffer.wrap(bytes, start, bytes.length - start);
    CoderResult decoded = decoder.decode(rest, CharBuffer.allocate(2), false);
    return decoded.isUnderflow() && rest.hasRemaining();
  }
}
