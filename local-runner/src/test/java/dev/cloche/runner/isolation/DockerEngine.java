package dev.cloche.runner.isolation;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** Shares one daemon, with the image of the service in it, among all tests of this JVM. */
final class DockerEngine {

  private static final List<Path> NEEDED =
      List.of(
          DockerDaemon.PROGRAM,
          DockerDaemon.CLIENT,
          Path.of("/usr/bin/docker-init"),
          Path.of("/usr/bin/runsc"));

  private static @Nullable DockerEngine shared;

  private final DockerDaemon daemon;
  private final DaemonFolders folders;
  private @Nullable String image;

  private DockerEngine(DockerDaemon daemon, DaemonFolders folders) {
    this.daemon = daemon;
    this.folders = folders;
  }

  /**
   * Returns the engine, which the first call starts and the end of the JVM ends. Without root or
   * Docker the test is skipped aloud, or fails where CI=true.
   */
  static synchronized DockerEngine require() throws IOException, InterruptedException {
    if (shared == null) {
      lack().ifPresent(DockerEngine::skip);
      shared = open(DaemonFolders.ofThisCheckout());
    }
    return shared;
  }

  private static Optional<String> lack() {
    if (!"root".equals(System.getProperty("user.name"))) {
      return Optional.of("only root can start a Docker daemon");
    }
    return NEEDED.stream()
        .filter(program -> !Files.isExecutable(program))
        .findFirst()
        .map(program -> program + " is not installed here; run scripts/setup test");
  }

  private static void skip(String lack) {
    String reason = "skipped: " + lack;
    if ("true".equals(System.getenv("CI"))) {
      throw new AssertionError(reason);
    }
    System.out.println(reason);
    Assumptions.abort(reason);
  }

  private static DockerEngine open(DaemonFolders folders) throws IOException, InterruptedException {
    folders.create();
    // Held until the JVM ends, however it does, so that no other ends the daemon meanwhile.
    FileChannel lock =
        FileChannel.open(folders.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (lock.tryLock() == null) {
      lock.close();
      throw new AssertionError("Tests of another JVM use the Docker daemon of this checkout.");
    }
    try {
      DockerDaemon daemon = DockerDaemon.start(folders);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> close(daemon)));
      return new DockerEngine(daemon, folders);
    } catch (AssertionError e) {
      lock.close();
      throw e;
    }
  }

  private static void close(DockerDaemon daemon) {
    try {
      daemon.close();
    } catch (IOException | InterruptedException e) {
      System.err.println("The Docker daemon of the tests was not ended: " + e);
    }
  }

  DockerDaemon daemon() {
    return daemon;
  }

  /** Returns the name of the image that has the service in it; the first call builds it. */
  synchronized String image() throws IOException, InterruptedException {
    if (image == null) {
      image = new TestImage(daemon, folders.data()).build();
    }
    return image;
  }

  /**
   * Runs a program of the image in a container of its own, without the service.
   *
   * @param options of {@code docker run}
   */
  FinishedCommand run(List<String> options, byte[] input, String program, String... arguments)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of("run", "--rm", "--interactive", "--pull=never", "--network=none"));
    command.addAll(options);
    command.addAll(List.of("--entrypoint=" + program, image()));
    command.addAll(List.of(arguments));
    return daemon.tried(command, input);
  }
}
