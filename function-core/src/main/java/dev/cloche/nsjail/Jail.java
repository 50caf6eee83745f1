package dev.cloche.nsjail;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Holds one started nsjail. Thread-safe. */
final class Jail {

  /** Says where the processes of a script are. */
  enum Shape {
    /** The first process is nsjail, its child the agent, and all others are below that. */
    BELOW_NSJAIL,
    /** The first process is the agent, and all others are below. */
    BELOW_AGENT,
    /** The first process is the agent, and orphans of the script are not its children. */
    ANYWHERE
  }

  private final Process process;

  private final Shape shape;

  private Jail(Process process, Shape shape) {
    this.process = process;
    this.shape = shape;
  }

  /**
   * Starts one.
   *
   * @throws IOException when the program cannot be started at all
   */
  static Jail start(List<String> command, Map<String, String> environment, Shape shape)
      throws IOException {
    var builder = new ProcessBuilder(command);
    builder.environment().clear();
    builder.environment().putAll(environment);
    return new Jail(builder.start(), shape);
  }

  /** Returns how to find the processes of the script, from now on. */
  RunProcesses scripts() throws IOException {
    return switch (shape) {
      case BELOW_NSJAIL -> RunProcesses.below(process.pid(), 1);
      case BELOW_AGENT -> RunProcesses.below(process.pid(), 0);
      case ANYWHERE -> RunProcesses.bornFromNow();
    };
  }

  OutputStream toAgent() {
    return process.getOutputStream();
  }

  InputStream fromAgent() {
    return process.getInputStream();
  }

  /**
   * Tells the agent that its run is over, to which it answers with a report.
   *
   * <p>Only when nobody is writing to it: closing waits for a writer.
   */
  void hangUp() {
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      kill();
    }
  }

  /** Ends nsjail; the kernel ends the agent with it, and everybody else with the agent. */
  void kill() {
    // Not through the process itself, which would close the streams under those who read them.
    process.toHandle().destroyForcibly();
  }

  /**
   * Returns what nsjail and the agent complained of, as one line that is safe to log; call it when
   * the agent's stream has ended.
   */
  String log() {
    try {
      if (!process.waitFor(1, TimeUnit.SECONDS)) {
        kill();
      }
      return NsjailLog.line(process.getErrorStream().readNBytes(NsjailLog.MOST_BYTES));
    } catch (IOException e) {
      return "no log: " + e;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "no log: interrupted";
    }
  }

  /** Closes the streams; call it when nobody uses them any more. */
  void release() {
    for (Closeable stream :
        List.of(process.getOutputStream(), process.getInputStream(), process.getErrorStream())) {
      try {
        stream.close();
      } catch (IOException e) {
        // The other end is gone, and what was buffered for it with it.
      }
    }
  }

  /** Tells whether nsjail lives, and with it the agent. */
  boolean isAlive() {
    return process.isAlive();
  }

  /** Completes when nsjail is gone, and so is everybody in it. */
  CompletableFuture<Process> gone() {
    return process.onExit();
  }
}
