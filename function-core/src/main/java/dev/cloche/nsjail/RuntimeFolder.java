package dev.cloche.nsjail;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Holds the files of nsjail-config on disk while the service runs, where jails can reach them.
 *
 * <p>A jail mounts them as a uid of its own, which needs every folder on the way to be passable for
 * all. The checkout or the home of root often is not; a folder in the temporary folder is. It is
 * removed at the end, or by the next start after a {@code kill -9}.
 */
final class RuntimeFolder implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(RuntimeFolder.class.getName());
  private static final String RESOURCES = "/dev/cloche/jail/";

  private static final String AGENT = "agent/";
  private static final String BYTECODE = "__pycache__";

  private static final String AGENT_PROGRAM = "bin/x86_64/cloche-agent";
  private static final String LAUNCHER = "bin/x86_64/cloche-launcher";
  private static final String STRICT_FILTER = "seccomp/x86_64/strict.bpf";
  private static final String OUTER_POLICY = "seccomp/x86_64/outer.kafel";
  private static final String PROFILE = "profiles/full.cfg";
  private static final String HOSTS_FOLDERS = "profiles/root-of-host.cfg";
  private static final String ONE_FOLDER = "profiles/root-file-system.cfg";

  /**
   * Says what a runtime folder is made for.
   *
   * @param support what jails see under /cloche beside the agent and its filter
   * @param root the root file system of the jails, where they have one of their own
   */
  record Content(Set<String> support, Optional<Path> root) {}

  private final Path path;
  private final Content content;

  private RuntimeFolder(Path path, Content content) {
    this.path = path;
    this.content = content;
  }

  /**
   * Removes what ended instances left, and unpacks the files anew.
   *
   * @param temporary the folder to make it in
   * @param agentUid the uid that sets up jails, where that is not the service's own
   */
  static RuntimeFolder create(
      Path temporary, ServiceInstance instance, OptionalInt agentUid, Content content)
      throws IOException {
    sweep(temporary, instance);
    // Made by an unpredictable name, since the temporary folder is everybody's.
    Path path = Files.createTempDirectory(temporary, instance.fileName() + "-");
    var folder = new RuntimeFolder(path, content);
    try {
      folder.unpack(agentUid);
      return folder;
    } catch (IOException e) {
      folder.close();
      throw e;
    }
  }

  private void unpack(OptionalInt agentUid) throws IOException {
    permit(path, "rwxr-xr-x");
    Path agent = Files.createDirectory(path.resolve("agent"));
    permit(agent, "rwxr-xr-x");
    for (String file : content.support()) {
      unpack(AGENT + file, agent, "rw-r--r--");
    }
    unpackBytecode(agent);
    unpack(AGENT_PROGRAM, agent, "rwxr-xr-x");
    unpack(STRICT_FILTER, agent, "rw-r--r--");
    unpack(LAUNCHER, path, "rwx------");
    unpack(OUTER_POLICY, path, "rw-------");
    writeProfile(agentUid.isPresent());
    Path temporary = Files.createDirectory(path.resolve("tmp"));
    permit(temporary, "rwx------");
    // Where nsjail may make mount points, as the uid of the agents and of nobody else: the service
    // deletes what is in it.
    if (agentUid.isPresent()) {
      Files.setAttribute(temporary, "unix:uid", agentUid.getAsInt());
    }
  }

  /** Without it each start of Python would compile the modules that check a script. */
  private void unpackBytecode(Path agent) throws IOException {
    Path folder = Files.createDirectory(agent.resolve(BYTECODE));
    permit(folder, "rwxr-xr-x");
    String tag;
    try (InputStream bytes = open(AGENT + BYTECODE + "/tag")) {
      tag = new String(bytes.readAllBytes(), StandardCharsets.US_ASCII);
    }
    for (String file : content.support()) {
      if (file.endsWith(".py")) {
        String name = file.substring(0, file.length() - 3) + "." + tag + ".pyc";
        unpack(AGENT + BYTECODE + "/" + name, folder, "rw-r--r--");
      }
    }
  }

  /** In the order of the mounts: what is the root of all others, then the others. */
  private void writeProfile(boolean isRoot) throws IOException {
    if (content.root().isEmpty()) {
      join(profile(), HOSTS_FOLDERS, PROFILE);
      return;
    }
    join(profile(), ONE_FOLDER, PROFILE);
    if (isRoot) {
      // The launcher mounts it here: what lies on the way to it may be closed to other uids.
      permit(Files.createDirectory(root()), "rwxr-xr-x");
    } else {
      Files.createSymbolicLink(root(), content.root().get());
    }
  }

  private static void join(Path target, String... resources) throws IOException {
    try (OutputStream joined = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW)) {
      for (String resource : resources) {
        try (InputStream bytes = open(resource)) {
          bytes.transferTo(joined);
        }
      }
    }
    permit(target, "rw-------");
  }

  private static InputStream open(String resource) throws IOException {
    InputStream bytes = RuntimeFolder.class.getResourceAsStream(RESOURCES + resource);
    if (bytes == null) {
      throw new IOException("the jar of nsjail-config has no " + resource);
    }
    return bytes;
  }

  private static void unpack(String resource, Path folder, String permissions) throws IOException {
    Path target = folder.resolve(Path.of(resource).getFileName());
    try (InputStream bytes = open(resource)) {
      Files.copy(bytes, target);
    }
    permit(target, permissions);
  }

  private static void permit(Path path, String permissions) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
  }

  Path path() {
    return path;
  }

  /** Returns the program that becomes nsjail. */
  Path launcher() {
    return path.resolve("cloche-launcher");
  }

  Path profile() {
    return path.resolve("full.cfg");
  }

  /** Where jails find their root file system, if they have one of their own. */
  private Path root() {
    return path.resolve("root");
  }

  /** What the launcher must mount and where; empty where it need not. */
  List<String> mount() {
    return content.root().isPresent() && !Files.isSymbolicLink(root())
        ? List.of("--mount", content.root().get().toString(), root().toString())
        : List.of();
  }

  Path outerPolicy() {
    return path.resolve("outer.kafel");
  }

  /** Where nsjail may make what it needs while it sets up a jail. */
  Path temporary() {
    return path.resolve("tmp");
  }

  @Override
  public void close() {
    removeTree(path);
  }

  private static void sweep(Path temporary, ServiceInstance instance) throws IOException {
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(temporary, "cloche-*")) {
      for (Path folder : folders) {
        if (instance.isAbandoned(folder.getFileName().toString()) && isOurs(folder)) {
          LOG.log(Level.INFO, "removing {0}, which an ended service left", folder);
          removeTree(folder);
        }
      }
    }
  }

  /** Whether this user may say so: anybody can give a folder of his such a name. */
  private static boolean isOurs(Path folder) {
    try {
      return Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS)
          .equals(Files.getOwner(Path.of("/proc/self")));
    } catch (IOException e) {
      return false; // It has gone meanwhile.
    }
  }

  private static void removeTree(Path root) {
    try {
      Files.walkFileTree(root, new FolderRemoval());
    } catch (IOException e) {
      LOG.log(Level.WARNING, "cannot remove {0}: {1}", root, e.toString());
    }
  }
}
