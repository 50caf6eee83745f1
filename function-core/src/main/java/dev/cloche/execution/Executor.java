package dev.cloche.execution;

import dev.cloche.contract.Isolation;
import dev.cloche.output.OutputReceiver;
import java.util.Optional;
import java.util.Set;

/**
 * Runs scripts at one kind of place, for example in an nsjail on this machine.
 *
 * <p>Implementations are thread-safe. What the script did is an {@link ExecutionOutcome}; what the
 * executor failed to do is an {@link ExecutorException}.
 */
public interface Executor extends AutoCloseable {

  /** Returns the name that results carry, for example {@code nsjail}. */
  String name();

  /** Returns what confines the scripts that this executor runs, as found last. */
  Isolation isolation();

  /**
   * Says which wall does not hold any more; empty as long as what {@link #isolation} says is true.
   *
   * <p>While there is a fault nothing is run.
   */
  default Optional<String> fault() {
    return Optional.empty();
  }

  /** Returns how many scripts can run at the same time, whatever the configuration wishes. */
  default int mostAtOnce() {
    return Integer.MAX_VALUE;
  }

  /**
   * Returns the limits that this executor can lower for a single run.
   *
   * <p>A request that asks for less than the default of a limit that is not among them is refused.
   */
  Set<Limit> enforceableLimits();

  /**
   * Runs a script to its end and passes on the files that it left.
   *
   * <p>Blocking. When {@code cancellation} is cancelled the script is killed and the outcome is
   * {@link Verdict.Cancelled}.
   *
   * @param files is called on this thread, before this returns
   * @throws ExecutorException when the run could not be made or its outcome not be known
   * @throws InterruptedException when the calling thread is interrupted; the script is then killed
   */
  ExecutionOutcome execute(ExecutionPlan plan, OutputReceiver files, Cancellation cancellation)
      throws ExecutorException, InterruptedException;

  /** Ends what still runs and frees what the executor holds. */
  @Override
  void close();
}
