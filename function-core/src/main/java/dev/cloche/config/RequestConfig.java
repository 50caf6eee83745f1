package dev.cloche.config;

/**
 * Says how large a request may be.
 *
 * @param maxCodeLength characters of a script
 * @param maxBodyBytes bytes of the body of a request
 */
public record RequestConfig(int maxCodeLength, int maxBodyBytes) {

  /** Checks that both are positive. */
  public RequestConfig {
    if (maxCodeLength < 1 || maxBodyBytes < 1) {
      throw new IllegalArgumentException("a request must have room");
    }
  }

  static RequestConfig from(Variables variables) {
    return new RequestConfig(
        variables.integer("CLOCHE_MAX_CODE_LENGTH", 50_000, 1, 10_000_000),
        (int) variables.size("CLOCHE_MAX_BODY_SIZE", 12 << 20, 1 << 10, 100 << 20));
  }
}
