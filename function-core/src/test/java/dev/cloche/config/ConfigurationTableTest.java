package dev.cloche.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds the README's table of settings against what the program reads. */
class ConfigurationTableTest {

  /** The name, the default, and what it means. */
  private static final Pattern ROW =
      Pattern.compile("\\| `((?:CLOCHE_|PORT)[A-Z_]*)` \\| ([^|]+) \\| ([^|]+) \\|");

  private static final Surroundings SMALL =
      new Surroundings(1, 4L << 30, 1L << 30, Set.of("python")).withEmbeddedStore();
  private static final Surroundings LARGE =
      new Surroundings(8, 64L << 30, 16L << 30, Set.of("python")).withEmbeddedStore();

  private static Map<String, String> table() throws IOException {
    Map<String, String> rows = new LinkedHashMap<>();
    for (String line : Files.readAllLines(Path.of("../README.md"))) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        assertThat(rows.put(row.group(1), row.group(2).strip())).as(row.group(1)).isNull();
        assertThat(row.group(3)).as(row.group(1)).isNotBlank();
      }
    }
    return rows;
  }

  @Test
  void everyNameThatIsReadHasItsRowAndNoOtherDoes() throws Exception {
    assertThat(table().keySet())
        .containsExactlyInAnyOrderElementsOf(SandboxConfig.from(Map.of(), SMALL).masked().keySet());
  }

  @Test
  void everyDefaultIsTheOneThatIsTaken() throws Exception {
    Map<String, String> small = SandboxConfig.from(Map.of(), SMALL).masked();
    Map<String, String> large = SandboxConfig.from(Map.of(), LARGE).masked();

    table()
        .forEach(
            (name, told) -> {
              String taken = small.get(name);
              if (!String.valueOf(taken).equals(large.get(name))) {
                assertThat(told).as(name + " follows the machine").doesNotStartWith("`");
              } else {
                assertThat(told).as(name).isEqualTo("".equals(taken) ? "–" : "`" + taken + "`");
              }
            });
  }
}
