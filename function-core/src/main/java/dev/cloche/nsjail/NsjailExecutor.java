package dev.cloche.nsjail;

import dev.cloche.agent.AgentRequest;
import dev.cloche.contract.Isolation;
import dev.cloche.execution.Cancellation;
import dev.cloche.execution.ExecutionLimits;
import dev.cloche.execution.ExecutionOutcome;
import dev.cloche.execution.ExecutionPlan;
import dev.cloche.execution.Executor;
import dev.cloche.execution.ExecutorException;
import dev.cloche.execution.ExecutorException.Code;
import dev.cloche.execution.Limit;
import dev.cloche.execution.Validation;
import dev.cloche.language.Language;
import dev.cloche.language.LanguageAvailability;
import dev.cloche.language.LanguageProbe;
import dev.cloche.language.OutOfMemoryWords;
import dev.cloche.output.OutputReceiver;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs each script in a jail that is started for it alone, in the best tier that holds here.
 *
 * <p>Thread-safe. The jail dies with the service: the agent ends when its stream does. In tiers
 * below full, runs share folders, and there is one at a time.
 */
public final class NsjailExecutor implements Executor, LanguageProbe {

  private static final Duration LONGEST_CLOSE = Duration.ofSeconds(5);

  private final NsjailPlace place;
  private final SpareJails jails;
  private final AgentRequests requests;
  private final TrustedCommands commands;
  private final IsolationWatch isolation;
  private final WallProbe walls;
  private final Semaphore turns;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("jail-clock").factory());
  private final MemoryWatch memory = new MemoryWatch(clock);
  private volatile boolean closing;

  /** Creates an executor at a place whose walls nobody has looked at yet. */
  NsjailExecutor(NsjailPlace place) {
    this.place = place;
    this.jails = new SpareJails(place, spares(place.confinement()));
    this.requests = new AgentRequests(place.confinement(), place.cgroups());
    this.commands = new TrustedCommands(this, requests, place.confinement());
    this.walls = new WallProbe(commands, place, jails::renew);
    this.isolation =
        new IsolationWatch(
            new IsolationLook(place, walls)::take, clock, IsolationWatch.Pauses.USUAL);
    this.turns = new Semaphore(mostAtOnce());
  }

  /** Who waits in a tier without a pid namespace would be taken for a leftover of the run. */
  private static int spares(Confinement confinement) {
    return confinement.isExclusive() ? 0 : Runtime.getRuntime().availableProcessors();
  }

  /**
   * Finds out which walls stand.
   *
   * @throws TierUnavailableException when one does not that the tier must have
   */
  void findWalls() throws TierUnavailableException {
    isolation.begin();
  }

  /** Has the walls looked at now, rather than within a minute. */
  void lookSoon() {
    isolation.lookSoon();
  }

  /** Says why cgroups do not hold what they should; empty when they do. */
  Optional<String> cgroupFailure() {
    return walls.failureOfCgroups();
  }

  @Override
  public String name() {
    return place.confinement().usesNsjail() ? "nsjail" : "process";
  }

  @Override
  public Isolation isolation() {
    return isolation.isolation();
  }

  @Override
  public Optional<String> fault() {
    return isolation.fault();
  }

  @Override
  public int mostAtOnce() {
    return place.confinement().isExclusive() ? 1 : Integer.MAX_VALUE;
  }

  @Override
  public Set<Limit> enforceableLimits() {
    return place.cgroups().enforceable();
  }

  @Override
  public ExecutionOutcome execute(
      ExecutionPlan plan, OutputReceiver files, Cancellation cancellation)
      throws ExecutorException, InterruptedException {
    return run(
        requests.of(plan, files.limits()),
        plan.limits(),
        plan.validation(),
        plan.language().outOfMemory(),
        files,
        cancellation);
  }

  @Override
  public LanguageAvailability probe(Language language) {
    return commands.probe(language);
  }

  /** Runs any command in a jail; what of the request depends on the jail is filled in here. */
  ExecutionOutcome run(
      AgentRequest request,
      ExecutionLimits limits,
      Validation validation,
      OutOfMemoryWords outOfMemory,
      OutputReceiver files,
      Cancellation cancellation)
      throws ExecutorException, InterruptedException {
    if (closing) {
      throw new ExecutorException(Code.SHUTTING_DOWN, "the executor is being closed");
    }
    turns.acquire();
    try {
      return runInTurn(request, limits, validation, outOfMemory, files, cancellation);
    } catch (ExecutorException e) {
      if (e.code() == Code.START_FAILED) {
        isolation.lookSoon();
      }
      throw e;
    } finally {
      turns.release();
    }
  }

  private ExecutionOutcome runInTurn(
      AgentRequest request,
      ExecutionLimits limits,
      Validation validation,
      OutOfMemoryWords outOfMemory,
      OutputReceiver files,
      Cancellation cancellation)
      throws ExecutorException, InterruptedException {
    LivingJail jail = take();
    boolean ended = false;
    try {
      jail.cgroup().limit(limits);
      var run =
          new JailRun(
              jail.jail(),
              jail.complete(request),
              limits,
              validation,
              jail.cgroup(),
              outOfMemory,
              files,
              clock,
              memory);
      try (Cancellation.Registration unused = cancellation.onCancel(run::cancel)) {
        ExecutionOutcome outcome = run.run();
        ended = true;
        return outcome;
      }
    } catch (IOException e) {
      throw new ExecutorException(Code.START_FAILED, "the limits cannot be set: " + e, e);
    } catch (ExecutorException e) {
      throw closing ? new ExecutorException(Code.SHUTTING_DOWN, "ended by the shutdown", e) : e;
    } finally {
      if (ended) {
        jail.leave();
      } else {
        jail.abandon();
      }
      if (place.confinement().isExclusive()) {
        // What this run has left must be gone before the next one comes.
        jail.left().join();
      }
      jails.refillSoon();
    }
  }

  private LivingJail take() throws ExecutorException {
    try {
      return jails.take();
    } catch (IOException e) {
      throw new ExecutorException(
          closing ? Code.SHUTTING_DOWN : Code.START_FAILED, "no jail could be started: " + e, e);
    }
  }

  @Override
  public void close() {
    abandon();
    place.cgroups().close();
  }

  /** Closes all but the cgroups, for another executor to take them. */
  void abandon() {
    closing = true;
    isolation.end();
    jails.close();
    CompletableFuture<?>[] ends =
        jails.living().stream().map(LivingJail::left).toArray(CompletableFuture<?>[]::new);
    try {
      CompletableFuture.allOf(ends).get(LONGEST_CLOSE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      // What is left over goes with this process, or at the next start.
    }
    clock.shutdownNow();
    place.runtime().close();
  }
}
