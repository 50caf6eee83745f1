package dev.cloche.nsjail;

import static dev.cloche.nsjail.Wall.CGROUP_NAMESPACE;
import static dev.cloche.nsjail.Wall.CLOSED_DESCRIPTORS;
import static dev.cloche.nsjail.Wall.IPC_NAMESPACE;
import static dev.cloche.nsjail.Wall.MOUNT_NAMESPACE;
import static dev.cloche.nsjail.Wall.NETWORK_NAMESPACE;
import static dev.cloche.nsjail.Wall.NO_CAPABILITIES;
import static dev.cloche.nsjail.Wall.NO_NAMED_SOCKETS;
import static dev.cloche.nsjail.Wall.NO_SHARED_SEGMENTS;
import static dev.cloche.nsjail.Wall.PID_NAMESPACE;
import static dev.cloche.nsjail.Wall.RESOURCE_LIMITS;
import static dev.cloche.nsjail.Wall.SCRIPT_PID_NAMESPACE;
import static dev.cloche.nsjail.Wall.SCRUBBED_ENVIRONMENT;
import static dev.cloche.nsjail.Wall.UID_OF_ITS_OWN;
import static dev.cloche.nsjail.Wall.USER_NAMESPACE;
import static dev.cloche.nsjail.Wall.UTS_NAMESPACE;

import dev.cloche.contract.IsolationTier;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Lists the ways to confine scripts on this machine, the best first. */
enum Confinement {
  /** Every namespace, by nsjail. */
  FULL(IsolationTier.FULL, true),

  /** A changed root and a uid of its own, in a container with Docker's default rights. */
  REDUCED(IsolationTier.REDUCED, true),

  /** The same where nsjail cannot start (gVisor): the launcher changes the root. */
  REDUCED_WITHOUT_NSJAIL(IsolationTier.REDUCED, false),

  /** Nothing but what any process may do to itself. */
  MINIMAL(IsolationTier.MINIMAL, true),

  /** The same where nsjail cannot start (a Lambda function). */
  MINIMAL_WITHOUT_NSJAIL(IsolationTier.MINIMAL, false);

  private final IsolationTier tier;
  private final boolean usesNsjail;

  Confinement(IsolationTier tier, boolean usesNsjail) {
    this.tier = tier;
    this.usesNsjail = usesNsjail;
  }

  IsolationTier tier() {
    return tier;
  }

  boolean usesNsjail() {
    return usesNsjail;
  }

  /** Returns the walls without which it does not count as standing. */
  Set<Wall> required() {
    return switch (this) {
      case FULL -> everyOtherThan(unconcerned(), EnumSet.of(UID_OF_ITS_OWN));
      case REDUCED, REDUCED_WITHOUT_NSJAIL -> everyOtherThan(namespaces());
      case MINIMAL, MINIMAL_WITHOUT_NSJAIL ->
          EnumSet.of(NO_CAPABILITIES, CLOSED_DESCRIPTORS, SCRUBBED_ENVIRONMENT, RESOURCE_LIMITS);
    };
  }

  /** Returns the walls that are of no concern to it, since namespaces do their work. */
  Set<Wall> unconcerned() {
    return this == FULL ? EnumSet.of(NO_NAMED_SOCKETS, NO_SHARED_SEGMENTS) : Set.of();
  }

  /** Tells whether runs share folders, so that there is one at a time. */
  boolean isExclusive() {
    return tier != IsolationTier.FULL;
  }

  /** Returns what the agent and the files of its profile call the tier. */
  String word() {
    return tier.name().toLowerCase(Locale.ROOT);
  }

  private static Set<Wall> namespaces() {
    return EnumSet.of(
        USER_NAMESPACE,
        MOUNT_NAMESPACE,
        PID_NAMESPACE,
        NETWORK_NAMESPACE,
        IPC_NAMESPACE,
        UTS_NAMESPACE,
        CGROUP_NAMESPACE,
        SCRIPT_PID_NAMESPACE);
  }

  @SafeVarargs
  private static Set<Wall> everyOtherThan(Set<Wall>... sets) {
    Set<Wall> rest = EnumSet.allOf(Wall.class);
    for (Set<Wall> set : sets) {
      rest.removeAll(set);
    }
    return rest;
  }
}
