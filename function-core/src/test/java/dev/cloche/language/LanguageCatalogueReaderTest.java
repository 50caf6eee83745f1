package dev.cloche.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cloche.contract.TestingJson;
import dev.cloche.contract.ValidationPolicy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageCatalogueReaderTest {

  private final LanguageCatalogueReader reader = new LanguageCatalogueReader();

  @Test
  void theShippedCatalogueHasTheLanguagesOfTheContract() {
    LanguageCatalogue catalogue = reader.readShipped();

    assertThat(catalogue.names())
        .containsExactlyInAnyOrder(
            "python",
            "javascript",
            "typescript",
            "bash",
            "go",
            "rust",
            "java",
            "cpp",
            "c",
            "csharp",
            "ruby",
            "php",
            "sql",
            "sqlite");
    assertThat(catalogue.find("ts")).isEqualTo(catalogue.find("typescript")).isPresent();
    assertThat(catalogue.find("c++")).isEqualTo(catalogue.find("cpp")).isPresent();
    assertThat(catalogue.find("c#")).isEqualTo(catalogue.find("csharp")).isPresent();
    assertThat(catalogue.find("nodejs")).isEqualTo(catalogue.find("javascript")).isPresent();
    assertThat(catalogue.find("js")).isEqualTo(catalogue.find("javascript"));
    assertThat(catalogue.find("shell")).isEqualTo(catalogue.find("bash")).isPresent();
    assertThat(catalogue.find("sh")).isEqualTo(catalogue.find("bash"));
    assertThat(catalogue.find("Python")).isEmpty();
  }

  @Test
  void pythonHasEntrypoints() {
    Language python = reader.readShipped().find("python").orElseThrow();

    assertThat(python.fileName()).isEqualTo("main.py");
    assertThat(python.run()).containsExactly("/usr/bin/python3", "{file}");
    assertThat(python.command()).isEqualTo("/usr/bin/python3");
    assertThat(python.runCommand(Optional.of("main"), 1 << 20))
        .containsExactly("/usr/bin/python3", "/cloche/entrypoint.py", "main", "main.py");
  }

  @Test
  void everyRuntimeIsNamedByAPathThatNoShellLooksUp() {
    assertThat(reader.readShipped().languages())
        .allSatisfy(language -> assertThat(language.command()).startsWith("/"));
  }

  @Test
  void bashHasNoEntrypoints() {
    assertThat(reader.readShipped().find("bash").orElseThrow().hasEntrypoints()).isFalse();
  }

  @Test
  void everyFieldOfALanguageIsRead() {
    Language language =
        read("""
                {'name': 'x', 'aliases': ['y'], 'file': 'x.x', 'product': 'x',
                 'compile': ['/c', '{file}', '-m{memory_mb}'], 'run': ['/box/x', '{heap_mb}'],
                 'entrypoint': ['/x', '{entrypoint}'], 'version': ['/x', '-v'],
                 'environment': {'A': '{memory_mb}'}, 'least_processes': 64, 'reserved_mb': 7, 'scratch_mb': 3,
                 'out_of_memory': ['no more'], 'compiler_out_of_memory': ['too large'],
                 'validation': ['strict'], 'support': ['c.sh']}
                """)
            .find("y")
            .orElseThrow();

    assertThat(language.product()).contains("x");
    assertThat(language.compileCommand(8 << 20)).containsExactly("/c", "x.x", "-m8");
    assertThat(language.runCommand(Optional.empty(), 100 << 20)).containsExactly("/box/x", "70");
    assertThat(language.runCommand(Optional.of("f"), 1 << 20)).containsExactly("/x", "f");
    assertThat(language.versionCommand()).containsExactly("/x", "-v");
    assertThat(language.command()).isEqualTo("/x");
    assertThat(language.variables(5 << 20)).containsEntry("A", "5");
    assertThat(language.leastProcesses()).isEqualTo(64);
    assertThat(language.reservedBytes()).isEqualTo(7 << 20);
    assertThat(language.scratchBytes()).isEqualTo(3 << 20);
    assertThat(language.outOfMemory())
        .isEqualTo(new OutOfMemoryWords(List.of("no more"), List.of("too large")));
    assertThat(language.validation()).containsExactly(ValidationPolicy.STRICT);
    assertThat(language.support()).containsExactly("c.sh");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{}                                                                  | required",
        "{'name': 'x', 'file': 'f', 'run': ['/x', '{file}']}                  | version command",
        "{'name': 'x', 'file': 'f', 'run': ['/x'], 'version': ['/x']}         | {file}",
        "{'name': 'x', 'file': '../f', 'run': ['/x','{file}'],'version':['/x']}| folder",
        "{'name': 'x', 'file': 'f', 'run': ['/x','{file}'],'version':['/x'], 'rnu': 1} | rnu",
        "{'name': 'x', 'file': 'f', 'run': ['/x','{file}','{fill}'],'version':['/x']} | {fill}",
        "{'name': 'x', 'file': 'f', 'run': ['x','{file}'],'version':['/x']}   | path",
        "{'name':'x','file':'f','run':['/x','{file}'],'version':['/x'],'validation':['lax']}|lax",
        "{'name':'x','file':'f','run':['/x','{file}'],'version':['/x'],'out_of_memory':[' ']}|blank",
        "{'name':'x','file':'f','run':['/x','{file}'],'version':['/x'],'out_of_memory':'x'}|out_of_memory",
        "7                                                                   | languages[0]",
      })
  void aMistakeInTheCatalogueIsRefused(String language, String complaint) {
    assertThatThrownBy(() -> read(language))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(complaint);
  }

  @Test
  void twoLanguagesWithOneNameAreRefused() {
    String language =
        "{'name': '%s', 'aliases': ['%s'], 'file': 'f', 'run': ['/x','{file}'],'version':['/x']}";

    assertThatThrownBy(
            () -> read(language.formatted("a", "b") + "," + language.formatted("c", "a")))
        .hasMessageContaining("two languages of the catalogue are called a");
  }

  @Test
  void anEmptyCatalogueIsRefused() {
    assertThatThrownBy(() -> read("")).hasMessageContaining("must have a language");
  }

  @Test
  void everyFileOfTheAgentsFolderIsUsedAndThere() throws Exception {
    Path folder = Path.of("../nsjail-config/src/main/resources/dev/cloche/jail/agent");
    Set<String> built = Set.of("acorn.js");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              reader.readShipped().support().stream()
                  .filter(file -> !built.contains(file))
                  .toList());
    }
  }

  @Test
  void anOperatorsLanguagesComeToTheOthersOrTakeTheirPlace(@TempDir Path home) throws Exception {
    assertThat(reader.readWith(home).names()).isEqualTo(reader.readShipped().names());

    Files.write(
        home.resolve("languages.json"),
        TestingJson.bytes(
            """
            {'languages': [
              {'name': 'perl', 'file': 'main.pl', 'run': ['/p', '{file}'], 'version': ['/p']},
              {'name': 'python', 'file': 'x.py', 'run': ['/q', '{file}'], 'version': ['/q']}]}"""));
    LanguageCatalogue catalogue = reader.readWith(home);

    assertThat(catalogue.find("perl")).isPresent();
    assertThat(catalogue.find("python").orElseThrow().fileName()).isEqualTo("x.py");
    assertThat(catalogue.find("go")).isPresent();
  }

  private LanguageCatalogue read(String languages) {
    return reader.read(TestingJson.bytes("{'languages': [" + languages + "]}"));
  }
}
