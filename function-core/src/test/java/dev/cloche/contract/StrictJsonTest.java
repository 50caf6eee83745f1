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
      })
  void whatIsNotOneJsonObjectIsMalformed(String body, String message) {
    RequestRejectedException rejection = rejection(TestingJson.bytes(body));

    assertThat(rejection.code()).isEqualTo(ProblemCode.MALFORMED_JSON);
    assertThat(rejection).hasMessageStartingWith(message);
    assertThat(rejection.getMessage()).doesNotContain("\n").hasSizeLessThan(300);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{                  | 2 | the body ends too early",
        "{'a':[1            | 8 | the body ends too early",
        "{'a': 'unended     | 15 | the body ends too early",
        "{'a':'\\           | 8 | the body ends too early",
        "{'a':NaN}          | 9 | NaN is no JSON number",
        "{'a':-Infinity}    | 15 | -Infinity is no JSON number",
        "{'a':True}         | 6 | 'True' is no JSON value",
        "{} x               | 4 | 'x' is no JSON value",
        "{'a':1}}           | 8 | a bracket is closed that is not open",
        "{]                 | 2 | a bracket is closed that is not open",
        "{'a':1,}           | 8 | unexpected character '}' instead of a name in double quotes",
        "{a:1}              | 2 | unexpected character 'a' instead of a name in double quotes",
        "{'a' 1}            | 6 | unexpected character '1' instead of a colon",
        "{'a':1 2}          | 8 | unexpected character '2' instead of a comma or a closing bracket",
        "{'a':[1,]}         | 9 | unexpected character ']' instead of a value",
        "{'a':`x`}          | 6 | unexpected character '`' instead of a value",
        "{'a':1} // comment | 9 | unexpected character '/' instead of JSON, which has no comments",
        "{'a':+1}           | 7 | unexpected character '+' instead of a number without a plus sign",
        "{'a':1.}           | 7 | unexpected character '}' instead of a digit",
        "{'a':-}            | 7 | unexpected character '}' instead of a digit",
        "{'a':'\\u12g4'}    | 11 | unexpected character 'g' instead of a hexadecimal digit",
        "{'a':'\\q'}        | 8 | a text contains an unknown escape",
        "{'a':'\t'}         | 7 | a control character in a text must be escaped",
        "{\u0001}           | 2 | a control character stands outside of a text",
        "{'a':01}           | 7 | a number must not begin with a zero",
      })
  void whatIsNotJsonIsToldInOurOwnWordsWithItsPlace(String body, int column, String words) {
    RequestRejectedException rejection = rejection(TestingJson.bytes(body));

    assertThat(rejection)
        .hasMessage("line 1, column %d: %s".formatted(column, words.replace('\'', '"')));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[", "{'x':", "'u' 1", "'u':1 2", "]", "#", "/*", "N", "'\\", "-", "'\\u"})
  void noWordOfTheParserReachesTheCaller(String tail) {
    for (String head : new String[] {"", "{", "{'a':", "{'a':[", "{'a':1,", "{'a':1"}) {
      assertThat(rejection(TestingJson.bytes(head + tail)).getMessage())
          .doesNotContain("Source", "Feature", "REDACTED", "`", "token", "#UNKNOWN");
    }
  }

  @Test
  void aByteOrderMarkIsNamed() {
    assertThat(rejection("\uFEFF{}".getBytes(StandardCharsets.UTF_8)))
        .hasMessage("the body begins with a byte order mark; send it without");
  }

  @Test
  void aTokenThatIsNoValueIsRepeatedOnlyInParts() {
    assertThat(rejection(TestingJson.bytes("{'a':" + "x".repeat(10_000) + "}")).getMessage())
        .hasSizeLessThan(100);
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

    assertThat(rejection(deep))
        .hasMessage("line 1, column 38: values are nested deeper than is allowed");
  }

  @Test
  @Timeout(10)
  void manyTokensAreRefusedAtOnce() {
    byte[] many = ("{\"a\":[" + "1,".repeat(2_000_000) + "1]}").getBytes(StandardCharsets.UTF_8);

    assertThat(rejection(many))
        .hasMessageStartingWith("line 1, column ")
        .hasMessageEndingWith(": there are more values and names than are allowed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e999999999", "-1e-999999999", "1E+400"})
  void hugeExponentsCostNothing(String number) {
    assertThat(TestingJson.bytes("{'a': " + number + "}"))
        .satisfies(body -> assertThat(json.read(body).get("a").isNumber()).isTrue());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e2147483648",
        "1e-2147483648",
        "-1.5e-2147483647",
        "1e99999999999",
        "1e-99999999999",
        "0e99999999999",
      })
  void anExponentBeyondAllBoundsIsAProblemOfItsField(String number) {
    assertThat(rejection(TestingJson.bytes("{'a': [" + number + "]}")).problems())
        .containsExactly(
            new FieldProblem("a[0]", "is a number with an exponent that is too large"));
  }

  @Test
  void veryLongNumbersAndNamesAreRefusedWithTheirPlace() {
    assertThat(rejection(TestingJson.bytes("{'a': " + "9".repeat(5_000) + "}")))
        .hasMessageMatching("line 1, column [0-9]+: a number has more digits than are allowed");
    assertThat(rejection(TestingJson.bytes("{'" + "n".repeat(6_000) + "': 1}")))
        .hasMessageMatching("line 1, column [0-9]+: a name has more characters than are allowed");
  }

  private RequestRejectedException rejection(byte[] body) {
    return catchThrowableOfType(RequestRejectedException.class, () -> json.read(body));
  }
}
