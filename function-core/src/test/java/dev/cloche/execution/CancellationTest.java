package dev.cloche.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class CancellationTest {

  private final Cancellation cancellation = new Cancellation();
  private final List<String> done = new ArrayList<>();

  @Test
  void cancellingRunsEveryActionOnceAndInOrder() {
    var first = cancellation.onCancel(() -> done.add("first"));
    var second = cancellation.onCancel(() -> done.add("second"));

    cancellation.cancel();
    cancellation.cancel();

    assertThat(done).containsExactly("first", "second");
    assertThat(cancellation.isCancelled()).isTrue();
    first.close();
    second.close();
  }

  @Test
  void anActionThatWasTakenBackDoesNotRun() {
    cancellation.onCancel(() -> done.add("taken back")).close();

    cancellation.cancel();

    assertThat(done).isEmpty();
  }

  @Test
  void anActionThatComesTooLateRunsAtOnce() {
    cancellation.cancel();

    cancellation.onCancel(() -> done.add("late")).close();

    assertThat(done).containsExactly("late");
  }

  @Test
  void anActionThatFailsDoesNotKeepTheOthersFromRunning() {
    var first =
        cancellation.onCancel(
            () -> {
              throw new IllegalStateException("first");
            });
    var second = cancellation.onCancel(() -> done.add("second"));

    assertThatThrownBy(cancellation::cancel).hasMessage("first");
    assertThat(done).containsExactly("second");
    first.close();
    second.close();
  }

  @Test
  void whoeverRacesWithTheCancellationIsStillTold() throws Exception {
    for (int round = 0; round < 200; round++) {
      var racing = new Cancellation();
      var told = new AtomicInteger();
      var start = new CountDownLatch(1);
      Thread canceller = Thread.ofVirtual().start(() -> awaitThen(start, racing::cancel));
      Thread listener =
          Thread.ofVirtual()
              .start(() -> awaitThen(start, () -> racing.onCancel(told::incrementAndGet)));

      start.countDown();
      canceller.join();
      listener.join();

      assertThat(told).hasValue(1);
    }
  }

  private static void awaitThen(CountDownLatch start, Runnable action) {
    try {
      start.await();
      action.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
