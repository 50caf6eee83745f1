package dev.cloche.runner.isolation;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.util.FileSystemUtils;

/**
 * Is a Docker daemon of the tests' own: it knows no images and containers but theirs, has no
 * network, and is asked through a socket that nobody else can open.
 */
final class DockerDaemon implements AutoCloseable {

  static final Path PROGRAM = Path.of("/usr/sbin/dockerd");
  static final Path CLIENT = Path.of("/usr/bin/docker");
  private static final Path CONFIGURATION =
      Path.of("src", "test", "docker", "daemon.json").toAbsolutePath();
  private static final long SECONDS_TO_START = 30;
  private static final long SECONDS_TO_END = 30;

  private final Process process;
  private final DaemonFolders folders;

  private DockerDaemon(Process process, DaemonFolders folders) {
    this.process = process;
    this.folders = folders;
  }

  /** Starts it and waits until it answers; one that a killed JVM left there is ended first. */
  static DockerDaemon start(DaemonFolders folders) throws IOException, InterruptedException {
    folders.create();
    endLeftover(folders);
    Process process =
        new ProcessBuilder(
                PROGRAM.toString(),
                "--config-file=" + CONFIGURATION,
                "--host=" + folders.address(),
                "--data-root=" + folders.data().resolve("data"),
                "--exec-root=" + folders.processes(),
                "--pidfile=" + folders.processId())
            .redirectErrorStream(true)
            .redirectOutput(folders.log().toFile())
            .start();
    var daemon = new DockerDaemon(process, folders);
    try {
      daemon.awaitAnswer();
      daemon.removeContainers();
    } catch (AssertionError e) {
      daemon.close();
      throw e;
    }
    return daemon;
  }

  private static void endLeftover(DaemonFolders folders) throws IOException, InterruptedException {
    if (Files.exists(folders.processId())) {
      long id = Long.parseLong(Files.readString(folders.processId()).strip());
      // The number may long be another's.
      Optional<ProcessHandle> leftover = ProcessHandle.of(id).filter(it -> isOf(folders, it));
      if (leftover.isPresent()) {
        end(leftover.get());
      }
      Files.deleteIfExists(folders.processId());
    }
    // A killed daemon's ended with it; where nobody has reaped it, the next would count on it.
    Files.deleteIfExists(folders.processes().resolve("containerd/containerd.pid"));
  }

  private static boolean isOf(DaemonFolders folders, ProcessHandle process) {
    return process
        .info()
        .arguments()
        .map(List::of)
        .orElse(List.of())
        .contains("--pidfile=" + folders.processId());
  }

  private static void end(ProcessHandle process) throws InterruptedException {
    CompletableFuture<ProcessHandle> ended = process.onExit();
    process.destroy();
    try {
      ended.get(SECONDS_TO_END, SECONDS);
    } catch (TimeoutException e) {
      process.destroyForcibly();
    } catch (ExecutionException e) {
      throw new AssertionError(e);
    }
  }

  private void awaitAnswer() throws IOException, InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_START);
    while (tried(List.of("version"), new byte[0]).exitCode() != 0) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        throw new AssertionError(
            "No Docker daemon could be started:\n" + Files.readString(folders.log()));
      }
      Thread.sleep(Duration.ofMillis(20));
    }
  }

  private void removeContainers() throws IOException, InterruptedException {
    List<String> containers = docker("ps", "--all", "--quiet").lines().toList();
    if (!containers.isEmpty()) {
      List<String> removal = new ArrayList<>(List.of("rm", "--force"));
      removal.addAll(containers);
      tried(removal, new byte[0]);
    }
  }

  long pid() {
    return process.pid();
  }

  /** Runs a command of the client and returns what it printed; fails unless it succeeds. */
  String docker(String... arguments) throws IOException, InterruptedException {
    return tried(List.of(arguments), new byte[0]).printed();
  }

  /** Runs a command of the client, whatever becomes of it. */
  FinishedCommand tried(List<String> arguments, byte[] input)
      throws IOException, InterruptedException {
    return FinishedCommand.of(client(arguments), input);
  }

  /** Prepares a command of the client, to be started by the caller. */
  ProcessBuilder client(List<String> arguments) {
    List<String> command = new ArrayList<>(List.of(CLIENT.toString(), "--host"));
    command.add(folders.address());
    command.addAll(arguments);
    var builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.startsWith("DOCKER_"));
    // None: the user's own configuration may name proxies, plugins and keys.
    builder.environment().put("DOCKER_CONFIG", folders.state().resolve("client").toString());
    return builder;
  }

  /** Ends it with every container, and containerd, which it started. */
  @Override
  public void close() throws IOException, InterruptedException {
    if (process.isAlive()) {
      removeContainers();
    }
    end(process.toHandle());
    clear(folders);
  }

  /** Removes what ended daemons have left, but for images. */
  static void clear(DaemonFolders folders) throws IOException, InterruptedException {
    // A daemon unmounts what it has mounted, but not what a killed one had before it.
    List<String> mounts =
        Files.readAllLines(Path.of("/proc/self/mounts")).stream()
            .map(line -> line.split(" ", 3)[1].replace("\\040", " "))
            .filter(folders::hold)
            .toList();
    for (String mount : mounts.reversed()) {
      FinishedCommand.of(new ProcessBuilder("umount", mount), new byte[0]).printed();
    }
    FileSystemUtils.deleteRecursively(folders.state());
  }
}
