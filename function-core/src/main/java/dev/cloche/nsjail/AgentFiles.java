package dev.cloche.nsjail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Holds what jails see under {@code /cloche}: the agent, the probe, the filters of system calls and
 * what languages bring along. Immutable.
 *
 * @param contents the bytes of each file by its path
 */
record AgentFiles(Map<String, byte[]> contents) {

  /** Where jails see them, and where a container has them in which tier minimal is to stand. */
  static final Path FOLDER = Path.of("/cloche");

  static final String AGENT = "cloche-agent";
  static final String LAUNCHER = "cloche-launcher";
  static final String PROBE = "cloche-probe";

  private static final String RESOURCES = "/dev/cloche/jail/";
  private static final String PROGRAMS = "bin/x86_64/";
  private static final String FILTERS = "seccomp/x86_64/";
  private static final String BYTECODE = "__pycache__/";

  /** Reads them from the jar of nsjail-config. */
  static AgentFiles of(Set<String> support) throws IOException {
    Map<String, byte[]> contents = new TreeMap<>();
    for (String program : Set.of(AGENT, PROBE, LAUNCHER)) {
      contents.put(program, read(PROGRAMS + program));
    }
    for (String tier : Set.of("strict", "reduced", "minimal")) {
      contents.put(tier + ".bpf", read(FILTERS + tier + ".bpf"));
    }
    // Without it each start of Python would compile the modules that check a script.
    String tag = new String(read("agent/" + BYTECODE + "tag"), StandardCharsets.US_ASCII);
    for (String file : support) {
      contents.put(file, read("agent/" + file));
      if (file.endsWith(".py")) {
        String compiled = BYTECODE + file.substring(0, file.length() - 3) + "." + tag + ".pyc";
        contents.put(compiled, read("agent/" + compiled));
      }
    }
    return new AgentFiles(contents);
  }

  /**
   * Brings a folder up to date, which is only read where it is.
   *
   * @throws IOException when it is not and may not be changed
   */
  void installIn(Path folder) throws IOException {
    if (!areIn(folder)) {
      writeTo(Files.createDirectories(folder));
    }
  }

  private boolean areIn(Path folder) {
    try {
      for (var file : contents.entrySet()) {
        if (!Arrays.equals(Files.readAllBytes(folder.resolve(file.getKey())), file.getValue())) {
          return false;
        }
      }
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Writes them all into a folder that everybody may then read. */
  void writeTo(Path folder) throws IOException {
    permit(folder, "rwxr-xr-x");
    permit(Files.createDirectories(folder.resolve(BYTECODE)), "rwxr-xr-x");
    for (var file : contents.entrySet()) {
      Path target = folder.resolve(file.getKey());
      Files.copy(
          new ByteArrayInputStream(file.getValue()), target, StandardCopyOption.REPLACE_EXISTING);
      permit(target, file.getKey().startsWith("cloche-") ? "rwxr-xr-x" : "rw-r--r--");
    }
  }

  /** Reads a file of the jar of nsjail-config. */
  static byte[] read(String resource) throws IOException {
    try (InputStream bytes = AgentFiles.class.getResourceAsStream(RESOURCES + resource)) {
      if (bytes == null) {
        throw new IOException("the jar of nsjail-config has no " + resource);
      }
      return bytes.readAllBytes();
    }
  }

  /** Gives a path the permissions that it shall have, whatever the umask. */
  static void permit(Path path, String permissions) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
  }
}
