package dev.cloche.nsjail;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Names what can stand between a script and everything else, as the probe looks at it from inside.
 */
enum Wall {
  USER_NAMESPACE,
  MOUNT_NAMESPACE,
  PID_NAMESPACE,
  NETWORK_NAMESPACE,
  IPC_NAMESPACE,
  UTS_NAMESPACE,
  CGROUP_NAMESPACE,
  /** The script's own, below the agent's: it can neither see nor signal the agent. */
  SCRIPT_PID_NAMESPACE("script in a pid namespace of its own"),
  NO_NEW_NAMESPACES,
  CHANGED_ROOT,
  READ_ONLY_ROOT("read-only root"),
  UID_OF_ITS_OWN,
  NO_CAPABILITIES,
  NO_BOUNDING_SET("no capabilities to gain"),
  NO_NEW_PRIVILEGES(
      "no new privileges",
      "A program with the setuid bit gives the script the rights of that program's owner."),
  SECCOMP(
      "seccomp",
      "The script can make every system call that the place itself allows, against the kernel too."),
  NO_NETWORK_SOCKETS(
      "no network sockets",
      "The script has the network of the service: loopback, the cloud's metadata and credentials,"
          + " the Lambda Runtime API, whatever the service can reach."),
  NO_NAMED_SOCKETS,
  NO_SHARED_SEGMENTS,
  FILES_OF_THE_SERVICE(
      "files of the service out of reach",
      "The script can read and change whatever files the service can."),
  MEMORY_OF_THE_SERVICE(
      "environment, memory and descriptors of the service out of reach",
      "The script can read the service's environment, memory and open files, and with them every"
          + " credential that it holds."),
  SIGNALS_TO_THE_SERVICE(
      "signals do not reach the service", "The script can end or stop the service."),
  CLOSED_DESCRIPTORS,
  SCRUBBED_ENVIRONMENT,
  RESOURCE_LIMITS;

  private final String wireName;
  private final String without;

  Wall() {
    this.wireName = probeName().replace('_', ' ');
    this.without = "";
  }

  Wall(String wireName) {
    this(wireName, "");
  }

  Wall(String wireName, String without) {
    this.wireName = wireName;
    this.without = without;
  }

  /** Returns the name that results and {@code /health} carry. */
  String wireName() {
    return wireName;
  }

  /**
   * Returns what a script can do where it is missing; empty where another wall stands behind it.
   */
  Optional<String> without() {
    return Optional.of(without).filter(text -> !text.isEmpty());
  }

  /** Returns the name that the probe uses. */
  final String probeName() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Wall> ofProbe(String name) {
    return Arrays.stream(values()).filter(wall -> wall.probeName().equals(name)).findFirst();
  }
}
