package dev.cloche.nsjail;

import dev.cloche.agent.AgentFrame;
import dev.cloche.agent.AgentFrame.Stream;
import dev.cloche.agent.AgentReport;
import dev.cloche.agent.AgentRequest;
import dev.cloche.agent.FrameReader;
import dev.cloche.agent.FrameWriter;
import dev.cloche.agent.ProtocolException;
import dev.cloche.cgroup.RunCgroup;
import dev.cloche.contract.Characters;
import dev.cloche.execution.ExecutionLimits;
import dev.cloche.execution.ExecutionOutcome;
import dev.cloche.execution.ExecutorException;
import dev.cloche.execution.ExecutorException.Code;
import dev.cloche.execution.Measurements;
import dev.cloche.execution.Verdict;
import dev.cloche.nsjail.RunWatch.Cause;
import dev.cloche.output.OutputReceiver;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;

/**
 * Carries one run through its jail, from the request to the verdict.
 *
 * <p>The exit code is the agent's word; time, cancellation, memory and the silence of the agent are
 * the host's own evidence and win. {@link #run} is called once; {@link #cancel} from any thread.
 */
final class JailRun {

  private static final System.Logger LOG = System.getLogger(JailRun.class.getName());

  private final Jail jail;
  private final AgentRequest request;
  private final ExecutionLimits limits;
  private final RunCgroup cgroup;
  private final OutputReceiver files;
  private final RunWatch watch;
  private final OutputCollector output;

  JailRun(
      Jail jail,
      AgentRequest request,
      ExecutionLimits limits,
      RunCgroup cgroup,
      OutputReceiver files,
      ScheduledExecutorService clock) {
    this.jail = jail;
    this.request = request;
    this.limits = limits;
    this.cgroup = cgroup;
    this.files = files;
    this.watch = new RunWatch(jail, clock);
    this.output = new OutputCollector(request.outputLimit());
  }

  /** Ends the run; it is then reported as cancelled unless it was over already. */
  void cancel() {
    watch.end(Cause.CANCELLED);
  }

  /** Runs to the end; blocking. */
  ExecutionOutcome run() throws ExecutorException, InterruptedException {
    try (watch) {
      try {
        new FrameWriter(jail.toAgent()).send(request);
      } catch (IOException e) {
        return lost("the agent does not take the request", e);
      }
      return await(new FrameReader(jail.fromAgent()));
    } catch (ProtocolException e) {
      throw new ExecutorException(Code.PROTOCOL_VIOLATION, "the agent broke the protocol", e);
    } catch (IOException e) {
      return lost("the outcome cannot be read", e);
    }
  }

  private ExecutionOutcome await(FrameReader frames)
      throws IOException, ExecutorException, InterruptedException {
    while (true) {
      Optional<AgentFrame> frame = frames.read();
      if (frame.isEmpty()) {
        return lost("the agent ended without a report", null);
      }
      Optional<ExecutionOutcome> outcome =
          switch (frame.get()) {
            case AgentFrame.Started unused -> started();
            case AgentFrame.Output piece -> collected(piece);
            case AgentFrame.Done done -> Optional.of(finished(done.report(), frames));
            case AgentFrame.Refused unused -> Optional.of(refused());
            case AgentFrame.Failed failed -> throw failed(failed);
            case AgentFrame.FileHead unused -> throw tooEarly();
            case AgentFrame.Piece unused -> throw tooEarly();
            case AgentFrame.Skipped unused -> throw tooEarly();
            case AgentFrame.End unused -> throw tooEarly();
          };
      if (outcome.isPresent()) {
        return outcome.get();
      }
    }
  }

  private Optional<ExecutionOutcome> started() throws ProtocolException {
    requireStarted(false);
    watch.started(limits.timeout());
    return Optional.empty();
  }

  private Optional<ExecutionOutcome> collected(AgentFrame.Output piece) throws ProtocolException {
    requireStarted(true);
    output.add(piece.stream(), piece.bytes());
    return Optional.empty();
  }

  private ExecutionOutcome refused() throws ProtocolException {
    requireStarted(true);
    if (!request.driver()) {
      throw new ProtocolException("a refusal where nothing can be refused");
    }
    return new ExecutionOutcome.Refused(
        ExecutionOutcome.Refused.ENTRYPOINT_MISSING, "the script does not define the function");
  }

  private ExecutorException failed(AgentFrame.Failed failed) throws ProtocolException {
    requireStarted(false);
    String reason = oneLine(failed.reason());
    boolean missing = reason.startsWith(request.command().getFirst());
    return new ExecutorException(missing ? Code.LANGUAGE_UNAVAILABLE : Code.START_FAILED, reason);
  }

  private static ProtocolException tooEarly() {
    return new ProtocolException("a frame that comes only after the report");
  }

  private void requireStarted(boolean expected) throws ProtocolException {
    if (watch.isStarted() != expected) {
      throw new ProtocolException("a frame out of order");
    }
  }

  private ExecutionOutcome finished(AgentReport report, FrameReader frames)
      throws IOException, InterruptedException {
    requireStarted(true);
    var measurements =
        new Measurements(
            report.wall(), report.cpu(), report.peakResidentBytes(), cgroup.peakMemory());
    ExecutionOutcome outcome = outcome(verdict(report), report, measurements);
    passOnFiles(frames);
    return outcome;
  }

  /** Whatever becomes of the files: the verdict stands. */
  private void passOnFiles(FrameReader frames) throws IOException, InterruptedException {
    if (watch.cause().equals(Optional.of(Cause.CANCELLED))) {
      return;
    }
    watch.reported();
    try {
      new LeftFiles(frames, files).passOn();
    } catch (ProtocolException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      LOG.log(Level.WARNING, "the files of a run were not all read: {0}", oneLine(e.toString()));
      files.brokenOff();
    }
  }

  private Verdict verdict(AgentReport report) throws IOException {
    Optional<Cause> ended = watch.cause();
    if (ended.isPresent()) {
      return verdict(ended.get());
    }
    boolean failed = !report.exited() || report.code() != 0;
    if (failed && cgroup.memoryKills() > 0) {
      return new Verdict.MemoryExceeded(limits.memoryBytes());
    }
    if (report.exited()) {
      return new Verdict.Exited(report.code());
    }
    return report.code() == Signals.SIGSYS
        ? new Verdict.PolicyViolated()
        : new Verdict.Signaled(report.code());
  }

  private Verdict verdict(Cause ended) {
    return switch (ended) {
      case CANCELLED -> new Verdict.Cancelled();
      case TIMED_OUT, DID_NOT_START -> new Verdict.TimedOut(limits.timeout());
    };
  }

  /** Without a report only the host's own evidence counts; without that, it was our failure. */
  private ExecutionOutcome lost(String what, @Nullable Throwable failure) throws ExecutorException {
    Optional<Cause> ended = watch.cause().filter(reason -> reason != Cause.DID_NOT_START);
    if (ended.isPresent()) {
      var measurements = new Measurements(watch.elapsed(), Duration.ZERO, 0, cgroup.peakMemory());
      return outcome(verdict(ended.get()), null, measurements);
    }
    String log = jail.log();
    Code code = watch.isStarted() ? Code.AGENT_LOST : Code.START_FAILED;
    throw failure == null
        ? new ExecutorException(code, what + ": " + log)
        : new ExecutorException(code, what + ": " + log, failure);
  }

  private ExecutionOutcome outcome(
      Verdict verdict, @Nullable AgentReport report, Measurements measurements) {
    return new ExecutionOutcome.Finished(
        verdict,
        output.bytes(Stream.STDOUT),
        report != null && report.stdoutTruncated(),
        output.bytes(Stream.STDERR),
        report != null && report.stderrTruncated(),
        new ReturnValueReader(request.outputLimit())
            .read(output.bytes(Stream.RESULT), report != null && report.resultTruncated()),
        measurements);
  }

  /** Nothing from the jail may look like a line of the log, or fill it. */
  private static String oneLine(String text) {
    return Characters.oneLine(text, NsjailLog.LONGEST_LINE);
  }
}
