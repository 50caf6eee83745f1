package dev.cloche.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.StringNode;

class JsonTextTest {

  private final JsonText json = new JsonText();

  @Test
  void aLoneSurrogateBecomesTheReplacementCharacter() {
    assertThat(text(StringNode.valueOf("a\ud800b"))).isEqualTo("\"a\uFFFDb\"");
  }

  @Test
  void charactersOutsideTheBasicPlaneStay() {
    assertThat(text(StringNode.valueOf("🙂ü"))).isEqualTo("\"🙂ü\"");
  }

  @Test
  void controlCharactersAreEscaped() {
    assertThat(text(StringNode.valueOf("\0\u001b\n"))).isEqualTo("\"\\u0000\\u001B\\n\"");
  }

  @Test
  void hugeNumbersAreNotWrittenOut() {
    assertThat(text(DecimalNode.valueOf(new BigDecimal("1e1000000")))).isEqualTo("1E+1000000");
  }

  @Test
  void deepResultsCanBeWritten() {
    JsonNode deep = JsonNodeFactory.instance.arrayNode();
    for (int depth = 1; depth < 1_000; depth++) {
      deep = JsonNodeFactory.instance.arrayNode().add(deep);
    }

    assertThat(text(deep)).hasSize(2_000);
  }

  private String text(JsonNode value) {
    return new String(json.write(value), StandardCharsets.UTF_8);
  }
}
