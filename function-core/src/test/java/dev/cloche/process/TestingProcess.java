package dev.cloche.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;

/** A real process, in Python, that has said its first line and lives until it is closed. */
public record TestingProcess(Process process, String firstLine) implements AutoCloseable {

  /** Starts one and waits for its first line. */
  public static TestingProcess start(String... lines) throws IOException {
    Process process =
        new ProcessBuilder("/usr/bin/python3", "-c", String.join("\n", lines)).start();
    String line = process.inputReader().readLine();
    assertThat(line).as("the first line").isNotNull();
    return new TestingProcess(process, line);
  }

  /** Returns its number. */
  public long pid() {
    return process.pid();
  }

  /** Returns all that it has started, and it itself in front. */
  List<ProcessStatus> withItsChildren() throws IOException {
    return ProcessTree.now().below(ProcessHandle.current().pid(), 0).stream()
        .filter(status -> status.pid() == pid() || status.parent() == pid())
        .toList();
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
