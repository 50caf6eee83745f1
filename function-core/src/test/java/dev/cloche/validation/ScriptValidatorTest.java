package dev.cloche.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cloche.config.InvalidConfigException;
import dev.cloche.config.SandboxConfig;
import dev.cloche.config.Surroundings;
import dev.cloche.contract.ExecutionRequest;
import dev.cloche.contract.ExecutionRequestReader;
import dev.cloche.contract.FieldProblem;
import dev.cloche.contract.ProblemCode;
import dev.cloche.contract.RequestRejectedException;
import dev.cloche.contract.TestingJson;
import dev.cloche.contract.ValidationPolicy;
import dev.cloche.execution.ExecutionLimits;
import dev.cloche.execution.ExecutionPlan;
import dev.cloche.execution.Limit;
import dev.cloche.language.OfferedLanguages;
import dev.cloche.language.TestingLanguages;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptValidatorTest {

  private final Set<Limit> enforceable = EnumSet.allOf(Limit.class);
  private final Map<String, String> environment = new HashMap<>();
  private OfferedLanguages languages = TestingLanguages.all();

  @Test
  void aSmallRequestBecomesAPlanWithTheDefaultsOfThePlace() throws Exception {
    ExecutionPlan plan = plan("'language': 'python', 'code': 'print(1)'");

    assertThat(plan.executionId()).isEqualTo("id");
    assertThat(plan.language().name()).isEqualTo("python");
    assertThat(plan.code()).isEqualTo("print(1)");
    assertThat(plan.limits())
        .isEqualTo(
            new ExecutionLimits(
                Duration.ofSeconds(30),
                Duration.ofSeconds(30),
                512L << 20,
                1000,
                100,
                1024,
                64 << 20,
                1 << 20));
  }

  @Test
  void wishesWithinTheMaximaAreGrantedToTheLetter() throws Exception {
    ExecutionLimits limits =
        plan("'language': 'sh', 'code': 'x', 'timeout': 0.25, 'mem_limit': 2048,"
                + " 'cpu_limit': 10")
            .limits();

    assertThat(limits.timeout()).isEqualTo(Duration.ofMillis(250));
    assertThat(limits.memoryBytes()).isEqualTo(2048L << 20);
    assertThat(limits.cpuMillicores()).isEqualTo(10);
  }

  @ParameterizedTest
  @CsvSource({
    "timeout, 300.001, must be at most 300 seconds",
    "timeout, 1e999999999, must be at most 300 seconds",
    "timeout, 0, must be more than 0 seconds",
    "timeout, -0.5, must be more than 0 seconds",
    "timeout, 0.0001, must be at least 0.001 seconds",
    "timeout, 1e-999999999, must be at least 0.001 seconds",
    "mem_limit, 2049, must be at most 2048 MB",
    "mem_limit, 15, must be at least 16 MB",
    "mem_limit, -2147483648, must be at least 16 MB",
    "cpu_limit, 1001, must be at most 1000 millicores",
    "cpu_limit, 9, must be at least 10 millicores",
  })
  void aWishOutOfBoundsIsRefusedAndNotClipped(String field, String value, String message) {
    RequestRejectedException rejection =
        rejection("'language': 'python', 'code': 'x', '%s': %s".formatted(field, value));

    assertThat(rejection.code()).isEqualTo(ProblemCode.INVALID_REQUEST);
    assertThat(rejection.problems()).containsExactly(new FieldProblem(field, message));
  }

  @Test
  void aLimitThatThePlaceCannotKeepIsRefused() {
    enforceable.clear();

    RequestRejectedException rejection =
        rejection("'language': 'python', 'code': 'x', 'cpu_limit': 999, 'mem_limit': 511");

    assertThat(rejection.code()).isEqualTo(ProblemCode.LIMIT_UNAVAILABLE);
    assertThat(rejection.problems())
        .extracting(FieldProblem::field)
        .containsExactly("cpu_limit", "mem_limit");
  }

  @Test
  void theDefaultNeedsNothingThatThePlaceCannotKeep() throws Exception {
    enforceable.clear();

    assertThat(plan("'language': 'python', 'code': 'x', 'cpu_limit': 1000, 'mem_limit': 512"))
        .isNotNull();
  }

  @Test
  void anUnknownLanguageIsRefusedWithTheKnownOnes() {
    RequestRejectedException rejection = rejection("'language': 'pyton', 'code': 'x'");

    assertThat(rejection.code()).isEqualTo(ProblemCode.UNKNOWN_LANGUAGE);
    assertThat(rejection.problems())
        .singleElement()
        .extracting(FieldProblem::message)
        .asString()
        .startsWith("no language is called \"pyton\"; known are python, javascript, ")
        .endsWith("; did you mean python?");
  }

  @Test
  void aLanguageWithoutItsRuntimeIsUnavailableAndTheCommandNamed() {
    languages = TestingLanguages.withoutBash();

    RequestRejectedException rejection = rejection("'language': 'bash', 'code': 'x'");

    assertThat(rejection.code()).isEqualTo(ProblemCode.LANGUAGE_UNAVAILABLE);
    assertThat(rejection).hasMessageContaining("/bin/bash");
  }

  @Test
  void aLanguageThatIsSwitchedOffIsUnavailable() {
    languages = TestingLanguages.pythonOnly();

    RequestRejectedException rejection = rejection("'language': 'js', 'code': 'x'");

    assertThat(rejection.code()).isEqualTo(ProblemCode.LANGUAGE_UNAVAILABLE);
    assertThat(rejection).hasMessage("language: javascript is switched off here");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\\n\\t"})
  void anEmptyScriptIsRefused(String code) {
    assertThat(rejection("'language': 'python', 'code': '" + code + "'").problems())
        .containsExactly(new FieldProblem("code", "must not be empty"));
  }

  @Test
  void aScriptHasAtMost50000Characters() throws Exception {
    String longest = "🙂".repeat(50_000);

    assertThat(plan("'language': 'python', 'code': '" + longest + "'").code()).isEqualTo(longest);
    assertThat(rejection("'language': 'python', 'code': '" + longest + "x'").problems())
        .containsExactly(new FieldProblem("code", "has 50001 characters, more than 50000"));
  }

  @Test
  void theLengthOfAScriptIsConfigured() {
    environment.put("CLOCHE_MAX_CODE_LENGTH", "3");

    assertThat(rejection("'language': 'python', 'code': '1234'")).isNotNull();
  }

  @Test
  void strictIsRefusedForALanguageThatHasNoSuchCheck() {
    RequestRejectedException rejection =
        rejection("'language': 'bash', 'code': 'x', 'validation': 'strict'");

    assertThat(rejection.code()).isEqualTo(ProblemCode.VALIDATION_UNAVAILABLE);
    assertThat(rejection.problems())
        .containsExactly(
            new FieldProblem("validation", "scripts in bash cannot be held to the policy strict"));
  }

  @Test
  void aRequestMayAskForAStricterPolicyAndNeverForALooserOne() throws Exception {
    assertThat(plan("'language': 'python', 'code': 'x'").validation().policy())
        .isEqualTo(ValidationPolicy.STANDARD);
    assertThat(
            plan("'language': 'python', 'code': 'x', 'validation': 'strict'").validation().policy())
        .isEqualTo(ValidationPolicy.STRICT);

    environment.put("CLOCHE_VALIDATION", "strict");

    assertThat(plan("'language': 'python', 'code': 'x'").validation().policy())
        .isEqualTo(ValidationPolicy.STRICT);
    assertThat(rejection("'language': 'python', 'code': 'x', 'validation': 'standard'").problems())
        .containsExactly(
            new FieldProblem("validation", "standard is looser than strict, which holds here"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PYTHONPATH", "NODE_OPTIONS", "LD_PRELOAD"})
  void underStrictNothingIsLoadedBeforeTheCheck(String name) throws Exception {
    String request = "'language': 'python', 'code': 'x', 'environment': {'" + name + "': '/box'}";

    assertThat(plan(request).environment()).containsKey(name);
    assertThat(rejection(request + ", 'validation': 'strict'").problems())
        .containsExactly(
            new FieldProblem("environment." + name, "may not be set under the policy strict"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"main", "_x", "Main2"})
  void anEntrypointIsAnIdentifier(String name) throws Exception {
    assertThat(plan("'language': 'python', 'code': 'x', 'entrypoint': '" + name + "'").entrypoint())
        .contains(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "1a", "main()", "os.system", "__import__('os')", "mäin"})
  void anEntrypointThatIsNoIdentifierIsRefused(String name) {
    String json = "'language': 'python', 'code': 'x', 'entrypoint': \"" + name + "\"";

    assertThat(rejection(json.replace("'os'", "os")).problems())
        .extracting(FieldProblem::field)
        .containsExactly("entrypoint");
  }

  @Test
  void anEntrypointForALanguageThatHasNoneIsRefused() {
    assertThat(rejection("'language': 'bash', 'code': 'x', 'entrypoint': 'main'").problems())
        .containsExactly(new FieldProblem("entrypoint", "cannot be given for bash"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1A", "A-B", "A=B", "Ä"})
  void aVariableNeedsAName(String name) {
    RequestRejectedException rejection =
        rejection("'language': 'sh', 'code': 'x', 'env': {'" + name + "': '1'}");

    assertThat(rejection.problems()).hasSize(1);
    assertThat(rejection.problems().getFirst().field()).startsWith("environment");
  }

  @Test
  void argumentsAndVariablesAreBoundedInNumberAndSize() {
    String many = IntStream.range(0, 1001).mapToObj(i -> "'a'").collect(Collectors.joining(","));
    String variables =
        IntStream.range(0, 201).mapToObj(i -> "'A" + i + "': ''").collect(Collectors.joining(","));
    String large = "'" + "x".repeat((64 << 10) + 1) + "'";
    String half = "'" + "x".repeat(60 << 10) + "'";

    assertField("'args': [" + many + "]", "args");
    assertField("'args': ['a', " + large + "]", "args[1]");
    assertField("'args': [" + String.join(",", half, half, half, half, half) + "]", "args");
    assertField("'environment': {" + variables + "}", "environment");
    assertField("'environment': {'A': " + large + "}", "environment.A");
  }

  @Test
  void allInputsTogetherHaveAtMost8Megabytes() {
    String five = "x".repeat(5 << 20);

    assertField("'stdin': '" + five + "', 'files': {'a': '" + five + "'}", "files");
    assertField("'stdin': '" + five + five + "'", "stdin");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "a\\nb"})
  void aSessionIsNamedProperly(String session) {
    assertField("'session_id': '" + session + "'", "session_id");
    assertField("'session_id': '" + "x".repeat(201) + "'", "session_id");
  }

  @Test
  void everythingThatIsWrongIsToldAtOnce() {
    assertThat(
            rejection(
                    "'language': 'sh', 'code': '', 'timeout': 301, 'entrypoint': 'main',"
                        + " 'files': {'../x': ''}")
                .problems())
        .extracting(FieldProblem::field)
        .containsExactly("code", "files[\"../x\"]", "entrypoint", "timeout");
  }

  private void assertField(String field, String name) {
    assertThat(rejection("'language': 'sh', 'code': 'x', " + field).problems())
        .extracting(FieldProblem::field)
        .containsExactly(name);
  }

  private ExecutionPlan plan(String fields)
      throws RequestRejectedException, InvalidConfigException {
    SandboxConfig config =
        SandboxConfig.from(environment, new Surroundings(2, 8L << 30, 2L << 30, Set.of()));
    ExecutionRequest request =
        new ExecutionRequestReader().read(TestingJson.bytes("{" + fields + "}"));
    return new ScriptValidator(
            languages, config.requests(), config.validation(), config.runs(), enforceable)
        .plan(request, "id");
  }

  private RequestRejectedException rejection(String fields) {
    return catchThrowableOfType(RequestRejectedException.class, () -> plan(fields));
  }
}
