package dev.cloche.nsjail;

import dev.cloche.agent.AgentRequest;
import dev.cloche.cgroup.RunCgroup;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Holds a jail and what this machine lent to it, until both are gone.
 *
 * <p>Tearing down namespaces and cgroups takes some milliseconds that no caller waits for.
 * Thread-safe.
 */
final class LivingJail {

  /** An agent that has nothing more to do takes a millisecond, or what it takes to remove files. */
  private static final Duration LONGEST_END = Duration.ofSeconds(5);

  /** Where the folders of a run have no size: a million files take some ten seconds. */
  private static final Duration LONGEST_CLEARING = Duration.ofMinutes(1);

  private final NsjailPlace place;
  private final Jail jail;
  private final JailUids uids;
  private final RunCgroup cgroup;
  private final Stragglers stragglers;
  private final CompletableFuture<Void> noLongerNeeded = new CompletableFuture<>();
  private final CompletableFuture<Void> left;

  private LivingJail(
      NsjailPlace place,
      Jail jail,
      JailUids uids,
      RunCgroup cgroup,
      Stragglers stragglers,
      Set<LivingJail> living) {
    this.place = place;
    this.stragglers = stragglers;
    this.jail = jail;
    this.uids = uids;
    this.cgroup = cgroup;
    living.add(this);
    this.left =
        CompletableFuture.allOf(jail.gone(), noLongerNeeded)
            .thenRunAsync(this::giveBack, command -> Thread.ofVirtual().start(command))
            .whenComplete((unused, failure) -> living.remove(this));
  }

  /**
   * Starts a jail with a uid and a cgroup of its own, whose agent then waits for a request.
   *
   * @param name unique among the jails that live
   */
  static LivingJail start(NsjailPlace place, String name, Set<LivingJail> living)
      throws IOException {
    JailUids uids = place.takeUids();
    RunCgroup cgroup;
    try {
      cgroup = place.cgroups().create(name);
    } catch (IOException e) {
      place.giveBack(uids);
      throw e;
    }
    try {
      List<String> command = place.command().forRun(uids, cgroup.entrances());
      Stragglers stragglers = place.stragglers();
      Jail jail = Jail.start(command, place.command().environment(), place.command().shape());
      return new LivingJail(place, jail, uids, cgroup, stragglers, living);
    } catch (IOException e) {
      cgroup.close();
      place.giveBack(uids);
      throw e;
    }
  }

  Jail jail() {
    return jail;
  }

  RunCgroup cgroup() {
    return cgroup;
  }

  /** Fills in what only the jail knows: uid and cgroup descriptors. */
  AgentRequest complete(AgentRequest request) {
    List<Path> entrances = cgroup.entrances();
    return new AgentRequest(
        request.compile(),
        request.run(),
        uids.ofScript(),
        request.driver(),
        request.question(),
        request.resourceLimits(),
        NsjailCommand.descriptors(entrances),
        request.outputLimit(),
        request.scratchBytes(),
        request.niceness(),
        request.outputFiles(),
        request.stdin(),
        request.files());
  }

  /**
   * Has the jail end; what was lent to it is given back behind the caller's back.
   *
   * <p>By itself first: an agent that goes on its own has cleared what the run left, and nobody but
   * the process that is nsjail's parent has to reap anything.
   */
  void leave() {
    jail.hangUp();
    Duration longest = place.confinement().isExclusive() ? LONGEST_CLEARING : LONGEST_END;
    jail.gone().orTimeout(longest.toNanos(), TimeUnit.NANOSECONDS).exceptionally(this::kill);
    noLongerNeeded.complete(null);
  }

  /** Ends the jail at once, whose agent nobody believes any more. */
  void abandon() {
    jail.kill();
    noLongerNeeded.complete(null);
  }

  private @Nullable Process kill(Throwable late) {
    jail.kill();
    return null;
  }

  /** Completes when everything is given back. */
  CompletableFuture<Void> left() {
    return left;
  }

  private void giveBack() {
    jail.release();
    stragglers.end();
    cgroup.close();
    place.giveBack(uids);
  }
}
