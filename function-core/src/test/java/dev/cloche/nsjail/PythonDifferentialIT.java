package dev.cloche.nsjail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cloche.execution.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Says that a Python script behaves as under {@code python3 main.py} outside: same output, same
 * exit code or signal, same traceback.
 */
final class PythonDifferentialIT extends WithNsjail {

  private static final Path SCRIPTS = Path.of("src/test/resources/python");
  @TempDir private Path folder;

  static List<String> scripts() throws IOException {
    try (Stream<Path> files = Files.list(SCRIPTS)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void scriptBehavesAsOutside(String name) throws Exception {
    String code = Files.readString(SCRIPTS.resolve(name), UTF_8);
    Outside outside = outside(code);

    var inside = nsjail().script("python", code).stdin("in\n").arguments("a", "b c").run();

    assertThat(inside.stdout()).isEqualTo(outside.stdout());
    assertThat(inside.stderr()).isEqualTo(outside.stderr());
    assertThat(inside.verdict()).isEqualTo(outside.verdict());
  }

  private Outside outside(String code) throws IOException, InterruptedException {
    Path home = Files.createDirectory(folder.resolve("box"));
    Files.writeString(home.resolve("main.py"), code);
    Path stdin = Files.writeString(folder.resolve("stdin"), "in\n");
    Path stdout = folder.resolve("stdout");
    Path stderr = folder.resolve("stderr");
    // Pipes, as inside: cat passes on what is read and written.
    List<String> command =
        List.of(
            "/bin/bash",
            "-c",
            "cat \"$1\" | /usr/bin/python3 main.py a 'b c' > >(cat > \"$2\") 2> >(cat > \"$3\");"
                + " status=${PIPESTATUS[1]}; wait; exit $status",
            "bash",
            stdin.toString(),
            stdout.toString(),
            stderr.toString());
    var builder = new ProcessBuilder(command).directory(home.toFile());
    builder.environment().clear();
    builder
        .environment()
        .putAll(Map.of("PATH", "/usr/bin:/bin", "HOME", home.toString(), "LANG", "C.UTF-8"));
    int status = builder.start().waitFor();
    return new Outside(
        masked(Files.readString(stdout, UTF_8), home),
        masked(Files.readString(stderr, UTF_8), home),
        status > 128 ? new Verdict.Signaled(status - 128) : new Verdict.Exited(status));
  }

  private static String masked(String output, Path home) {
    return output.replace(home.toString(), "/box");
  }

  /** What the script did outside. */
  private record Outside(String stdout, String stderr, Verdict verdict) {}
}
