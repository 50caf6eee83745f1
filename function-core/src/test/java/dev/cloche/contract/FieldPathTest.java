package dev.cloche.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FieldPathTest {

  @Test
  void plainNamesAreJoinedWithDots() {
    assertThat(FieldPath.ROOT.field("files").index(2).field("name").text())
        .isEqualTo("files[2].name");
  }

  @Test
  void otherNamesAreQuoted() {
    assertThat(FieldPath.ROOT.field("files").field("a b\".txt").text())
        .isEqualTo("files[\"a b\\\".txt\"]");
    assertThat(FieldPath.ROOT.field("").text()).isEqualTo("\"\"");
  }

  @Test
  void unprintableCharactersAreEscaped() {
    assertThat(FieldPath.ROOT.field("a\n\u202e\ud800").text())
        .isEqualTo("\"a\\u000a\\u202e\\ud800\"");
  }

  @Test
  void longNamesAreCut() {
    assertThat(FieldPath.ROOT.field("x".repeat(5_000)).text()).hasSizeLessThan(110).endsWith("…\"");
  }
}
