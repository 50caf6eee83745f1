package dev.cloche.nsjail;

import dev.cloche.agent.AgentRequest;
import dev.cloche.agent.AgentStep;
import dev.cloche.cgroup.Cgroups;
import dev.cloche.contract.InputFile;
import dev.cloche.contract.IsolationTier;
import dev.cloche.execution.ExecutionLimits;
import dev.cloche.execution.ExecutionPlan;
import dev.cloche.execution.Limit;
import dev.cloche.language.Language;
import dev.cloche.output.OutputLimits;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Turns plans into what the agent is told. */
final class AgentRequests {

  private static final Map<String, String> BASE_ENVIRONMENT =
      Map.of("PATH", "/usr/bin:/bin", "HOME", "/box", "TMPDIR", "/tmp", "LANG", "C.UTF-8");

  /** There the rest of /tmp is the service's. */
  private static final Map<String, String> IN_TIER_MINIMAL = Map.of("TMPDIR", "/box");

  /** The usual default of Linux, which the JVM's and others' main threads expect. */
  private static final long STACK_BYTES = 8L << 20;

  /** Each queued signal and timer takes memory of the kernel. */
  private static final long PENDING_SIGNALS = 1024;

  /** How much later than the host the agent ends a script by itself. */
  private static final Duration BACKSTOP = Duration.ofSeconds(5);

  private static final long LOCKED_BYTES = 64L << 10;

  /** So that the service stays responsive where no cgroup gives runs a lower weight. */
  private static final int NICENESS = 10;

  private final Confinement confinement;
  private final Cgroups cgroups;

  /** Creates one for a place. */
  AgentRequests(Confinement confinement, Cgroups cgroups) {
    this.confinement = confinement;
    this.cgroups = cgroups;
  }

  /** Returns the request for a plan, but for what depends on its jail. */
  AgentRequest of(ExecutionPlan plan, OutputLimits outputFiles) {
    Language language = plan.language();
    boolean checkedByCompiling = plan.validation().only() && language.validation().isEmpty();
    List<InputFile> files = new ArrayList<>();
    byte[] code = plan.code().getBytes(StandardCharsets.UTF_8);
    files.add(new InputFile(language.fileName(), code));
    files.addAll(plan.files());
    return new AgentRequest(
        compile(plan),
        checkedByCompiling ? Optional.empty() : Optional.of(run(plan)),
        OptionalInt.empty(),
        plan.entrypoint().isPresent(),
        question(plan),
        resourceLimits(plan.limits(), language.reservedBytes()),
        List.of(),
        plan.limits().maxOutputBytes(),
        language.scratchBytes(),
        niceness(),
        Optional.of(outputFiles),
        plan.stdin(),
        files);
  }

  /** Returns the request that runs a bare command. */
  AgentRequest of(List<String> command, Map<String, String> environment, ExecutionLimits limits) {
    Map<String, String> all = baseEnvironment();
    all.putAll(environment);
    return new AgentRequest(
        Optional.empty(),
        Optional.of(new AgentStep(command, all, limits.timeout().plus(BACKSTOP))),
        OptionalInt.empty(),
        false,
        Optional.empty(),
        resourceLimits(limits, 0),
        List.of(),
        limits.maxOutputBytes(),
        0,
        niceness(),
        Optional.empty(),
        new byte[0],
        List.of());
  }

  private Optional<AgentStep> compile(ExecutionPlan plan) {
    Language language = plan.language();
    long memory = plan.limits().memoryBytes();
    // Without what the request sets: that is meant for the script.
    return language.isCompiled()
        ? Optional.of(
            new AgentStep(
                language.compileCommand(memory),
                environment(language, memory),
                plan.limits().compileTimeout().plus(BACKSTOP)))
        : Optional.empty();
  }

  private AgentStep run(ExecutionPlan plan) {
    long memory = plan.limits().memoryBytes();
    List<String> command = new ArrayList<>(plan.language().runCommand(plan.entrypoint(), memory));
    command.addAll(plan.arguments());
    Map<String, String> environment = environment(plan.language(), memory);
    if (plan.validation().only()) {
      // Nothing of the request's may run: neither by a hook nor out of a folder below this one.
      environment.put("HOME", "/nonexistent");
    } else {
      environment.putAll(plan.environment());
    }
    return new AgentStep(command, environment, plan.limits().timeout().plus(BACKSTOP));
  }

  private Map<String, String> environment(Language language, long memory) {
    Map<String, String> environment = baseEnvironment();
    environment.putAll(language.variables(memory));
    return environment;
  }

  private Map<String, String> baseEnvironment() {
    Map<String, String> environment = new HashMap<>(BASE_ENVIRONMENT);
    if (confinement.tier() == IsolationTier.MINIMAL) {
      environment.putAll(IN_TIER_MINIMAL);
    }
    return environment;
  }

  private static Optional<String> question(ExecutionPlan plan) {
    return plan.language().validation().isEmpty()
        ? Optional.empty()
        : Optional.of(
            ValidatorOpinion.question(
                plan.validation(), plan.language().fileName(), plan.entrypoint()));
  }

  private Map<String, Long> resourceLimits(ExecutionLimits limits, long reserved) {
    Map<String, Long> resources = new HashMap<>();
    resources.put("core", 0L);
    resources.put("nofile", (long) limits.maxOpenFiles());
    resources.put("fsize", limits.maxFileBytes());
    resources.put("nproc", (long) limits.maxProcesses());
    resources.put("stack", STACK_BYTES);
    resources.put("memlock", LOCKED_BYTES);
    if (confinement.usesNsjail()) {
      // Without it, on gVisor among others, the kernel may not know the limit.
      resources.put("sigpending", PENDING_SIGNALS);
    }
    if (confinement.tier() == IsolationTier.MINIMAL) {
      // Else a queue in /dev/mqueue would wait there for the next run.
      resources.put("msgqueue", 0L);
    }
    if (!cgroups.holdsMemory()) {
      resources.put("data", limits.memoryBytes() + reserved);
    }
    return resources;
  }

  private int niceness() {
    return cgroups.enforceable().contains(Limit.CPU) ? 0 : NICENESS;
  }
}
