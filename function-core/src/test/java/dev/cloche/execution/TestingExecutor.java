package dev.cloche.execution;

import dev.cloche.contract.Isolation;
import dev.cloche.contract.IsolationTier;
import dev.cloche.output.OutputReceiver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;

/** Runs nothing, but remembers what it should have run and answers what a test wants. */
public final class TestingExecutor implements Executor {

  private final List<ExecutionPlan> plans = new CopyOnWriteArrayList<>();
  private volatile Behaviour behaviour =
      (plan, files, cancellation) -> finished(new Verdict.Exited(0));
  private volatile IsolationTier tier = IsolationTier.FULL;
  private volatile Set<Limit> limits = EnumSet.allOf(Limit.class);
  private volatile Optional<String> fault = Optional.empty();
  private volatile List<String> missing = List.of();

  /** Does in a test what an executor would do with a plan. */
  @FunctionalInterface
  public interface Behaviour {
    /** Answers like {@link Executor#execute}. */
    ExecutionOutcome execute(ExecutionPlan plan, OutputReceiver files, Cancellation cancellation)
        throws ExecutorException, InterruptedException, IOException;
  }

  /** Has every further run answered so. */
  public void behave(Behaviour wanted) {
    behaviour = wanted;
  }

  /** Has every further run end so. */
  public void answer(ExecutionOutcome outcome) {
    behaviour = (plan, files, cancellation) -> outcome;
  }

  /** Claims another tier. */
  public void confineWith(IsolationTier wanted) {
    tier = wanted;
  }

  /** Claims that a wall has fallen. */
  public void lose(String wall) {
    fault = Optional.of(wall);
  }

  /** Claims that every wall stands again. */
  public void regain() {
    fault = Optional.empty();
  }

  /** Claims to have been without a wall from the start. */
  public void lack(String wall) {
    missing = List.of(wall);
  }

  /** Claims to be able to lower these limits only. */
  public void enforceOnly(Set<Limit> wanted) {
    limits = Set.copyOf(wanted);
  }

  /** Returns the plans in the order in which they came. */
  public List<ExecutionPlan> plans() {
    return List.copyOf(plans);
  }

  /** Returns the outcome of a script that printed nothing. */
  public static ExecutionOutcome finished(Verdict verdict) {
    return finished(verdict, "", "");
  }

  /** Returns the outcome of a script that printed something. */
  public static ExecutionOutcome finished(Verdict verdict, String stdout, String stderr) {
    return finished(verdict, stdout, stderr, Optional.empty());
  }

  /** Returns the outcome of a script with an entrypoint. */
  public static ExecutionOutcome finished(
      Verdict verdict, String stdout, String stderr, Optional<JsonNode> result) {
    return new ExecutionOutcome.Finished(
        verdict,
        stdout.getBytes(StandardCharsets.UTF_8),
        false,
        stderr.getBytes(StandardCharsets.UTF_8),
        false,
        result.<ReturnValue>map(ReturnValue.Returned::new).orElseGet(ReturnValue.Missing::new),
        new Measurements(
            Duration.ofMillis(12), Duration.ofMillis(9), 8 << 20, OptionalLong.of(9 << 20)),
        Optional.empty(),
        List.of());
  }

  @Override
  public String name() {
    return "testing";
  }

  @Override
  public Isolation isolation() {
    return new Isolation(tier, "none", List.of("none at all"), missing, List.of());
  }

  @Override
  public Optional<String> fault() {
    return fault;
  }

  @Override
  public Set<Limit> enforceableLimits() {
    return limits;
  }

  @Override
  public ExecutionOutcome execute(
      ExecutionPlan plan, OutputReceiver files, Cancellation cancellation)
      throws ExecutorException, InterruptedException {
    plans.add(plan);
    try {
      return behaviour.execute(plan, files, cancellation);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {}
}
