package dev.cloche.nsjail;

import static dev.cloche.nsjail.AgentFiles.permit;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Holds the files of nsjail-config on disk while the service runs, where jails can reach them.
 *
 * <p>A jail mounts them as a uid of its own, which needs every folder on the way to be passable for
 * all. The checkout or the home of root often is not; a folder in the temporary folder is. It is
 * removed at the end, or by the next start after a {@code kill -9}.
 */
final class RuntimeFolder implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(RuntimeFolder.class.getName());
  private static final String PROFILES = "profiles/";
  private static final String HOSTS_FOLDERS = "profiles/root-of-host.cfg";
  private static final String ONE_FOLDER = "profiles/root-file-system.cfg";
  private static final String POLICIES = "seccomp/x86_64/";

  /**
   * Says what a runtime folder is made for.
   *
   * @param agent what jails see under /cloche
   * @param root the root file system of the jails, where they have one of their own
   */
  record Content(Confinement confinement, AgentFiles agent, Optional<Path> root) {

    private String policy() {
      return confinement.isExclusive() ? "outer_shared.kafel" : "outer.kafel";
    }

    private String profile() {
      return confinement.word() + ".cfg";
    }
  }

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
    switch (content.confinement()) {
      case FULL -> content.agent().writeTo(Files.createDirectory(agentFolder()));
      case REDUCED, REDUCED_WITHOUT_NSJAIL -> ChangedRoot.prepare(root(), content.agent());
      case MINIMAL, MINIMAL_WITHOUT_NSJAIL -> content.agent().installIn(agentFolder());
    }
    write(outerPolicy(), AgentFiles.read(POLICIES + content.policy()));
    writeProfile(agentUid.isPresent());
    Path temporary = Files.createDirectory(path.resolve("tmp"));
    permit(temporary, "rwx------");
    // Where nsjail may make mount points, as the uid of the agents and of nobody else: the service
    // deletes what is in it.
    if (agentUid.isPresent()) {
      Files.setAttribute(temporary, "unix:uid", agentUid.getAsInt());
    }
  }

  /** In the order of the mounts: what is the root of all others, then the others. */
  private void writeProfile(boolean isRoot) throws IOException {
    String profile = PROFILES + content.profile();
    if (content.confinement() != Confinement.FULL) {
      write(profile(), AgentFiles.read(profile));
      return;
    }
    if (content.root().isEmpty()) {
      write(profile(), AgentFiles.read(HOSTS_FOLDERS), AgentFiles.read(profile));
      return;
    }
    write(profile(), AgentFiles.read(ONE_FOLDER), AgentFiles.read(profile));
    if (isRoot) {
      // The launcher mounts it here: what lies on the way to it may be closed to other uids.
      permit(Files.createDirectory(mountPoint()), "rwxr-xr-x");
    } else {
      Files.createSymbolicLink(mountPoint(), content.root().get());
    }
  }

  private static void write(Path target, byte[]... parts) throws IOException {
    try (OutputStream joined = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW)) {
      for (byte[] part : parts) {
        joined.write(part);
      }
    }
    permit(target, "rw-------");
  }

  Path path() {
    return path;
  }

  /** Where the service finds what jails see under {@code /cloche}. */
  private Path agentFolder() {
    return switch (content.confinement()) {
      case FULL -> path.resolve("agent");
      case REDUCED, REDUCED_WITHOUT_NSJAIL -> root().resolve("cloche");
      case MINIMAL, MINIMAL_WITHOUT_NSJAIL -> AgentFiles.FOLDER;
    };
  }

  /** Returns the program that becomes nsjail or the agent. */
  Path launcher() {
    return agentFolder().resolve(AgentFiles.LAUNCHER);
  }

  /** Returns the agent as the service sees it. */
  Path agentProgram() {
    return agentFolder().resolve(AgentFiles.AGENT);
  }

  Path profile() {
    return path.resolve(content.profile());
  }

  Path outerPolicy() {
    return path.resolve(content.policy());
  }

  /**
   * Returns the root file system.
   *
   * @throws IllegalStateException where jails have none of their own
   */
  Path root() {
    return content
        .root()
        .orElseThrow(() -> new IllegalStateException("there is no root file system"));
  }

  /** Where jails find their root file system, if they have one of their own. */
  private Path mountPoint() {
    return path.resolve("root");
  }

  /** What the launcher must mount and where; empty where it need not. */
  List<String> mount() {
    return content.root().isPresent() && !Files.isSymbolicLink(mountPoint())
        ? List.of("--mount", content.root().get().toString(), mountPoint().toString())
        : List.of();
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
