package dev.cloche.nsjail;

import dev.cloche.execution.ReturnValue;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what an entrypoint returned; the script itself could have written it, so nothing is sure.
 *
 * <p>Thread-safe.
 */
final class ReturnValueReader {

  /** CPython's own recursion limit; the writer of answers takes more. */
  private static final int DEEPEST = 1000;

  /** CPython writes no longer integers (sys.set_int_max_str_digits). */
  private static final int LONGEST_NUMBER = 4300;

  /** One for all runs: making it takes longer than reading a value. */
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxNumberLength(LONGEST_NUMBER)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private final long limitBytes;

  /**
   * Creates a reader.
   *
   * @param limitBytes what the agent passes on at most
   */
  ReturnValueReader(long limitBytes) {
    this.limitBytes = limitBytes;
  }

  /**
   * Reads what came.
   *
   * @param truncated whether there was more
   */
  ReturnValue read(byte[] bytes, boolean truncated) {
    if (truncated) {
      return new ReturnValue.TooLarge(limitBytes);
    }
    if (bytes.length == 0) {
      return new ReturnValue.Missing();
    }
    try {
      return new ReturnValue.Returned(JSON.readTree(bytes));
    } catch (JacksonException | ArithmeticException | NumberFormatException e) {
      // The latter two for an exponent beyond that of BigDecimal.
      return new ReturnValue.Unreadable();
    }
  }
}
