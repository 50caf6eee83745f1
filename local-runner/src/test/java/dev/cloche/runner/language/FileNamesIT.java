package dev.cloche.runner.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * Says that a compiler takes the names of a request's files for names and nothing else. Go refuses
 * odd ones by itself.
 */
final class FileNamesIT {

  private static LanguageService service;

  @BeforeAll
  static void start() throws Exception {
    service = LanguageService.start(Map.of());
  }

  @AfterAll
  static void stop() throws Exception {
    if (service != null) {
      service.close();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "c      | c   | int main(void) { return 7; }",
        "cpp    | cpp | int main() { return 7; }",
        "csharp | cs  | class A { static int Main() { return 7; } }",
        "java   | java | class A { public static void main(String[] a) { System.exit(7); } }",
      })
  void namesAreNeverOptions(String language, String extension, String code) throws Exception {
    String comment = "// nothing but this\n";
    for (String name : new String[] {"-x", "@x", "a b", "$(id)", "x;id", "-", "--", "'", "ünï"}) {
      JsonNode result =
          service.run(
              Map.of(
                  "language",
                  language,
                  "code",
                  code,
                  "files",
                  Map.of(
                      name + "." + extension,
                      comment,
                      "x." + extension,
                      comment,
                      "folder." + extension + "/inside.txt",
                      "a folder with such a name")));

      assertThat(result.path("exit_code").intValue(-1)).as("%s: %s", name, result).isEqualTo(7);
      assertThat(result.path("compile").path("stderr").stringValue("?"))
          .as("%s: %s", name, result)
          .isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"c, c", "cpp, cpp", "cpp, cc"})
  void filesInFoldersAreCompiledOnce(String language, String extension) throws Exception {
    String other = "lib/other." + extension;
    String part = "lib/part." + extension;
    String code =
        """
        #include "lib/twice.h"
        #include "%s"
        int main(void) { const char *no = "%s"; return twice(3) + part() + !no; }
        """
            .formatted(part, other);
    JsonNode result =
        service.run(
            Map.of(
                "language",
                language,
                "code",
                code,
                "files",
                Map.of(
                    "lib/twice.h",
                    "int twice(int);",
                    other,
                    "#include \"twice.h\"\nint twice(int n) { return 2 * n; }",
                    part,
                    "int part(void) { return 1; }")));

    assertThat(result.path("exit_code").intValue(-1)).as(result.toString()).isEqualTo(7);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rust | #![crate_type=\"lib\"] pub fn main() {}",
        "go   | package other; func main() {}",
      })
  void scriptThatIsNoProgramDoesNotCompile(String language, String code) throws Exception {
    JsonNode result =
        service.run(
            Map.of("language", language, "code", code, "files", Map.of("go.mod", "module x\n")));

    assertThat(result.path("status").stringValue(""))
        .as(result.toString())
        .isEqualTo("compile_error");
  }
}
