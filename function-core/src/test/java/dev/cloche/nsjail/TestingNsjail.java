package dev.cloche.nsjail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cloche.cgroup.Cgroups;
import dev.cloche.config.HomeFolder;
import dev.cloche.contract.InputFile;
import dev.cloche.contract.IsolationTier;
import dev.cloche.execution.Cancellation;
import dev.cloche.execution.ExecutionLimits;
import dev.cloche.execution.ExecutionOutcome;
import dev.cloche.execution.ExecutionPlan;
import dev.cloche.execution.ExecutorException;
import dev.cloche.execution.Validation;
import dev.cloche.execution.Verdict;
import dev.cloche.language.Language;
import dev.cloche.language.LanguageCatalogue;
import dev.cloche.language.LanguageCatalogueReader;
import dev.cloche.output.OutputReceiver;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Runs scripts under the real nsjail of this checkout. */
final class TestingNsjail implements AutoCloseable {

  static final ExecutionLimits LIMITS =
      new ExecutionLimits(
          Duration.ofSeconds(10),
          Duration.ofSeconds(10),
          256L << 20,
          1000,
          64,
          1024,
          64L << 20,
          1L << 20);

  private final NsjailExecutor executor;
  private final LanguageCatalogue languages = new LanguageCatalogueReader().readShipped();

  private TestingNsjail(NsjailExecutor executor) {
    this.executor = executor;
  }

  static TestingNsjail open() throws NsjailUnavailableException {
    return new TestingNsjail(IsolationProbe.open(settings(), IsolationTier.FULL));
  }

  static TestingNsjail open(Cgroups cgroups) throws NsjailUnavailableException {
    return new TestingNsjail(IsolationProbe.open(settings(), IsolationTier.FULL, cgroups));
  }

  static NsjailSettings settings() {
    Optional<Path> home = HomeFolder.search(List.of(Path.of("")));
    if (home.isEmpty()) {
      WithNsjail.cannotTry("nsjail is not installed here; run scripts/setup");
    }
    return new NsjailSettings(
        home.orElseThrow(),
        new LanguageCatalogueReader().readShipped().support(),
        200_000,
        200_099,
        Path.of(System.getProperty("java.io.tmpdir")));
  }

  NsjailExecutor executor() {
    return executor;
  }

  Language language(String name) {
    return languages.find(name).orElseThrow();
  }

  /** Starts to describe a run. */
  Script script(String language, String... lines) {
    return script(language(language), lines);
  }

  /** Starts to describe a run in a language that no catalogue has. */
  Script script(Language language, String... lines) {
    return new Script(language, String.join("\n", lines));
  }

  /** Runs a script in Python with the limits of these tests. */
  Outcome python(String... lines) throws Exception {
    return script("python", lines).run();
  }

  /** Runs a script in bash with the limits of these tests. */
  Outcome bash(String... lines) throws Exception {
    return script("bash", lines).run();
  }

  @Override
  public void close() {
    executor.close();
  }

  /** Describes one run. */
  final class Script {
    private final Language language;
    private final String code;
    private byte[] stdin = {};
    private final List<String> arguments = new ArrayList<>();
    private final Map<String, String> environment = new HashMap<>();
    private final List<InputFile> files = new ArrayList<>();
    private Optional<String> entrypoint = Optional.empty();
    private ExecutionLimits limits = LIMITS;
    private OutputReceiver receiver = OutputReceiver.none();
    private Validation validation = Validation.standard();

    private Script(Language language, String code) {
      this.language = language;
      this.code = code;
    }

    Script stdin(String text) {
      stdin = text.getBytes(StandardCharsets.UTF_8);
      return this;
    }

    Script arguments(String... words) {
      arguments.addAll(List.of(words));
      return this;
    }

    Script environment(String name, String value) {
      environment.put(name, value);
      return this;
    }

    Script file(String path, String content) {
      files.add(new InputFile(path, content.getBytes(StandardCharsets.UTF_8)));
      return this;
    }

    Script entrypoint(String function) {
      entrypoint = Optional.of(function);
      return this;
    }

    Script judgedBy(Validation wanted) {
      validation = wanted;
      return this;
    }

    Script timeout(Duration timeout) {
      return limits(timeout, limits.memoryBytes(), limits.cpuMillicores());
    }

    Script compileTimeout(Duration timeout) {
      limits =
          new ExecutionLimits(
              limits.timeout(),
              timeout,
              limits.memoryBytes(),
              limits.cpuMillicores(),
              limits.maxProcesses(),
              limits.maxOpenFiles(),
              limits.maxFileBytes(),
              limits.maxOutputBytes());
      return this;
    }

    Script memoryMegabytes(long megabytes) {
      return limits(limits.timeout(), megabytes << 20, limits.cpuMillicores());
    }

    Script cpuMillicores(int millicores) {
      return limits(limits.timeout(), limits.memoryBytes(), millicores);
    }

    private Script limits(Duration timeout, long memoryBytes, int cpuMillicores) {
      limits =
          new ExecutionLimits(
              timeout,
              limits.compileTimeout(),
              memoryBytes,
              cpuMillicores,
              limits.maxProcesses(),
              limits.maxOpenFiles(),
              limits.maxFileBytes(),
              limits.maxOutputBytes());
      return this;
    }

    Script leavingFilesTo(OutputReceiver wanted) {
      receiver = wanted;
      return this;
    }

    ExecutionOutcome outcome(Cancellation cancellation)
        throws ExecutorException, InterruptedException {
      var plan =
          new ExecutionPlan(
              UUID.randomUUID().toString(),
              language,
              code,
              stdin,
              arguments,
              environment,
              files,
              entrypoint,
              limits,
              validation);
      return executor.execute(plan, receiver, cancellation);
    }

    Outcome run() throws ExecutorException, InterruptedException {
      return run(Cancellation.none());
    }

    Outcome run(Cancellation cancellation) throws ExecutorException, InterruptedException {
      ExecutionOutcome outcome = outcome(cancellation);
      assertThat(outcome).isInstanceOf(ExecutionOutcome.Finished.class);
      return new Outcome((ExecutionOutcome.Finished) outcome);
    }
  }

  /** Reads an outcome in the words of a test. */
  record Outcome(ExecutionOutcome.Finished finished) {

    String stdout() {
      return new String(finished.stdout(), StandardCharsets.UTF_8);
    }

    Optional<JsonNode> returned() {
      return finished.returned().value();
    }

    String stderr() {
      return new String(finished.stderr(), StandardCharsets.UTF_8);
    }

    Verdict verdict() {
      return finished.verdict();
    }
  }
}
