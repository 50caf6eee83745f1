package dev.cloche.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cloche.contract.TestingJson;
import dev.cloche.contract.ValidationPolicy;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageCatalogueReaderTest {

  private final LanguageCatalogueReader reader = new LanguageCatalogueReader();

  @Test
  void theShippedCatalogueHasTheThreeLanguagesOfThisVersion() {
    LanguageCatalogue catalogue = reader.readShipped();

    assertThat(catalogue.names()).containsExactly("python", "javascript", "bash");
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
                 'environment': {'A': '{memory_mb}'}, 'least_processes': 64, 'scratch_mb': 3,
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
    assertThat(language.scratchBytes()).isEqualTo(3 << 20);
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

  private LanguageCatalogue read(String languages) {
    return reader.read(TestingJson.bytes("{'languages': [" + languages + "]}"));
  }
}
