package dev.cloche.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutputNamesTest {

  private final OutputNames names = new OutputNames();

  private Optional<String> take(String path) {
    return names.take(path.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "data.xlsx",
        "plots/may/1.png",
        "-rf",
        ".hidden",
        "a b.txt",
        "Ünïcödé/数据.csv",
        "..a",
        "at 12:30.png",
        "\"quoted\";.txt"
      })
  void usualNamesStayAsTheyAre(String name) {
    assertThat(take(name)).contains(name);
  }

  @ParameterizedTest
  @CsvSource({
    "'new\nline.txt', newline.txt",
    "'\u001b[31mred', '[31mred'",
    "'annex\u202egpj.exe', annexgpj.exe",
    "'zero\u200bwidth', zerowidth",
    "'line\u2028separator', lineseparator",
    "'e\u0301.txt', \u00e9.txt",
  })
  void whatDeceivesTheEyeIsTakenOut(String path, String name) {
    assertThat(take(path)).contains(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "C:/Windows/evil.txt",
        "c:evil",
        ".. /up",
        ".../x",
        "a.",
        "a ",
        "\u00a0",
        "\u3164/x",
        "\u2800",
        "\u034f",
        "..\\..\\evil",
        "\u200b",
        " ",
        "a/ /b",
        ".\u202e.",
        "a/.\u0000./b",
        "\u2066/x",
        "\n"
      })
  void namesThatMeanSomethingElseElsewhereAreRefused(String path) {
    assertThat(take(path)).isEmpty();
  }

  @Test
  void bytesThatAreNoTextAreRefused() {
    assertThat(names.take(new byte[] {'a', (byte) 0xff})).isEmpty();
    assertThat(names.take(new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80})).isEmpty();
  }

  @Test
  void aNameIsGivenOnce() {
    assertThat(take("a.txt")).isPresent();
    assertThat(take("a\u200b.txt")).isEmpty();
    assertThat(take("\u00e9")).isPresent();
    assertThat(take("e\u0301")).isEmpty();
    assertThat(take("A.txt")).isPresent();
  }

  @Test
  void namesLongerThanAnyFileSystemTakesAreRefused() {
    String folder = "a".repeat(255) + "/";

    assertThat(take(folder.repeat(3) + "b")).isPresent();
    assertThat(take(folder.repeat(4) + "b")).isEmpty();
  }

  @Test
  void aRefusedNameIsShownWithoutItsTricks() {
    assertThat(OutputNames.show(new byte[] {'a', (byte) 0xff, '\n', 'b'})).isEqualTo("a��b");
    assertThat(OutputNames.show("x".repeat(300).getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("x".repeat(255) + "…");
    assertThat(OutputNames.show(("x".repeat(254) + "😀😀").getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("x".repeat(254) + "…");
  }
}
