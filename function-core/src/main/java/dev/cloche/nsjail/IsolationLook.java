package dev.cloche.nsjail;

import dev.cloche.contract.Isolation;
import dev.cloche.contract.IsolationTier;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says in one answer what confines scripts at a place now. */
final class IsolationLook {

  private final NsjailPlace place;
  private final WallProbe probe;

  IsolationLook(NsjailPlace place, WallProbe probe) {
    this.place = place;
    this.probe = probe;
  }

  /**
   * Tries every wall.
   *
   * @throws TierUnavailableException when one does not hold that the tier must have
   */
  Isolation take() throws TierUnavailableException {
    WallReport report = probe.look();
    Optional<String> failure = report.failure(required());
    if (failure.isPresent()) {
      throw new TierUnavailableException(failure.get());
    }
    return composed(report);
  }

  /** Root can give every run a uid that is nobody else's, so it must. */
  private Set<Wall> required() {
    Set<Wall> required = EnumSet.copyOf(place.confinement().required());
    if (place.uids().isPresent()) {
      required.add(Wall.UID_OF_ITS_OWN);
    }
    return required;
  }

  private Isolation composed(WallReport report) {
    List<String> walls = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    List<String> warnings = new ArrayList<>();
    for (Wall wall : Wall.values()) {
      if (report.holds(wall)) {
        walls.add(wall.wireName());
      } else if (!place.confinement().unconcerned().contains(wall)) {
        missing.add(wall.wireName());
        wall.without().ifPresent(warnings::add);
      }
    }
    walls.addAll(place.cgroups().walls());
    for (String wall : List.of("memory cgroup", "pids cgroup", "cpu cgroup")) {
      if (!place.cgroups().walls().contains(wall)) {
        missing.add(wall);
      }
    }
    if (place.confinement().tier() != IsolationTier.FULL) {
      missing.add("folders of limited size");
    }
    boolean alone = report.holds(Wall.NETWORK_NAMESPACE) || report.holds(Wall.NO_NETWORK_SOCKETS);
    return new Isolation(
        place.confinement().tier(), alone ? "none" : "host", walls, missing, warnings);
  }
}
