package dev.cloche.contract;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes JSON that every parser can read, whatever a script put into it.
 *
 * <p>Thread-safe. A lone surrogate becomes U+FFFD: Jackson alone would fail on it, and an escaped
 * one is refused by strict parsers.
 */
public final class JsonText {

  /** Above the depth that is read from the agent, so that what was read can be written. */
  private static final int DEEPEST_NESTING = 2_000;

  private final JsonMapper mapper =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamWriteConstraints(
                      StreamWriteConstraints.builder().maxNestingDepth(DEEPEST_NESTING).build())
                  .build())
          .build();

  /** Returns the value as UTF-8. */
  public byte[] write(JsonNode value) {
    String text = mapper.writeValueAsString(value);
    try {
      ByteBuffer bytes =
          StandardCharsets.UTF_8
              .newEncoder()
              .onMalformedInput(CodingErrorAction.REPLACE)
              .replaceWith("\uFFFD".getBytes(StandardCharsets.UTF_8))
              .encode(CharBuffer.wrap(text));
      byte[] copy = new byte[bytes.remaining()];
      bytes.get(copy);
      return copy;
    } catch (CharacterCodingException e) {
      throw new IllegalStateException("UTF-8 has bytes for every character", e);
    }
  }
}
