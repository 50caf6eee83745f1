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
import dev.cloche.contract.Issue;
import dev.cloche.contract.ValidationReport;
import dev.cloche.execution.Compilation;
import dev.cloche.execution.ExecutionLimits;
import dev.cloche.execution.ExecutionOutcome;
import dev.cloche.execution.ExecutorException;
import dev.cloche.execution.ExecutorException.Code;
import dev.cloche.execution.Measurements;
import dev.cloche.execution.Validation;
import dev.cloche.execution.Verdict;
import dev.cloche.language.OutOfMemoryWords;
import dev.cloche.nsjail.RunWatch.Cause;
import dev.cloche.output.OutputReceiver;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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

  private static final String WORKING_FOLDER = "/box/";

  private final Jail jail;
  private final AgentRequest request;
  private final ExecutionLimits limits;
  private final Validation validation;
  private final RunCgroup cgroup;
  private final OutputReceiver files;
  private final RunWatch watch;
  private final RunVerdicts verdicts;
  private final MemoryWatch memory;
  private final OutputCollector output;
  private Optional<Compilation> compilation = Optional.empty();
  private Optional<List<Issue>> opinion = Optional.empty();

  JailRun(
      Jail jail,
      AgentRequest request,
      ExecutionLimits limits,
      Validation validation,
      RunCgroup cgroup,
      OutOfMemoryWords outOfMemory,
      OutputReceiver files,
      ScheduledExecutorService clock,
      MemoryWatch memory) {
    this.jail = jail;
    this.request = request;
    this.limits = limits;
    this.validation = validation;
    this.cgroup = cgroup;
    this.files = files;
    this.watch = new RunWatch(jail, clock);
    this.verdicts = new RunVerdicts(watch, cgroup, limits, outOfMemory);
    this.memory = memory;
    this.output = new OutputCollector(request.outputLimit());
  }

  /** Ends the run; it is then reported as cancelled unless it was over already. */
  void cancel() {
    watch.end(Cause.CANCELLED);
  }

  /** Runs to the end; blocking. */
  ExecutionOutcome run() throws ExecutorException, InterruptedException {
    try (watch;
        var unused = watchMemory()) {
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

  private MemoryWatch.Watched watchMemory() throws ExecutorException {
    if (cgroup.holdsMemory()) {
      return () -> {};
    }
    try {
      return memory.watch(jail.scripts(), limits.memoryBytes(), watch::memoryExceeded);
    } catch (IOException e) {
      throw new ExecutorException(Code.START_FAILED, "the memory cannot be watched: " + e, e);
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
            case AgentFrame.Compiling unused -> compiling();
            case AgentFrame.Compiled compiled -> compiled(compiled.report());
            case AgentFrame.Started unused -> started();
            case AgentFrame.Output piece -> collected(piece);
            case AgentFrame.Validated validated -> validated(validated.opinion());
            case AgentFrame.Done done -> Optional.of(finished(done.report(), frames));
            case AgentFrame.Refused refused -> Optional.of(refused(refused.opinion()));
            case AgentFrame.Failed failed -> Optional.of(notStarted(failed));
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

  private Optional<ExecutionOutcome> compiling() throws ProtocolException {
    require(request.compile().isPresent() && watch.isStarting());
    watch.compiling(limits.compileTimeout());
    return Optional.empty();
  }

  /** Ends the run here when the compiler did not take the script, or nothing was to follow. */
  private Optional<ExecutionOutcome> compiled(AgentReport report) throws IOException {
    require(watch.isCompiling());
    var step =
        new Compilation(
            output.bytes(Stream.COMPILE_STDOUT),
            output.bytes(Stream.COMPILE_STDERR),
            report.exited() ? OptionalInt.of(report.code()) : OptionalInt.empty(),
            report.wall());
    compilation = Optional.of(step);
    boolean well = report.exited() && report.code() == 0 && watch.cause().isEmpty();
    if (well && request.run().isPresent()) {
      watch.compiled();
      verdicts.scriptFollows();
      return Optional.empty();
    }
    Verdict verdict = verdicts.ofCompiler(report, step.stderr());
    if (validation.only()) {
      return Optional.of(CompilerOpinion.of(step, verdict));
    }
    var measurements =
        new Measurements(
            Duration.ZERO, report.cpu(), report.peakResidentBytes(), cgroup.peakMemory());
    return Optional.of(outcome(verdict, report, measurements));
  }

  private Optional<ExecutionOutcome> started() throws ProtocolException {
    require(request.compile().isPresent() ? compilation.isPresent() : watch.isStarting());
    require(!watch.isStarted());
    watch.started(limits.timeout());
    return Optional.empty();
  }

  private Optional<ExecutionOutcome> collected(AgentFrame.Output piece) throws ProtocolException {
    boolean compilers =
        switch (piece.stream()) {
          case COMPILE_STDOUT, COMPILE_STDERR -> true;
          case STDOUT, STDERR, RESULT -> false;
        };
    require(compilers ? watch.isCompiling() : watch.isStarted());
    output.add(piece.stream(), piece.bytes());
    return Optional.empty();
  }

  private Optional<ExecutionOutcome> validated(byte[] words) throws ProtocolException {
    opinion = opinion(words).filter(issues -> new ValidationReport(issues).valid());
    return Optional.empty();
  }

  private ExecutionOutcome refused(byte[] words) throws ProtocolException {
    return opinion(words)
        .map(ValidationReport::new)
        .filter(report -> !report.valid())
        .map(ExecutionOutcome.Checked::new)
        .orElseGet(
            () ->
                ExecutionOutcome.Checked.refused(
                    Issue.UNCHECKED, "the check of the script says nothing that makes sense"));
  }

  /** Returns nothing when it is not one: a request can bring its own hooks into an interpreter. */
  private Optional<List<Issue>> opinion(byte[] words) throws ProtocolException {
    require(watch.isStarted() && request.question().isPresent() && opinion.isEmpty());
    return ValidatorOpinion.issues(words);
  }

  /** What the compiler made may be no program, which is the script's affair. */
  private ExecutionOutcome notStarted(AgentFrame.Failed failed)
      throws ProtocolException, ExecutorException {
    require(!watch.isStarted() && !watch.isCompiling());
    String reason = oneLine(failed.reason());
    if (compilation.isPresent() && reason.startsWith(WORKING_FOLDER)) {
      var nothing = new Measurements(Duration.ZERO, Duration.ZERO, 0, cgroup.peakMemory());
      return outcome(new Verdict.NotRunnable(reason), null, nothing);
    }
    boolean missing = reason.startsWith(request.program());
    throw new ExecutorException(missing ? Code.LANGUAGE_UNAVAILABLE : Code.START_FAILED, reason);
  }

  private static ProtocolException tooEarly() {
    return new ProtocolException("a frame that comes only after the report");
  }

  private static void require(boolean inOrder) throws ProtocolException {
    if (!inOrder) {
      throw new ProtocolException("a frame out of order");
    }
  }

  private ExecutionOutcome finished(AgentReport report, FrameReader frames)
      throws IOException, InterruptedException {
    require(watch.isStarted());
    if (opinion.isEmpty() && validation.isRequired()) {
      return ExecutionOutcome.Checked.refused(
          Issue.UNCHECKED, "the script ended its own check, or the check its limits");
    }
    if (validation.only()) {
      return new ExecutionOutcome.Checked(new ValidationReport(opinion.orElseThrow()));
    }
    var measurements =
        new Measurements(
            report.wall(), report.cpu(), report.peakResidentBytes(), cgroup.peakMemory());
    ExecutionOutcome outcome =
        outcome(verdicts.ofScript(report, output.bytes(Stream.STDERR)), report, measurements);
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

  /** Without a report only the host's own evidence counts; without that, it was our failure. */
  private ExecutionOutcome lost(String what, @Nullable Throwable failure) throws ExecutorException {
    Optional<Cause> ended = watch.cause().filter(reason -> reason != Cause.DID_NOT_START);
    if (ended.isPresent()) {
      var measurements = new Measurements(watch.elapsed(), Duration.ZERO, 0, cgroup.peakMemory());
      return outcome(verdicts.of(ended.get()), null, measurements);
    }
    String log = jail.log();
    Code code = watch.isStarted() || watch.isCompiling() ? Code.AGENT_LOST : Code.START_FAILED;
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
        measurements,
        compilation,
        opinion.orElse(List.of()));
  }

  /** Nothing from the jail may look like a line of the log, or fill it. */
  private static String oneLine(String text) {
    return Characters.oneLine(text, NsjailLog.LONGEST_LINE);
  }
}
