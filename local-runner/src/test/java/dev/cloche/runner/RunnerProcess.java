package dev.cloche.runner;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.NANOSECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.util.FileSystemUtils;

/** Runs the shipped jar as a process of its own, as a user does, on a port that is free. */
public final class RunnerProcess implements AutoCloseable {

  static final Path JAR = Path.of("target", "local-runner.jar").toAbsolutePath();
  private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+");
  private static final long START_SECONDS = 30;
  private static final long END_SECONDS = 30;

  private final Process process;
  private final Path scratch;
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final BlockingQueue<String> unread = new LinkedBlockingQueue<>();
  private final Thread reader;

  private RunnerProcess(Process process, Path scratch) {
    this.process = process;
    this.scratch = scratch;
    this.reader = Thread.ofPlatform().daemon().start(this::read);
  }

  /** Starts it where the tests run; {@code settings} are the only ones that it finds. */
  public static RunnerProcess start(Map<String, String> settings) throws IOException {
    return start(Path.of(""), settings);
  }

  /** Starts it in a folder; {@code settings} are the only ones that it finds. */
  static RunnerProcess start(Path folder, Map<String, String> settings) throws IOException {
    return start(List.of(), JAR, folder, settings);
  }

  /** Starts a jar by way of another command, in the jar's own folder. */
  static RunnerProcess start(List<String> wrapper, Path jar, Map<String, String> settings)
      throws IOException {
    return start(wrapper, jar, jar.resolveSibling(""), settings);
  }

  private static RunnerProcess start(
      List<String> wrapper, Path jar, Path folder, Map<String, String> settings)
      throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command = new ArrayList<>(wrapper);
    command.addAll(
        List.of(java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", jar.toString()));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("CLOCHE_"));
    builder.environment().put("PORT", "0");
    // One for each, since services on port 0 would meet in the usual one.
    Path scratch = Files.createTempDirectory("runner-");
    if (!settings.containsKey("CLOCHE_STORAGE_PROVIDER")) {
      builder.environment().put("CLOCHE_STORAGE_FOLDER", scratch.resolve("storage").toString());
    }
    builder.environment().putAll(settings);
    builder.directory(folder.toAbsolutePath().toFile());
    return new RunnerProcess(builder.start(), scratch);
  }

  /** Waits until it says the line that can be pasted, and returns that. */
  public String awaitPrintedCommand() throws InterruptedException {
    return awaitLineWith("curl ");
  }

  /** Waits until it says a line with this in it, and returns the line. */
  String awaitLineWith(String part) throws InterruptedException {
    long deadline = System.nanoTime() + SECONDS.toNanos(START_SECONDS);
    while (true) {
      String line = unread.poll(deadline - System.nanoTime(), NANOSECONDS);
      if (line == null) {
        throw new AssertionError("It did not say '" + part + "' but:\n" + output());
      }
      if (line.contains(part)) {
        return line;
      }
    }
  }

  /** Returns the address in a line that it printed. */
  public static URI address(String line) {
    Matcher matcher = ADDRESS.matcher(line);
    if (!matcher.find()) {
      throw new AssertionError("No address in: " + line);
    }
    return URI.create(matcher.group());
  }

  /** Returns its process id. */
  public long pid() {
    return process.pid();
  }

  /** Sends SIGTERM. */
  void terminate() {
    // By its handle, which leaves what it says meanwhile readable.
    process.toHandle().destroy();
  }

  /** Sends SIGKILL. */
  void kill() {
    process.toHandle().destroyForcibly();
  }

  /** Waits for its end and returns its exit code. */
  public int awaitExit() throws InterruptedException {
    if (!process.waitFor(END_SECONDS, SECONDS)) {
      throw new AssertionError("It did not end:\n" + output());
    }
    reader.join();
    return process.exitValue();
  }

  /** Returns what it has said on both streams so far. */
  public String output() {
    return String.join("\n", lines);
  }

  @Override
  public void close() throws InterruptedException {
    terminate();
    if (!process.waitFor(END_SECONDS, SECONDS)) {
      kill();
    }
    FileSystemUtils.deleteRecursively(scratch.toFile());
  }

  private void read() {
    try (BufferedReader output = process.inputReader(UTF_8)) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        lines.add(line);
        unread.add(line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
