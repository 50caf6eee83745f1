package dev.cloche.runner.isolation;

import dev.cloche.contract.IsolationTier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Names each wall that the service speaks of, and the program that tries to get through it. */
enum WallAttempt {
  USER_NAMESPACE("user namespace", Through.BELOW_FULL),
  MOUNT_NAMESPACE("mount namespace", Through.BELOW_FULL),
  PID_NAMESPACE("pid namespace", Through.BELOW_FULL),
  NETWORK_NAMESPACE("network namespace", Through.IN_MINIMAL),
  IPC_NAMESPACE("ipc namespace", Through.IN_LAMBDA),
  UTS_NAMESPACE("uts namespace", Through.BELOW_FULL),
  CGROUP_NAMESPACE("cgroup namespace", Through.IN_MINIMAL),
  SCRIPT_PID_NAMESPACE("script in a pid namespace of its own", Through.BELOW_FULL),
  NO_NEW_NAMESPACES("no new namespaces", Through.NOWHERE),
  CHANGED_ROOT("changed root", Through.IN_MINIMAL),
  READ_ONLY_ROOT("read-only root", Through.NOWHERE),
  OWN_UID("uid of its own", Through.IN_MINIMAL),
  NO_CAPABILITIES("no capabilities", Through.NOWHERE),
  NO_BOUNDING_SET("no capabilities to gain", Through.NOWHERE),
  /** The container that stands for Lambda has it by an option, of which its service cannot know. */
  NO_NEW_PRIVILEGES("no new privileges", Through.NOWHERE),
  SECCOMP("seccomp", Through.IN_LAMBDA),
  NO_NETWORK_SOCKETS("no network sockets", Through.IN_LAMBDA),
  NO_NAMED_SOCKETS("no named sockets", Through.IN_LAMBDA),
  NO_SHARED_SEGMENTS("no shared segments", Through.IN_LAMBDA) {
    @Override
    String program() {
      return IPC_NAMESPACE.program();
    }
  },
  FILES_OF_THE_SERVICE("files of the service out of reach", Through.IN_LAMBDA),
  MEMORY_OF_THE_SERVICE(
      "environment, memory and descriptors of the service out of reach", Through.IN_LAMBDA),
  SIGNALS_TO_THE_SERVICE("signals do not reach the service", Through.IN_LAMBDA),
  CLOSED_DESCRIPTORS("closed descriptors", Through.NOWHERE),
  SCRUBBED_ENVIRONMENT("scrubbed environment", Through.NOWHERE),
  RESOURCE_LIMITS("resource limits", Through.NOWHERE),
  LIMITED_FOLDERS("folders of limited size", Through.BELOW_FULL),
  MEMORY_CGROUP("memory cgroup", Through.IN_CONTAINERS) {
    @Override
    Map<String, Object> limits(Set<String> walls) {
      return Map.of("mem_limit", MEGABYTES);
    }
  },
  MEMORY_WATCHDOG("memory watchdog", Through.NOWHERE) {
    @Override
    Map<String, Object> limits(Set<String> walls) {
      return MEMORY_CGROUP.limits(walls);
    }
  },
  /** What stands in for it is RLIMIT_NPROC. */
  PIDS_CGROUP("pids cgroup", Through.NOWHERE),
  /** How much a busy machine gives, nobody knows. */
  CPU_CGROUP("cpu cgroup", Through.NOWHERE) {
    @Override
    Map<String, Object> limits(Set<String> walls) {
      // Elsewhere a request for less is refused.
      return walls.contains(wall()) ? Map.of("cpu_limit", MILLICORES) : Map.of();
    }
  };

  /** Says in which environments a program must get through, since its wall is missing. */
  private enum Through {
    NOWHERE,
    IN_LAMBDA,
    IN_MINIMAL,
    BELOW_FULL,
    IN_CONTAINERS;

    boolean includes(Environment environment) {
      return switch (this) {
        case NOWHERE -> false;
        case IN_LAMBDA -> environment == Environment.LAMBDA;
        case IN_MINIMAL -> environment.tier() == IsolationTier.MINIMAL;
        case BELOW_FULL -> environment.tier() != IsolationTier.FULL;
        case IN_CONTAINERS -> environment != Environment.MACHINE;
      };
    }
  }

  static final int MEGABYTES = 128;
  static final int MILLICORES = 100;
  private static final Path PROGRAMS = Path.of("src", "test", "programs-against-walls");

  private final String wall;
  private final Through through;

  WallAttempt(String wall, Through through) {
    this.wall = wall;
    this.through = through;
  }

  /** Returns the name of the wall in results and {@code /health}. */
  String wall() {
    return wall;
  }

  /** Tells whether the program must get through there, which shows that it can. */
  boolean getsThroughIn(Environment environment) {
    return through.includes(environment);
  }

  /** Returns the name of its file. */
  String program() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-') + ".py";
  }

  /** Returns what the request asks for, where those walls hold. */
  Map<String, Object> limits(Set<String> walls) {
    return Map.of();
  }

  String source() throws IOException {
    return source(program());
  }

  /** Returns the text of what all programs have in common. */
  static String source(String file) throws IOException {
    return Files.readString(PROGRAMS.resolve(file));
  }

  static Optional<WallAttempt> at(String wall) {
    return Arrays.stream(values()).filter(attempt -> attempt.wall.equals(wall)).findFirst();
  }
}
