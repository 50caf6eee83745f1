package dev.cloche.runner.isolation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * Builds the image that every container of the tests has: the slim root file system as its own
 * root, and in it Java, the service, nsjail, and the same root file system for jails.
 *
 * <p>It is named after a hash of all that goes in, so that a jar that was built again gives another
 * image, and the same jar none.
 */
final class TestImage {

  /** A file of the service that no script may read. */
  static final String CANARY = "/opt/cloche/home/secret";

  private static final String REPOSITORY = "cloche-test";
  private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
  private static final Path JAR = Path.of("target", "local-runner.jar").toAbsolutePath();
  private static final Path NSJAIL = PROJECT.resolve(".cloche/nsjail");
  private static final Path ROOTFS = Path.of("target", "rootfs").toAbsolutePath();

  /** Wider than what the service needs today, so that a new dependency seldom needs a new one. */
  private static final String MODULES = "java.se,jdk.unsupported,jdk.management,jdk.net,jdk.zipfs";

  /** What Docker notes down in the image: how the service starts where nothing else is said. */
  private static final List<String> SETTINGS =
      List.of(
          "ENTRYPOINT [\"/opt/java/bin/java\", \"-XX:TieredStopAtLevel=1\", \"-XX:+UseSerialGC\","
              + " \"-jar\", \"/opt/cloche/local-runner.jar\"]",
          "ENV PATH=/usr/local/bin:/usr/bin:/bin LANG=C.UTF-8 CLOCHE_HOME=/opt/cloche/home"
              + " PORT=8080");

  private final DockerDaemon daemon;
  private final Path scratch;

  TestImage(DockerDaemon daemon, Path scratch) {
    this.daemon = daemon;
    this.scratch = scratch;
  }

  /** Builds it unless it is there, and returns its name. */
  String build() throws IOException, InterruptedException {
    Path root = slimRoot();
    String name = REPOSITORY + ":" + hash(root);
    List<String> there =
        daemon
            .docker("image", "ls", "--format={{.Repository}}:{{.Tag}}", REPOSITORY)
            .lines()
            .toList();
    if (!there.contains(name)) {
      // Those of other jars: each takes half a gigabyte.
      for (String other : there) {
        daemon.docker("image", "rm", other);
      }
      Path content = scratch.resolve("image");
      remove(content);
      arrange(root, content);
      load(content, name);
      remove(content);
    }
    return name;
  }

  /** Lays everything out as the image will have it. */
  private void arrange(Path root, Path image) throws IOException, InterruptedException {
    link(root, image);
    // Jails have a /tmp of their own; the service has this one, whoever it is.
    run("chmod", "1777", image.resolve("tmp").toString());
    Path home = Files.createDirectories(image.resolve("opt/cloche/home"));
    link(root, home.resolve("rootfs"));
    run("cp", "--recursive", NSJAIL.toString(), home.resolve("nsjail").toString());
    Files.copy(JAR, image.resolve("opt/cloche/local-runner.jar"));
    Files.writeString(Path.of(image + CANARY), "canary of a file");
    link(java(), image.resolve("opt/java"));
    prepareForTiersWithoutMounts(image, home.resolve("rootfs"));
  }

  /** The agent under /cloche of each root, and a box that can be made in a read-only image. */
  private static void prepareForTiersWithoutMounts(Path image, Path jailRoot)
      throws IOException, InterruptedException {
    for (Path root : List.of(image, jailRoot)) {
      run(
          javaHome().resolve("bin/java").toString(),
          "-jar",
          JAR.toString(),
          "install-agent",
          root.resolve("cloche").toString());
    }
    Files.delete(image.resolve("box"));
    Files.createSymbolicLink(image.resolve("box"), Path.of("/tmp/box"));
  }

  /** Hard links take no space, and are one file in the image too. */
  private static void link(Path tree, Path target) throws IOException, InterruptedException {
    run("cp", "--archive", "--link", tree.toString(), target.toString());
  }

  private void load(Path content, String name) throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(List.of("import"));
    SETTINGS.forEach(setting -> arguments.addAll(List.of("--change", setting)));
    arguments.addAll(List.of("-", name));
    List<Process> processes =
        ProcessBuilder.startPipeline(
            List.of(
                new ProcessBuilder("tar", "--create", "--directory=" + content, ".")
                    .redirectError(Redirect.INHERIT),
                daemon
                    .client(arguments)
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.INHERIT)));
    for (Process process : processes) {
      if (process.waitFor() != 0) {
        throw new AssertionError("The image could not be loaded: " + process.info());
      }
    }
  }

  /** Builds the slim root file system, which does nothing where it is there already. */
  private static Path slimRoot() throws IOException, InterruptedException {
    var builder = new ProcessBuilder("scripts/rootfs", "--in", ROOTFS.toString());
    builder.directory(PROJECT.toFile());
    builder.environment().put("VARIANT", "slim");
    // The first time its packages may have to be downloaded.
    FinishedCommand.of(builder, new byte[0], Duration.ofMinutes(10)).printed();
    return ROOTFS.resolve("rootfs").toRealPath();
  }

  /** Returns a runtime with what the service needs of the JDK that runs the tests. */
  private Path java() throws IOException, InterruptedException {
    Path runtime = scratch.resolve("java-" + hashOf(javaRelease(), MODULES.getBytes(UTF_8)));
    if (!Files.isDirectory(runtime)) {
      Path unfinished = scratch.resolve("java-unfinished");
      remove(unfinished);
      run(
          javaHome().resolve("bin/jlink").toString(),
          "--add-modules=" + MODULES,
          "--generate-cds-archive",
          "--no-header-files",
          "--no-man-pages",
          "--output=" + unfinished);
      Files.move(unfinished, runtime);
    }
    return runtime;
  }

  private static Path javaHome() {
    return Path.of(System.getProperty("java.home"));
  }

  private static byte[] javaRelease() throws IOException {
    return Files.readAllBytes(javaHome().resolve("release"));
  }

  private static String hash(Path root) throws IOException {
    List<byte[]> inputs = new ArrayList<>();
    inputs.add(ownBytes());
    inputs.add(javaRelease());
    inputs.add(Files.readAllBytes(root.resolveSibling(root.getFileName() + ".fingerprint")));
    inputs.add(Files.readAllBytes(JAR));
    try (Stream<Path> files = Files.walk(NSJAIL)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        inputs.add(NSJAIL.relativize(file).toString().getBytes(UTF_8));
        inputs.add(Files.readAllBytes(file));
      }
    }
    return hashOf(inputs.toArray(byte[][]::new));
  }

  /** This class is the recipe: another one gives another image. */
  private static byte[] ownBytes() throws IOException {
    try (InputStream bytes = TestImage.class.getResourceAsStream("TestImage.class")) {
      return Objects.requireNonNull(bytes).readAllBytes();
    }
  }

  private static String hashOf(byte[]... inputs) {
    try {
      MessageDigest all = MessageDigest.getInstance("SHA-256");
      for (byte[] input : inputs) {
        // Of their hashes, so that where one ends matters too.
        all.update(MessageDigest.getInstance("SHA-256").digest(input));
      }
      return HexFormat.of().formatHex(all.digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private static void run(String... command) throws IOException, InterruptedException {
    FinishedCommand.of(new ProcessBuilder(command), new byte[0]).printed();
  }

  private static void remove(Path tree) throws IOException {
    FileSystemUtils.deleteRecursively(tree);
  }
}
