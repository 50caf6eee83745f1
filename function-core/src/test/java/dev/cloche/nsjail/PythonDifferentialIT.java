package dev.cloche.nsjail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cloche.execution.Verdict;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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

  private Outside outside(String code) throws Exception {
    Path home = Files.createDirectory(folder.resolve("box"));
    Files.writeString(home.resolve("main.py"), code);
    var builder =
        new ProcessBuilder("/usr/bin/python3", "main.py", "a", "b c").directory(home.toFile());
    builder.environment().clear();
    builder
        .environment()
        .putAll(Map.of("PATH", "/usr/bin:/bin", "HOME", home.toString(), "LANG", "C.UTF-8"));
    Process process = builder.start();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<byte[]> stderr = threads.submit(() -> process.getErrorStream().readAllBytes());
      try (OutputStream stdin = process.getOutputStream()) {
        stdin.write("in\n".getBytes(UTF_8));
      } catch (IOException e) {
        // The script may have ended without reading it.
      }
      byte[] stdout = process.getInputStream().readAllBytes();
      // Java adds 128 to the number of a signal, as a shell does.
      int status = process.waitFor();
      return new Outside(
          masked(new String(stdout, UTF_8), home),
          masked(new String(stderr.get(), UTF_8), home),
          status > 128 ? new Verdict.Signaled(status - 128) : new Verdict.Exited(status));
    }
  }

  private static String masked(String output, Path home) {
    return output.replace(home.toString(), "/box");
  }

  /** What the script did outside. */
  private record Outside(String stdout, String stderr, Verdict verdict) {}
}
