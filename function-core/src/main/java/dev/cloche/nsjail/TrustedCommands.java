package dev.cloche.nsjail;

import dev.cloche.execution.Cancellation;
import dev.cloche.execution.ExecutionLimits;
import dev.cloche.execution.ExecutionOutcome;
import dev.cloche.execution.ExecutorException;
import dev.cloche.execution.Validation;
import dev.cloche.execution.Verdict;
import dev.cloche.language.Language;
import dev.cloche.language.LanguageAvailability;
import dev.cloche.language.LanguageProbe;
import dev.cloche.language.OutOfMemoryWords;
import dev.cloche.output.OutputReceiver;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs commands of ours in jails, to learn what is there. Thread-safe. */
final class TrustedCommands implements LanguageProbe {

  private static final System.Logger LOG = System.getLogger(TrustedCommands.class.getName());

  private final NsjailExecutor executor;
  private final AgentRequests requests;
  private final Confinement confinement;

  TrustedCommands(NsjailExecutor executor, AgentRequests requests, Confinement confinement) {
    this.executor = executor;
    this.requests = requests;
    this.confinement = confinement;
  }

  @Override
  public LanguageAvailability probe(Language language) {
    if (language.scratchBytes() > 0 && confinement != Confinement.FULL) {
      return new LanguageAvailability.RuntimeMissing("a tmpfs (isolation tier full)");
    }
    JailProbe probe =
        run(language.versionCommand(), language.variables(JailProbe.LIMITS.memoryBytes()));
    if (probe.failure().isPresent()) {
      return missing(language, language.command(), probe);
    }
    for (String program : language.furtherPrograms()) {
      JailProbe there = run(List.of("/usr/bin/test", "-x", program), Map.of());
      if (there.failure().isPresent()) {
        return missing(language, program, there);
      }
    }
    return new LanguageAvailability.Available(probe.firstLine());
  }

  private static LanguageAvailability missing(Language language, String program, JailProbe probe) {
    LOG.log(Level.DEBUG, "{0} is not offered: {1}", language.name(), probe.failure());
    return new LanguageAvailability.RuntimeMissing(program);
  }

  /** Runs a command with limits that it does not feel. */
  JailProbe run(List<String> command, Map<String, String> environment) {
    return run(command, environment, JailProbe.LIMITS);
  }

  /** Runs a command with limits that it is to feel. */
  JailProbe run(List<String> command, Map<String, String> environment, ExecutionLimits limits) {
    try {
      return JailProbe.of(execute(command, environment, limits, limits));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return JailProbe.failed("interrupted");
    } catch (ExecutorException e) {
      return JailProbe.failed(e.getMessage());
    }
  }

  /** Tells whether a command is ended for what it takes of memory. */
  boolean isKilledForMemory(List<String> command, ExecutionLimits limits) {
    return verdict(command, limits) instanceof Verdict.MemoryExceeded;
  }

  /** Tells whether a command gets what it needs in a cgroup with these limits. */
  boolean runsWithin(List<String> command, ExecutionLimits limits) {
    return new Verdict.Exited(0).equals(verdict(command, limits));
  }

  private @Nullable Verdict verdict(List<String> command, ExecutionLimits ofCgroup) {
    try {
      return execute(command, Map.of(), JailProbe.LIMITS, ofCgroup)
              instanceof ExecutionOutcome.Finished finished
          ? finished.verdict()
          : null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    } catch (ExecutorException e) {
      return null;
    }
  }

  private ExecutionOutcome execute(
      List<String> command,
      Map<String, String> environment,
      ExecutionLimits ofAgent,
      ExecutionLimits ofCgroup)
      throws ExecutorException, InterruptedException {
    return executor.run(
        requests.of(command, environment, ofAgent),
        ofCgroup,
        Validation.standard(),
        OutOfMemoryWords.NONE,
        OutputReceiver.none(),
        Cancellation.none());
  }
}
