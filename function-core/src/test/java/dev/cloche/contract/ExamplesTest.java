package dev.cloche.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the request files that the README shows to the same strictness as any request. */
class ExamplesTest {

  private static final Path EXAMPLES = Path.of("..", "examples");

  @Test
  void everyExampleOfTheLongFormIsAWellFormedRequest() throws Exception {
    List<Path> files = examples(false);

    assertThat(files).hasSizeGreaterThanOrEqualTo(10);
    for (Path file : files) {
      assertThat(new ExecutionRequestReader().read(Files.readAllBytes(file)).code())
          .as(file.toString())
          .isNotBlank();
    }
  }

  @Test
  void everyExampleOfTheShortFormsIsAWellFormedRequest() throws Exception {
    List<Path> files = examples(true);

    assertThat(files).hasSizeGreaterThanOrEqualTo(2);
    for (Path file : files) {
      assertThat(new ShortRequestReader().read(Files.readAllBytes(file)).script())
          .as(file.toString())
          .isNotBlank();
    }
  }

  private static List<Path> examples(boolean shortForm) throws IOException {
    try (Stream<Path> files = Files.list(EXAMPLES)) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .filter(file -> file.getFileName().toString().startsWith("short-") == shortForm)
          .toList();
    }
  }
}
