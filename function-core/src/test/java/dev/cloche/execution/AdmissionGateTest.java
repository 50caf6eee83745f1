package dev.cloche.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cloche.execution.AdmissionRefusedException.Reason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class AdmissionGateTest {

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  @AfterEach
  void endThreads() {
    threads.shutdownNow();
  }

  @Test
  void aFreePlaceIsGivenAtOnceAndGivenBackOnce() throws Exception {
    var gate = new AdmissionGate(1, 0, 100);

    Admission admission = gate.admit(60, Cancellation.none());
    assertThat(gate.occupancy()).isEqualTo(new AdmissionGate.Occupancy(1, 0, 60, true));

    admission.close();
    admission.close();
    assertThat(gate.occupancy()).isEqualTo(new AdmissionGate.Occupancy(0, 0, 0, true));
  }

  @Test
  void whoFindsNoPlaceWaitsForOne() throws Exception {
    var gate = new AdmissionGate(1, 1, 100);
    Admission first = gate.admit(1, Cancellation.none());

    Future<Admission> second = inBackground(() -> gate.admit(1, Cancellation.none()));
    awaitWaiting(gate, 1);
    first.close();

    second.get().close();
    assertThat(gate.occupancy().running()).isZero();
  }

  @Test
  void whoFindsNoMemoryWaitsForItThoughThereIsAPlace() throws Exception {
    var gate = new AdmissionGate(10, 1, 100);
    Admission first = gate.admit(60, Cancellation.none());

    Future<Admission> second = inBackground(() -> gate.admit(41, Cancellation.none()));
    awaitWaiting(gate, 1);
    first.close();

    second.get().close();
  }

  @Test
  void whoFindsTheQueueFullIsRefusedAtOnce() throws Exception {
    var gate = new AdmissionGate(1, 1, 100);
    Admission first = gate.admit(1, Cancellation.none());
    Future<Admission> second = inBackground(() -> gate.admit(1, Cancellation.none()));
    awaitWaiting(gate, 1);

    assertRefused(() -> gate.admit(1, Cancellation.none()), Reason.QUEUE_FULL);

    first.close();
    second.get().close();
  }

  @Test
  void whoWantsMoreThanTheBudgetIsRefusedAtOnce() {
    var gate = new AdmissionGate(1, 1, 100);

    assertRefused(() -> gate.admit(101, Cancellation.none()), Reason.EXCEEDS_BUDGET);
  }

  @Test
  void theOrderIsThatOfArrivalEvenIfALaterOneWouldFit() throws Exception {
    var gate = new AdmissionGate(3, 10, 100);
    Admission first = gate.admit(60, Cancellation.none());
    List<Integer> order = Collections.synchronizedList(new ArrayList<>());
    List<Future<?>> waiting = new ArrayList<>();
    for (int number = 0; number < 6; number++) {
      int mine = number;
      long memory = number == 0 ? 100 : 1;
      waiting.add(
          inBackground(
              () -> {
                try (Admission admission = gate.admit(memory, Cancellation.none())) {
                  order.add(mine);
                  return mine;
                }
              }));
      awaitWaiting(gate, number + 1);
    }

    first.close();
    for (Future<?> future : waiting) {
      future.get();
    }

    assertThat(order).hasSize(6).startsWith(0);
    assertThat(gate.occupancy()).isEqualTo(new AdmissionGate.Occupancy(0, 0, 0, true));
  }

  @Test
  void whoIsCancelledWhileWaitingLeavesTheQueue() throws Exception {
    var gate = new AdmissionGate(1, 1, 100);
    Admission first = gate.admit(1, Cancellation.none());
    var cancellation = new Cancellation();
    Future<Admission> second = inBackground(() -> gate.admit(1, cancellation));
    awaitWaiting(gate, 1);

    cancellation.cancel();

    assertRefused(second::get, Reason.CANCELLED);
    assertThat(gate.occupancy().waiting()).isZero();
    first.close();
    assertThat(gate.occupancy().running()).isZero();
  }

  @Test
  void whoIsCancelledAlreadyIsNotLetIn() {
    var gate = new AdmissionGate(1, 1, 100);
    var cancellation = new Cancellation();
    cancellation.cancel();

    assertRefused(() -> gate.admit(1, cancellation), Reason.CANCELLED);
    assertThat(gate.occupancy().running()).isZero();
  }

  @Test
  void aBigOneThatIsCancelledLetsThoseBehindItIn() throws Exception {
    var gate = new AdmissionGate(3, 3, 100);
    Admission first = gate.admit(60, Cancellation.none());
    var cancellation = new Cancellation();
    Future<Admission> big = inBackground(() -> gate.admit(100, cancellation));
    awaitWaiting(gate, 1);
    Future<Admission> small = inBackground(() -> gate.admit(1, Cancellation.none()));
    awaitWaiting(gate, 2);

    cancellation.cancel();

    small.get().close();
    assertRefused(big::get, Reason.CANCELLED);
    first.close();
  }

  @Test
  void whoIsInterruptedWhileWaitingHoldsNothing() throws Exception {
    var gate = new AdmissionGate(1, 1, 100);
    Admission first = gate.admit(1, Cancellation.none());
    Future<Admission> second = inBackground(() -> gate.admit(1, Cancellation.none()));
    awaitWaiting(gate, 1);

    second.cancel(true);
    awaitWaiting(gate, 0);
    first.close();

    assertThat(gate.occupancy()).isEqualTo(new AdmissionGate.Occupancy(0, 0, 0, true));
  }

  @Test
  void aGateThatStopsRefusesThoseWhoWaitAndThoseWhoCome() throws Exception {
    var gate = new AdmissionGate(1, 1, 100);
    Admission first = gate.admit(1, Cancellation.none());
    Future<Admission> second = inBackground(() -> gate.admit(1, Cancellation.none()));
    awaitWaiting(gate, 1);

    gate.stopAdmitting();

    assertRefused(second::get, Reason.SHUTTING_DOWN);
    assertRefused(() -> gate.admit(1, Cancellation.none()), Reason.SHUTTING_DOWN);
    assertThat(gate.occupancy()).isEqualTo(new AdmissionGate.Occupancy(1, 0, 1, false));
    first.close();
  }

  @Test
  void idlenessIsAwaited() throws Exception {
    var gate = new AdmissionGate(1, 1, 100);
    assertThat(gate.awaitIdle(Duration.ZERO)).isTrue();

    Admission first = gate.admit(1, Cancellation.none());
    assertThat(gate.awaitIdle(Duration.ofMillis(10))).isFalse();

    Future<Boolean> idle = inBackground(() -> gate.awaitIdle(Duration.ofSeconds(20)));
    first.close();
    assertThat(idle.get()).isTrue();
  }

  @Test
  void underManyThreadsNeitherPlacesNorMemoryAreEverExceededOrLost() throws Exception {
    int places = 5;
    long budget = 100;
    var gate = new AdmissionGate(places, 10_000, budget);
    var running = new AtomicInteger();
    var memory = new AtomicLong();
    var violations = new AtomicInteger();
    List<Future<?>> all = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      all.add(
          inBackground(
              () -> {
                long mine = ThreadLocalRandom.current().nextLong(1, budget + 1);
                var cancellation = new Cancellation();
                Future<?> rival =
                    mine % 3 == 0 ? threads.submit(cancellation::cancel) : threads.submit(() -> {});
                try (Admission admission = gate.admit(mine, cancellation)) {
                  if (running.incrementAndGet() > places || memory.addAndGet(mine) > budget) {
                    violations.incrementAndGet();
                  }
                  LockSupport.parkNanos(1_000);
                  memory.addAndGet(-mine);
                  running.decrementAndGet();
                } catch (AdmissionRefusedException e) {
                  assertThat(e.reason()).isEqualTo(Reason.CANCELLED);
                }
                return rival.get();
              }));
    }
    for (Future<?> future : all) {
      future.get();
    }

    assertThat(violations).hasValue(0);
    assertThat(gate.occupancy()).isEqualTo(new AdmissionGate.Occupancy(0, 0, 0, true));
  }

  @Test
  void underManyInterruptionsNothingIsLost() throws Exception {
    var gate = new AdmissionGate(2, 10_000, 100);
    List<Future<?>> all = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      Future<?> mine =
          inBackground(
              () -> {
                try (Admission admission = gate.admit(40, Cancellation.none())) {
                  LockSupport.parkNanos(1_000);
                  return admission;
                }
              });
      all.add(mine);
      if (i % 2 == 0) {
        mine.cancel(true);
      }
    }

    threads.shutdown();
    assertThat(threads.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
    assertThat(all).allMatch(Future::isDone);
    assertThat(gate.occupancy()).isEqualTo(new AdmissionGate.Occupancy(0, 0, 0, true));
  }

  @Test
  void aGateWithoutAPlaceIsRefused() {
    assertThatThrownBy(() -> new AdmissionGate(0, 1, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private <T> Future<T> inBackground(Callable<T> task) {
    return threads.submit(task);
  }

  private static void awaitWaiting(AdmissionGate gate, int waiting) {
    while (gate.occupancy().waiting() != waiting) {
      LockSupport.parkNanos(100_000);
    }
  }

  private static void assertRefused(Callable<?> task, Reason reason) {
    assertThatThrownBy(task::call)
        .extracting(e -> e instanceof ExecutionException ? e.getCause() : e)
        .isInstanceOfSatisfying(
            AdmissionRefusedException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }
}
