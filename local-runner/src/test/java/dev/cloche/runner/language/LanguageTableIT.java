package dev.cloche.runner.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cloche.runner.RootFileSystem;
import dev.cloche.runner.RunnerProcess;
import dev.cloche.runner.ServiceClient;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes the table of languages: version, hello world through the API and by hand.
 *
 * <p>The table that was measured is in {@code target/languages.md}; that of the README is a copy of
 * one and must name the same languages and versions. Times are never judged here.
 */
final class LanguageTableIT {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path HELLOS = Path.of("src", "test", "hello").toAbsolutePath();
  private static final int RUNS = 5;

  private static final Map<String, String> FILES =
      Map.ofEntries(
          Map.entry("python", "main.py"),
          Map.entry("javascript", "main.js"),
          Map.entry("typescript", "main.ts"),
          Map.entry("bash", "main.sh"),
          Map.entry("go", "main.go"),
          Map.entry("rust", "main.rs"),
          Map.entry("java", "Main.java"),
          Map.entry("cpp", "main.cpp"),
          Map.entry("c", "main.c"),
          Map.entry("csharp", "main.cs"),
          Map.entry("ruby", "main.rb"),
          Map.entry("php", "main.php"),
          Map.entry("sql", "sql/main.sql"),
          Map.entry("sqlite", "sqlite/main.sql"));

  private static final Pattern VERSION = Pattern.compile("\\d+(\\.\\d+)+");

  @Test
  void tableOfTheReadmeNamesLanguagesAndVersions() throws Exception {
    List<String> table = new ArrayList<>();
    List<String> namesAndVersions = new ArrayList<>();
    try (var byHand = new HelloByHand(RootFileSystem.require(), HELLOS);
        RunnerProcess runner = RunnerProcess.start(Map.of());
        var client = new ServiceClient()) {
      URI address = RunnerProcess.address(runner.awaitPrintedCommand());
      for (Map.Entry<String, String> language : versions(client, address).entrySet()) {
        String name = language.getKey();
        List<Long> overHttp = new ArrayList<>();
        List<Long> outside = new ArrayList<>();
        // In turns, since other work comes and goes. The first turn fills caches and does not
        // count.
        for (int run = 0; run <= RUNS; run++) {
          outside.add(byHand.microseconds(name));
          overHttp.add(microsecondsOverHttp(client, address, name));
        }
        String start = "| `" + name + "` | " + language.getValue() + " |";
        namesAndVersions.add(start);
        table.add("%s %d | %d |".formatted(start, median(overHttp), median(outside)));
      }
    }
    Files.write(Path.of("target", "languages.md"), table);
    System.out.println(String.join("\n", table));

    assertThat(readme()).isEqualTo(namesAndVersions);
  }

  private static long median(List<Long> microseconds) {
    return microseconds.stream().skip(1).sorted().skip(RUNS / 2).findFirst().orElseThrow() / 1000;
  }

  /** Returns name and version of each row of the README's table, as the rows begin. */
  private static List<String> readme() throws IOException {
    Pattern row = Pattern.compile("(\\| `[a-z]+` \\| [0-9.]+ \\|) \\d+ \\| \\d+ \\|");
    return Files.readString(ROOT.resolve("README.md"))
        .lines()
        .map(row::matcher)
        .filter(Matcher::matches)
        .map(matcher -> matcher.group(1))
        .toList();
  }

  private static Map<String, String> versions(ServiceClient client, URI address) throws Exception {
    JsonNode answer =
        JsonMapper.shared().readTree(client.get(address.resolve("/api/v1/languages")).body());
    Map<String, String> versions = new LinkedHashMap<>();
    for (JsonNode language : answer.get("languages")) {
      Matcher version = VERSION.matcher(language.get("version").stringValue(""));
      assertThat(version.find()).as(language.toString()).isTrue();
      versions.put(language.get("name").stringValue(), version.group());
    }
    return versions;
  }

  private static long microsecondsOverHttp(ServiceClient client, URI address, String language)
      throws Exception {
    String code = Files.readString(HELLOS.resolve(FILES.getOrDefault(language, language)));
    String request =
        JsonMapper.shared().writeValueAsString(Map.of("language", language, "code", code));
    long begin = System.nanoTime();
    String body = client.post(address.resolve("/api/v1/execute"), request).body();
    long end = System.nanoTime();
    assertThat(JsonMapper.shared().readTree(body).path("stdout").stringValue(""))
        .as("%s: %s", language, body)
        .isEqualTo("hello\n");
    return (end - begin) / 1000;
  }
}
