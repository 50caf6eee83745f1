package dev.cloche.runner.isolation;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Says which tier each environment comes to, and writes down what confines scripts there. */
@Timeout(180)
final class EnvironmentsIT {

  private static final Path TABLE = Path.of("target", "isolation.md");

  @BeforeAll
  static void begin() throws IOException {
    Files.writeString(
        TABLE, "| environment | tier | walls | missing |\n| --- | --- | --- | --- |\n");
  }

  @ParameterizedTest
  @EnumSource
  void serviceFindsTheTierThatItsEnvironmentAllows(Environment environment) throws Exception {
    try (var service = environment.start(Map.of("CLOCHE_MIN_ISOLATION", "minimal"))) {
      JsonNode isolation = service.health().get("isolation");

      note(environment, isolation);
      assertThat(isolation.get("tier").asString()).isEqualTo(environment.tier().wireName());
      JsonNode result = service.execute("python", "print(6 * 7)");
      assertThat(result.get("stdout").asString()).as("%s", result).isEqualTo("42\n");
      assertThat(result.get("isolation")).isEqualTo(isolation);
    }
  }

  private static void note(Environment environment, JsonNode isolation) throws IOException {
    String row =
        "| %s | %s | %s | %s |\n"
            .formatted(
                environment,
                isolation.get("tier").asString(),
                list(isolation.get("walls")),
                list(isolation.get("missing")));
    Files.writeString(TABLE, row, StandardOpenOption.APPEND);
  }

  private static String list(JsonNode array) {
    return array.valueStream().map(JsonNode::asString).collect(joining(", "));
  }
}
