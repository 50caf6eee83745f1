package dev.cloche.runner.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds one of the small programs in {@code src/test/programs}, a folder for each language, with
 * what it must print.
 *
 * <p>Beside {@code NAME.ext} lie {@code NAME.out}, its standard output, and where they are needed
 * {@code NAME.in}, its standard input, {@code NAME.args}, an argument a line, {@code NAME.exit},
 * its exit code, and {@code NAME.err}, a line that its standard error must have in it.
 */
record ConformanceProgram(Path file) {

  private static final Path PROGRAMS = Path.of("src", "test", "programs");
  private static final List<String> COMPANIONS = List.of("out", "in", "args", "exit", "err");

  /** Returns the languages that have programs. */
  static List<String> languages() throws IOException {
    try (Stream<Path> folders = Files.list(PROGRAMS)) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
    }
  }

  static List<ConformanceProgram> of(String language) throws IOException {
    try (Stream<Path> files = Files.list(PROGRAMS.resolve(language))) {
      return files
          .filter(file -> !COMPANIONS.contains(extension(file)))
          .sorted()
          .map(ConformanceProgram::new)
          .toList();
    }
  }

  String name() {
    return file.getFileName().toString();
  }

  String request() throws IOException {
    Map<String, Object> request = new LinkedHashMap<>();
    request.put("language", file.getName(file.getNameCount() - 2).toString());
    request.put("code", Files.readString(file));
    request.put("stdin", companion("in").orElse(""));
    request.put("args", companion("args").map(text -> text.lines().toList()).orElse(List.of()));
    return JsonMapper.shared().writeValueAsString(request);
  }

  void check(JsonNode result) throws IOException {
    int exit = companion("exit").map(text -> Integer.parseInt(text.strip())).orElse(0);
    String stderr = result.path("stderr").stringValue("");
    assertThat(result.path("exit_code").intValue(-1)).as("%s: %s", name(), result).isEqualTo(exit);
    assertThat(result.path("stdout").stringValue("")).as(name()).isEqualTo(companion("out").get());
    Optional<String> complaint = companion("err").map(String::strip);
    if (complaint.isPresent()) {
      assertThat(stderr).as(name()).contains(complaint.get());
    } else if (exit == 0) {
      assertThat(stderr).as(name()).isEmpty();
    }
    assertThat(stderr).as(name()).doesNotContain("/cloche", "prepared");
  }

  private Optional<String> companion(String extension) throws IOException {
    String stem = name().substring(0, name().lastIndexOf('.'));
    Path companion = file.resolveSibling(stem + "." + extension);
    return Files.exists(companion) ? Optional.of(Files.readString(companion)) : Optional.empty();
  }

  private static String extension(Path file) {
    String name = file.getFileName().toString();
    return new ArrayList<>(List.of(name.split("\\."))).getLast();
  }
}
