package dev.cloche.nsjail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cloche.execution.ReturnValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ReturnValueReaderTest {

  private final ReturnValueReader reader = new ReturnValueReader(1 << 20);

  private ReturnValue read(String json) {
    return reader.read(json.getBytes(UTF_8), false);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "1", "[1.50,{\"a\":\"✓\"}]", "123456789012345678901234567890"})
  void valueIsReadAsItIs(String json) {
    assertThat(read(json).value().orElseThrow()).hasToString(json);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "1 2",
        "[1][2]",
        "NaN",
        "1e99999999999",
        "1e-99999999999",
        "{\"a\":1,}",
        "\0"
      })
  void whatIsNotOneValueIsUnreadable(String json) {
    assertThat(read(json)).isEqualTo(new ReturnValue.Unreadable());
  }

  @Test
  void depthAndDigitsAreBounded() {
    assertThat(read("[".repeat(999) + "]".repeat(999)).value()).isPresent();
    assertThat(read("[".repeat(10_000) + "]".repeat(10_000)))
        .isEqualTo(new ReturnValue.Unreadable());
    assertThat(read("9".repeat(4300)).value()).isPresent();
    assertThat(read("9".repeat(5000))).isEqualTo(new ReturnValue.Unreadable());
  }

  @Test
  void nothingIsMissingAndTooMuchIsTooLarge() {
    assertThat(read("")).isEqualTo(new ReturnValue.Missing());
    assertThat(reader.read("[1,".getBytes(UTF_8), true))
        .isEqualTo(new ReturnValue.TooLarge(1 << 20));
  }
}
