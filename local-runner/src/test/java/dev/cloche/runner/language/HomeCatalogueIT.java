package dev.cloche.runner.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cloche.runner.RootFileSystem;
import dev.cloche.runner.RunnerProcess;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Says that a language is added, and others are switched off, without a line of Java. */
@Timeout(60)
final class HomeCatalogueIT {

  /** Debian's perl-base is a part of every root file system. */
  private static final String PERL =
      """
      {
        "name": "perl",
        "aliases": ["pl"],
        "file": "main.pl",
        "run": ["/usr/bin/perl", "{file}"],
        "version": ["/usr/bin/perl", "-e", "print $^V"]
      }
      """;

  private static final String COBOL =
      """
      {"name": "cobol", "file": "main.cob", "run": ["/usr/bin/cobcrun", "{file}"],
       "version": ["/usr/bin/cobcrun", "--version"]}
      """;

  @TempDir private Path home;

  private Map<String, String> homeWith(String catalogue) throws IOException {
    Path rootFileSystem = RootFileSystem.require();
    for (String part : List.of("nsjail", "rootfs")) {
      Files.createSymbolicLink(home.resolve(part), rootFileSystem.resolveSibling(part));
    }
    Files.writeString(home.resolve("languages.json"), catalogue);
    return Map.of("CLOCHE_HOME", home.toString());
  }

  private static String catalogue(String... entries) {
    return "{\"languages\": [" + String.join(",", entries) + "]}";
  }

  @Test
  void languageThatAnOperatorAdds_runs() throws Exception {
    String code =
        """
        print <STDIN>;
        print "[$_]\\n" for @ARGV;
        open(my $data, "<", "data/numbers.txt") or die;
        print "sum ", eval { my $sum = 0; $sum += $_ while <$data>; $sum }, "\\n";
        """;
    try (var service = LanguageService.start(homeWith(catalogue(PERL)))) {
      JsonNode result =
          service.run(
              Map.of(
                  "language",
                  "pl",
                  "code",
                  code,
                  "stdin",
                  "first line\nsecond line\n",
                  "args",
                  List.of("two words", "$HOME"),
                  "files",
                  Map.of("data/numbers.txt", "1\n2\n3\n")));

      assertThat(result.get("language").asString()).isEqualTo("perl");
      assertThat(result.get("status").asString()).as("%s", result).isEqualTo("success");
      assertThat(result.get("stdout").asString())
          .isEqualTo("first line\nsecond line\n[two words]\n[$HOME]\nsum 6\n");
      JsonNode listed = listed(service, "perl");
      assertThat(listed.get("available").asBoolean()).isTrue();
      assertThat(listed.get("version").asString()).contains("5.");
      // Those that are shipped are still there.
      assertThat(listed(service, "python").get("available").asBoolean()).isTrue();
    }
  }

  @Test
  void languageWhoseProgramIsMissing_isNamedWithIt() throws Exception {
    try (var service = LanguageService.start(homeWith(catalogue(PERL, COBOL)))) {
      HttpResponse<String> answer = service.send(Map.of("language", "cobol", "code", "x"));

      assertThat(answer.statusCode()).isEqualTo(400);
      JsonNode problem = LanguageService.json(answer);
      assertThat(problem.get("code").asString()).isEqualTo("language_unavailable");
      assertThat(problem.get("detail").asString()).contains("/usr/bin/cobcrun");
      assertThat(listed(service, "cobol").get("available").asBoolean()).isFalse();
      assertThat(listed(service, "cobol").toString()).contains("/usr/bin/cobcrun");
      assertThat(listed(service, "perl").get("available").asBoolean()).isTrue();
    }
  }

  @Test
  void languagesThatAreNotNamed_areOff() throws Exception {
    var settings = new HashMap<>(homeWith(catalogue(PERL)));
    settings.put("CLOCHE_LANGUAGES", "python,perl");
    try (var service = LanguageService.start(settings)) {
      assertThat(service.run(Map.of("language", "python", "code", "print(1)")).get("status"))
          .hasToString("\"success\"");
      assertThat(service.run(Map.of("language", "perl", "code", "print 1")).get("status"))
          .hasToString("\"success\"");

      HttpResponse<String> answer = service.send(Map.of("language", "bash", "code", "echo"));

      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(LanguageService.json(answer).get("code").asString())
          .isEqualTo("language_unavailable");
      assertThat(service.languages())
          .filteredOn(language -> language.get("available").asBoolean())
          .extracting(language -> language.get("name").asString())
          .containsExactlyInAnyOrder("python", "perl");
    }
  }

  @Test
  void wrongEntry_keepsTheServiceFromStarting_andIsNamed() throws Exception {
    String wrong = PERL.replace("\"aliases\"", "\"alaises\"");

    assertThat(refusalOf(catalogue(PERL.replace("perl\"", "raku\""), wrong)))
        .contains("languages.json", "languages[1].alaises");
  }

  @Test
  void wrongJson_keepsTheServiceFromStarting_andIsNamed() throws Exception {
    assertThat(refusalOf("{\"languages\": [\n  {\"name\": \"perl\",}\n]}"))
        .contains("languages.json", "line 2");
  }

  private String refusalOf(String catalogue) throws Exception {
    try (var runner = RunnerProcess.start(homeWith(catalogue))) {
      assertThat(runner.awaitExit()).isEqualTo(1);
      assertThat(runner.output()).doesNotContain("\tat ", "Exception");
      return runner.output();
    }
  }

  private static JsonNode listed(LanguageService service, String name) throws Exception {
    return service.languages().stream()
        .filter(language -> language.get("name").asString().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
