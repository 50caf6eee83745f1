package dev.cloche.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class StrictJsonTest {

  private final StrictJson json = new StrictJson();

  @Test
  void everyKindOfValueIsReadAsItIs() throws RequestRejectedException {
    ObjectNode read =
        json.read(TestingJson.bytes("{'a': 1, 'b': 1.50, 'c': [true, false, null, 'x'], 'd': {}}"));

    assertThat(read.get("a").isInt()).isTrue();
    assertThat(read.get("b").decimalValue()).isEqualByComparingTo(new BigDecimal("1.5"));
    assertThat(read.get("c").toString()).isEqualTo("[true,false,null,\"x\"]");
    assertThat(read.get("d").isObject()).isTrue();
  }

  @Test
  void anEmojiIsNoLoneSurrogate() throws RequestRejectedException {
    ObjectNode read = json.read(TestingJson.bytes("{'a': '🙂', 'b': '\\ud83d\\ude42'}"));

    assertThat(read.get("a")).isEqualTo(read.get("b"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "~~                     | the body is empty",
        "[]                     | the body must be a JSON object",
        "'text'                 | the body must be a JSON object",
        "null                   | the body must be a JSON object",
        "{} {}                  | something follows the JSON object",
        "{} x                   | line 1, column",
        "{'a': 1,}              | line 1, column",
        "{'a': NaN}             | line 1, column",
        "{'a': 01}              | line 1, column",
        "{'a': 'unended         | line 1, column",
        "{a: 1}                 | line 1, column",
        "{'a': 1} // comment    | line 1, column",
      })
  void whatIsNotOneJsonObjectIsMalformed(String body, String message) {
    RequestRejectedException rejection = rejection(TestingJson.bytes(body));

    assertThat(rejection.code()).isEqualTo(ProblemCode.MALFORMED_JSON);
    assertThat(rejection).hasMessageStartingWith(message);
    assertThat(rejection.getMessage()).doesNotContain("\n").hasSizeLessThan(300);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fffe7b007d00",
        "7b22612200ff7d",
        "7b2261223a22eda080227d",
        "7b2261223a22c0af227d"
      })
  void whatIsNotUtf8IsMalformed(String hex) {
    RequestRejectedException rejection = rejection(HexFormat.of().parseHex(hex));

    assertThat(rejection).hasMessage("the body is not UTF-8");
  }

  @Test
  void aDuplicateIsNamed() {
    assertThat(rejection(TestingJson.bytes("{'a': {'b': 1, 'b': 2}}")).problems())
        .containsExactly(new FieldProblem("a.b", "is given more than once"));
  }

  @Test
  void nulIsNamed() {
    assertThat(rejection(TestingJson.bytes("{'code': 'ab\\u0000'}")).problems())
        .containsExactly(
            new FieldProblem("code", "the text contains the character NUL at index 2"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\ud800", "\\udc00", "\\udc00\\ud800", "\\ud800x"})
  void aLoneSurrogateIsNamed(String surrogate) {
    assertThat(rejection(TestingJson.bytes("{'args': ['a', '" + surrogate + "']}")).problems())
        .containsExactly(
            new FieldProblem("args[1]", "the text contains a lone surrogate at index 0"));
  }

  @Test
  void nulAndLoneSurrogatesInNamesAreNamedWithoutBeingRepeated() {
    assertThat(rejection(TestingJson.bytes("{'a': {'x\\u0000\\ud800': 1}}")).problems())
        .contains(
            new FieldProblem(
                "a[\"x\\u0000\\ud800\"]", "the name contains the character NUL at index 1"));
  }

  @Test
  @Timeout(10)
  void deepNestingIsRefusedAtOnce() {
    byte[] deep = ("{\"a\":" + "[".repeat(1_000_000)).getBytes(StandardCharsets.UTF_8);

    assertThat(rejection(deep)).hasMessageContaining("nesting depth").message().hasLineCount(1);
  }

  @Test
  @Timeout(10)
  void manyTokensAreRefusedAtOnce() {
    byte[] many = ("{\"a\":[" + "1,".repeat(2_000_000) + "1]}").getBytes(StandardCharsets.UTF_8);

    assertThat(rejection(many).code()).isEqualTo(ProblemCode.MALFORMED_JSON);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e999999999", "-1e-999999999", "1E+400"})
  void hugeExponentsCostNothing(String number) {
    assertThat(TestingJson.bytes("{'a': " + number + "}"))
        .satisfies(body -> assertThat(json.read(body).get("a").isNumber()).isTrue());
  }

  @Test
  void veryLongNumbersAreRefused() {
    assertThat(rejection(TestingJson.bytes("{'a': " + "9".repeat(5_000) + "}")).code())
        .isEqualTo(ProblemCode.MALFORMED_JSON);
  }

  private RequestRejectedException rejection(byte[] body) {
    return catchThrowableOfType(RequestRejectedException.class, () -> json.read(body));
  }
}
