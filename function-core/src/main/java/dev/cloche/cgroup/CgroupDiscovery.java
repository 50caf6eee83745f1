package dev.cloche.cgroup;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds out which cgroups the service may make here, by trying. */
public final class CgroupDiscovery {

  private static final System.Logger LOG = System.getLogger(CgroupDiscovery.class.getName());

  /** Containers and units of systemd are no deeper. */
  private static final int DEEPEST_HOME = 6;

  private final Path processFolder;
  private final Path cgroupRoot;

  /** Looks where Linux has them. */
  public CgroupDiscovery() {
    this(Path.of("/proc/self"), Path.of("/sys/fs/cgroup"));
  }

  /**
   * Looks in other places, for tests.
   *
   * @param processFolder holds the file {@code cgroup} of proc(5)
   * @param cgroupRoot where cgroup file systems are mounted
   */
  CgroupDiscovery(Path processFolder, Path cgroupRoot) {
    this.processFolder = processFolder;
    this.cgroupRoot = cgroupRoot;
  }

  /**
   * Opens the best that there is: version 2, else version 1, else none; with every controller that
   * the service may use.
   *
   * @param name of the folder that the service makes for itself
   * @param isAbandoned tells of a folder beside it whether its service is gone; what is left in
   *     such a one is killed and removed
   */
  public Cgroups open(String name, Predicate<String> isAbandoned) {
    try {
      Map<String, String> own = ownCgroups();
      Path unified = within(cgroupRoot, own.getOrDefault("", "/"));
      Set<Controller> offered = offeredIn(unified);
      if (!offered.isEmpty()) {
        sweep(cgroupRoot, isAbandoned);
        return CgroupsV2.open(unified, offered, name);
      }
      Map<Controller, Path> homes = versionOneHomes(own);
      if (!homes.isEmpty()) {
        homes.keySet().forEach(controller -> sweep(mountOf(controller), isAbandoned));
        return CgroupsV1.open(homes, name);
      }
      LOG.log(
          Level.WARNING,
          "no cgroups: this machine has none of the controllers memory, pids and cpu");
    } catch (IOException e) {
      LOG.log(Level.WARNING, "no cgroups: the service may not make them here ({0})", e.toString());
    }
    return new NoCgroups();
  }

  /**
   * The lines of /proc/self/cgroup: controllers, comma-separated, and the path in their hierarchy.
   */
  private Map<String, String> ownCgroups() throws IOException {
    var own = new HashMap<String, String>();
    for (String line :
        Files.readAllLines(processFolder.resolve("cgroup"), StandardCharsets.UTF_8)) {
      String[] parts = line.split(":", 3);
      if (parts.length == 3) {
        for (String controller : parts[1].split(",", -1)) {
          own.put(controller, parts[2]);
        }
      }
    }
    return own;
  }

  private static Set<Controller> offeredIn(Path home) throws IOException {
    Set<Controller> offered = EnumSet.noneOf(Controller.class);
    Path file = home.resolve("cgroup.controllers");
    if (Files.exists(file)) {
      List<String> names = List.of(Files.readString(file).strip().split("\\s+"));
      for (Controller controller : Controller.values()) {
        if (names.contains(controller.kernelName())) {
          offered.add(controller);
        }
      }
    }
    return offered;
  }

  private Map<Controller, Path> versionOneHomes(Map<String, String> own) {
    var homes = new EnumMap<Controller, Path>(Controller.class);
    for (Controller controller : Controller.values()) {
      String name = controller.kernelName();
      Path mount = mountOf(controller);
      if (own.containsKey(name) && Files.exists(mount.resolve("tasks"))) {
        homes.put(controller, within(mount, own.getOrDefault(name, "/")));
      }
    }
    return homes;
  }

  /** In a container the path may be the host's, which is not seen from inside: then the root. */
  private static Path within(Path mount, String path) {
    Path home = mount.resolve(path.substring(1)).normalize();
    return home.startsWith(mount) && Files.isDirectory(home) ? home : mount;
  }

  private Path mountOf(Controller controller) {
    return cgroupRoot.resolve(controller.kernelName());
  }

  /** In the whole hierarchy: the ended service may have been started in another cgroup. */
  private static void sweep(Path mount, Predicate<String> isAbandoned) {
    for (Path folder : foldersIn(mount, DEEPEST_HOME)) {
      if (isAbandoned.test(folder.getFileName().toString())) {
        LOG.log(Level.INFO, "removing the cgroups that an ended service left in {0}", folder);
        foldersIn(folder, 1).forEach(run -> new CgroupFolder(run).remove());
        new CgroupFolder(folder).remove();
      }
    }
  }

  private static List<Path> foldersIn(Path home, int depth) {
    List<Path> folders = new ArrayList<>();
    try {
      Files.walkFileTree(
          home,
          Set.of(),
          depth,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes what) {
              if (!folder.equals(home)) {
                folders.add(folder);
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes what) {
              if (what.isDirectory()) {
                folders.add(file);
              }
              return FileVisitResult.CONTINUE;
            }

            // Other services make and remove theirs meanwhile.
            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) {
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      LOG.log(Level.WARNING, "cannot look for left cgroups in {0}: {1}", home, e.toString());
    }
    return folders;
  }
}
