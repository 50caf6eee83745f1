package dev.cloche.execution;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Asks a run to end, and tells those who must do something about it.
 *
 * <p>Thread-safe. Actions run on the thread that cancels, outside of any lock; one that throws does
 * not keep the others from running.
 */
public final class Cancellation {

  private final Set<Action> actions = new LinkedHashSet<>();
  private boolean cancelled;

  /** Returns one that nobody else holds, for runs that are not to be cancelled. */
  public static Cancellation none() {
    return new Cancellation();
  }

  /** Runs every registered action, once; does nothing when called again. */
  public void cancel() {
    List<Action> due;
    synchronized (this) {
      if (cancelled) {
        return;
      }
      cancelled = true;
      due = new ArrayList<>(actions);
      actions.clear();
    }
    runAll(due);
  }

  /** Tells whether {@link #cancel()} was called. */
  public synchronized boolean isCancelled() {
    return cancelled;
  }

  /**
   * Has an action run when this is cancelled, at once when it is cancelled already.
   *
   * @return closes without an exception and takes the action back; an action that is running on
   *     another thread is not waited for
   */
  public Registration onCancel(Runnable action) {
    var registered = new Action(action);
    synchronized (this) {
      if (!cancelled) {
        actions.add(registered);
        return () -> remove(registered);
      }
    }
    action.run();
    return () -> {};
  }

  private synchronized void remove(Action action) {
    actions.remove(action);
  }

  private static void runAll(List<Action> due) {
    RuntimeException failure = null;
    for (Action action : due) {
      try {
        action.body.run();
      } catch (RuntimeException e) {
        if (failure == null) {
          failure = e;
        } else {
          failure.addSuppressed(e);
        }
      }
    }
    if (failure != null) {
      throw failure;
    }
  }

  /** Takes an action back. */
  @FunctionalInterface
  public interface Registration extends AutoCloseable {
    @Override
    void close();
  }

  /** Gives each registration an identity, so that the same action may be registered twice. */
  private static final class Action {
    private final Runnable body;

    private Action(Runnable body) {
      this.body = body;
    }
  }
}
