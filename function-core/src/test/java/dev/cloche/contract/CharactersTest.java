package dev.cloche.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharactersTest {

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\0", "\u007f", "\u0085", "\u009b", "\u2028", "\u202e"})
  void whatBreaksOrTurnsALineIsASpaceInOneLine(String character) {
    assertThat(Characters.oneLine("a" + character + "b\n", 10)).isEqualTo("a b");
  }

  @Test
  void oneLineIsNotCutWithinAPair() {
    assertThat(Characters.oneLine("ab\ud83d\ude00", 3)).isEqualTo("ab …");
    assertThat(Characters.oneLine("ab\ud83d\ude00", 4)).isEqualTo("ab\ud83d\ude00");
  }
}
