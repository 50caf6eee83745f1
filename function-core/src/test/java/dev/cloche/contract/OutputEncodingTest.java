package dev.cloche.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputEncodingTest {

  @Test
  void textStaysAsItIs() {
    assertThat(OutputEncoding.UTF8.encode(bytes("grün 🙂"), false)).isEqualTo("grün 🙂");
  }

  @Test
  void whatIsNotUtf8BecomesTheReplacementCharacter() {
    assertThat(OutputEncoding.UTF8.encode(new byte[] {'a', (byte) 0xFF, 'b'}, false))
        .isEqualTo("a\uFFFDb");
  }

  @Test
  void base64KeepsEveryByte() {
    assertThat(OutputEncoding.BASE64.encode(new byte[] {0, 1, (byte) 0xFF}, true))
        .isEqualTo("AAH/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ü", "€", "🙂"})
  void aCharacterThatTheLimitCutIsLeftOut(String character) {
    byte[] whole = bytes("x" + character);
    for (int length = 2; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);

      assertThat(OutputEncoding.UTF8.encode(cut, true)).isEqualTo("x");
      assertThat(OutputEncoding.UTF8.encode(cut, false)).isEqualTo("x\uFFFD");
    }
    assertThat(OutputEncoding.UTF8.encode(whole, true)).isEqualTo("x" + character);
  }

  @Test
  void rubbishAtTheCutIsNotMistakenForACharacter() {
    byte[] rubbish = {'x', (byte) 0x80, (byte) 0x80, (byte) 0x80};

    assertThat(OutputEncoding.UTF8.encode(rubbish, true)).isEqualTo("x\uFFFD\uFFFD\uFFFD");
    assertThat(OutputEncoding.UTF8.encode(new byte[0], true)).isEmpty();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
