package dev.cloche.runner.language;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Holds the scripts of one language by their names, each with the files beside it.
 *
 * <p>They lie in one text file for each language, in Go's txtar format: a line {@code -- NAME/FILE
 * --} before the text of each file. Files in {@link #EXPECTATIONS} are not sent: they say what must
 * become of the script where that is not the same in every language.
 */
record ScriptArchive(String language, Map<String, Map<String, String>> scripts) {

  /** Names that no language calls a file by. */
  static final Set<String> EXPECTATIONS =
      Set.of("stderr", "signal", "exit_code", "line", "complaint");

  private static final Path FOLDER =
      Path.of("src", "test", "resources", "dev", "cloche", "runner", "language");

  private static final String EXTENSION = ".txtar";
  private static final Pattern HEAD = Pattern.compile("(?m)^-- (?=\\S+ --$)");

  /** Returns the languages that have an archive. */
  static List<String> languages() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(EXTENSION))
          .map(name -> name.substring(0, name.length() - EXTENSION.length()))
          .sorted()
          .toList();
    }
  }

  static ScriptArchive of(String language) throws IOException {
    Map<String, Map<String, String>> scripts = new LinkedHashMap<>();
    String archive = Files.readString(FOLDER.resolve(language + EXTENSION), UTF_8);
    for (String part : HEAD.split(archive.substring("-- ".length()), -1)) {
      int headEnd = part.indexOf(" --\n");
      String path = part.substring(0, headEnd);
      int slash = path.indexOf('/');
      scripts
          .computeIfAbsent(path.substring(0, slash), name -> new LinkedHashMap<>())
          .put(path.substring(slash + 1), part.substring(headEnd + " --\n".length()));
    }
    return new ScriptArchive(language, scripts);
  }

  /** Returns a request that runs a script: the first of its files, the others beside it. */
  Map<String, Object> request(String name) {
    Map<String, String> files = new LinkedHashMap<>(script(name));
    files.keySet().removeAll(EXPECTATIONS);
    String code = files.remove(files.keySet().iterator().next());
    Map<String, Object> request = new LinkedHashMap<>();
    request.put("language", language);
    request.put("code", code == null ? "" : code);
    request.put("files", files);
    return request;
  }

  /** Returns the lines of what is expected of a script; none where nothing is said. */
  List<String> expected(String name, String what) {
    return script(name).getOrDefault(what, "").lines().toList();
  }

  private Map<String, String> script(String name) {
    Map<String, String> script = scripts.get(name);
    if (script == null) {
      throw new AssertionError("no script " + name + " in " + language);
    }
    return script;
  }
}
