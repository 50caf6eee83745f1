package dev.cloche.nsjail;

import dev.cloche.contract.Isolation;
import dev.cloche.contract.IsolationTier;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Knows which walls hold, and looks again from time to time.
 *
 * <p>A wall that held at start may fall: an operator changes a setting of the kernel, a host runs
 * out of namespaces. Then no script is run until it stands again. Thread-safe.
 */
final class IsolationWatch {

  private static final System.Logger LOG = System.getLogger(IsolationWatch.class.getName());

  /** Each look takes a jail of its own, some 20 ms of processor time. */
  private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);

  /** Once a wall has fallen nobody is served: the sooner it is seen to stand again, the better. */
  private static final Duration BETWEEN_LOOKS_AT_A_FAULT = Duration.ofSeconds(3);

  private final NsjailPlace place;
  private final WallProbe probe;
  private final ScheduledExecutorService clock;
  private final AtomicBoolean looking = new AtomicBoolean();
  private volatile @Nullable Isolation found;
  private volatile @Nullable String fault;
  private volatile @Nullable Future<?> next;

  IsolationWatch(NsjailPlace place, WallProbe probe, ScheduledExecutorService clock) {
    this.place = place;
    this.probe = probe;
    this.clock = clock;
  }

  /**
   * Looks for the first time, and from then on by itself.
   *
   * @throws TierUnavailableException when the tier does not stand
   */
  void begin() throws TierUnavailableException {
    found = look();
    later();
  }

  /** Returns what was found at start. */
  Isolation isolation() {
    return Objects.requireNonNull(found, "nobody has looked yet");
  }

  /** Returns which wall has fallen since, or nothing. */
  Optional<String> fault() {
    return Optional.ofNullable(fault);
  }

  /** Looks now, because something went wrong; on a thread of its own. */
  void lookSoon() {
    if (found != null && looking.compareAndSet(false, true)) {
      Thread.ofVirtual().name("isolation-watch").start(this::lookAgain);
    }
  }

  private void later() {
    Duration pause = fault == null ? BETWEEN_LOOKS : BETWEEN_LOOKS_AT_A_FAULT;
    next = clock.schedule(this::lookAndGoOn, pause.toNanos(), TimeUnit.NANOSECONDS);
  }

  private void lookAndGoOn() {
    lookSoon();
    later();
  }

  /** Looks no more. */
  void end() {
    Future<?> planned = next;
    if (planned != null) {
      planned.cancel(false);
    }
  }

  private void lookAgain() {
    try {
      look();
      if (fault != null) {
        LOG.log(Level.WARNING, "the walls stand again");
      }
      fault = null;
    } catch (TierUnavailableException e) {
      if (!clock.isShutdown()) {
        fault = String.valueOf(e.getMessage());
        LOG.log(Level.ERROR, "scripts are not run until this is mended: {0}", fault);
      }
    } finally {
      looking.set(false);
    }
  }

  private Isolation look() throws TierUnavailableException {
    WallReport report = probe.look();
    Optional<String> failure = report.failure(place.confinement().required());
    if (failure.isPresent()) {
      throw new TierUnavailableException(failure.get());
    }
    return composed(report);
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
