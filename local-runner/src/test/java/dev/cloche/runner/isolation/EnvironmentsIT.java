package dev.cloche.runner.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Says which tier each environment comes to, and writes down what confines scripts there. */
@Timeout(300)
final class EnvironmentsIT {

  private static final Path TABLE = Path.of("target", "isolation.md");

  @BeforeAll
  static void requireDocker() throws Exception {
    DockerEngine.require();
  }

  @ParameterizedTest
  @EnumSource
  void serviceFindsTheTierThatItsEnvironmentAllows(Environment environment) throws Exception {
    RunningService service = SharedServices.in(environment);
    JsonNode isolation = service.health().get("isolation");

    assertThat(isolation.get("tier").asString()).isEqualTo(environment.tier().wireName());
    JsonNode result = service.execute("python", "print(6 * 7)");
    assertThat(result.get("stdout").asString()).as("%s", result).isEqualTo("42\n");
    assertThat(result.get("isolation")).isEqualTo(isolation);
  }

  @Test
  void tableSaysWhatAScriptFoundInEachEnvironment() throws Exception {
    Map<Environment, EnvironmentLook> looks = new EnumMap<>(Environment.class);
    for (Environment environment : Environment.values()) {
      looks.put(environment, EnvironmentLook.at(environment));
    }

    String table = IsolationTable.of(looks);

    Files.writeString(TABLE, table);
    System.out.println(table);
    assertThat(table.lines()).hasSize(2 + Environment.values().length);
    assertThat(table).doesNotContain("nobody has tried");
  }
}
