package dev.cloche.execution;

import dev.cloche.execution.AdmissionRefusedException.Reason;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets runs in while there is both a place and memory for them, in the order in which they came.
 *
 * <p>Place and memory are taken together, under one lock, so that the sum of the memory limits of
 * what runs never passes the budget. The order is strict: a run that needs much memory is not
 * overtaken by smaller ones, which would starve it. Thread-safe, made for virtual threads.
 */
public final class AdmissionGate {

  private final int places;
  private final int queueSize;
  private final long memoryBudgetBytes;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition idle = lock.newCondition();
  private final Deque<Waiter> queue = new ArrayDeque<>();
  private int running;
  private long memoryBytes;
  private boolean stopped;

  /**
   * Creates an open gate.
   *
   * @param places how many runs there may be at a time, at least one
   * @param queueSize how many more may wait; 0 for none
   * @param memoryBudgetBytes what the memory limits of all runs together may come to
   */
  public AdmissionGate(int places, int queueSize, long memoryBudgetBytes) {
    if (places < 1 || queueSize < 0 || memoryBudgetBytes < 1) {
      throw new IllegalArgumentException("a gate needs a place, a queue and a budget");
    }
    this.places = places;
    this.queueSize = queueSize;
    this.memoryBudgetBytes = memoryBudgetBytes;
  }

  /**
   * Waits for a place and memory, and takes them until the admission is closed.
   *
   * @throws AdmissionRefusedException when the run is not let in; it then holds nothing
   * @throws InterruptedException when the thread is interrupted while it waits; likewise
   */
  public Admission admit(long memory, Cancellation cancellation)
      throws AdmissionRefusedException, InterruptedException {
    Waiter waiter = new Waiter(memory);
    try (var registration = cancellation.onCancel(() -> end(waiter, State.CANCELLED))) {
      return await(waiter);
    }
  }

  /** Refuses everybody from now on, those who wait already included. */
  public void stopAdmitting() {
    lock.lock();
    try {
      stopped = true;
      while (!queue.isEmpty()) {
        settle(queue.remove(), State.STOPPED);
      }
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits until nothing runs any more.
   *
   * @return whether it came so far within {@code limit}
   */
  public boolean awaitIdle(Duration limit) throws InterruptedException {
    long left = limit.toNanos();
    lock.lockInterruptibly();
    try {
      while (running > 0) {
        if (left <= 0) {
          return false;
        }
        left = idle.awaitNanos(left);
      }
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** Returns what the gate holds at this moment. */
  public Occupancy occupancy() {
    lock.lock();
    try {
      return new Occupancy(running, queue.size(), memoryBytes, !stopped);
    } finally {
      lock.unlock();
    }
  }

  private Admission await(Waiter waiter) throws AdmissionRefusedException, InterruptedException {
    lock.lockInterruptibly();
    try {
      enter(waiter);
      while (waiter.state == State.WAITING) {
        waiter.settled.await();
      }
      return switch (waiter.state) {
        case WAITING -> throw new IllegalStateException("a waiter left the loop unsettled");
        case ADMITTED -> admission(waiter);
        case CANCELLED -> throw refused(Reason.CANCELLED, "the run was cancelled while it waited");
        case STOPPED -> throw refused(Reason.SHUTTING_DOWN, "the service is shutting down");
      };
    } catch (InterruptedException e) {
      leave(waiter);
      throw e;
    } finally {
      lock.unlock();
    }
  }

  private void enter(Waiter waiter) throws AdmissionRefusedException {
    if (waiter.state != State.WAITING) {
      return;
    }
    if (stopped) {
      throw refused(Reason.SHUTTING_DOWN, "the service is shutting down");
    }
    if (waiter.memory > memoryBudgetBytes) {
      throw refused(
          Reason.EXCEEDS_BUDGET,
          "the run asks for more memory than the "
              + (memoryBudgetBytes >> 20)
              + " MB of this place");
    }
    if (queue.isEmpty() && fits(waiter)) {
      take(waiter);
    } else if (queue.size() >= queueSize) {
      throw refused(Reason.QUEUE_FULL, queue.size() + " executions are waiting already");
    } else {
      queue.add(waiter);
    }
  }

  /** Takes a waiter that was interrupted out, wherever it is. */
  private void leave(Waiter waiter) {
    switch (waiter.state) {
      case WAITING -> {
        waiter.state = State.CANCELLED;
        queue.remove(waiter);
        admitWhoFits();
      }
      case ADMITTED -> release(waiter);
      case CANCELLED, STOPPED -> {}
    }
  }

  private void end(Waiter waiter, State state) {
    lock.lock();
    try {
      if (waiter.state == State.WAITING) {
        queue.remove(waiter);
        settle(waiter, state);
        admitWhoFits();
      }
    } finally {
      lock.unlock();
    }
  }

  private Admission admission(Waiter waiter) {
    var open = new AtomicBoolean(true);
    return () -> {
      if (open.getAndSet(false)) {
        lock.lock();
        try {
          release(waiter);
        } finally {
          lock.unlock();
        }
      }
    };
  }

  private void release(Waiter waiter) {
    running--;
    memoryBytes -= waiter.memory;
    admitWhoFits();
    if (running == 0) {
      idle.signalAll();
    }
  }

  private void admitWhoFits() {
    while (!queue.isEmpty() && fits(queue.element())) {
      take(queue.remove());
    }
  }

  private boolean fits(Waiter waiter) {
    return running < places && waiter.memory <= memoryBudgetBytes - memoryBytes;
  }

  private void take(Waiter waiter) {
    running++;
    memoryBytes += waiter.memory;
    settle(waiter, State.ADMITTED);
  }

  private static void settle(Waiter waiter, State state) {
    waiter.state = state;
    waiter.settled.signal();
  }

  private static AdmissionRefusedException refused(Reason reason, String message) {
    return new AdmissionRefusedException(reason, message);
  }

  /** Says where a waiter stands; all but the first are final. */
  private enum State {
    WAITING,
    ADMITTED,
    CANCELLED,
    STOPPED
  }

  /** Holds one run that wants in; its state is guarded by the lock. */
  private final class Waiter {
    private final long memory;
    private final Condition settled = lock.newCondition();
    private State state = State.WAITING;

    private Waiter(long memory) {
      this.memory = memory;
    }
  }

  /**
   * Tells how full the gate is.
   *
   * @param running runs that were let in
   * @param waiting runs that wait to be let in
   * @param memoryBytes the memory limits of those that run, together
   * @param admitting whether further runs are let in at all
   */
  public record Occupancy(int running, int waiting, long memoryBytes, boolean admitting) {}
}
