package dev.cloche.nsjail;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what an entrypoint returned; the script itself could have written it, so nothing is sure.
 */
final class RunResult {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private RunResult() {}

  /** Returns the value; empty when there is none or it is no JSON. */
  static Optional<JsonNode> of(byte[] json, boolean truncated) {
    if (json.length == 0 || truncated) {
      return Optional.empty();
    }
    try {
      return Optional.of(JSON.readTree(json));
    } catch (JacksonException e) {
      // The script can write there itself: then it has no result.
      return Optional.empty();
    }
  }
}
