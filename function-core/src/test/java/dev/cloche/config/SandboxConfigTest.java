package dev.cloche.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cloche.contract.IsolationTier;
import dev.cloche.contract.ValidationPolicy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxConfigTest {

  private static final Surroundings SURROUNDINGS =
      new Surroundings(2, 8L << 30, 2L << 30, Set.of("python", "javascript", "js", "bash"));

  /** The names and values are those of section 10 of the contract. */
  @Test
  void everyDefaultIsThatOfTheContract() throws Exception {
    SandboxConfig config = read(Map.of());

    assertThat(config.listen()).isEqualTo(new ListenConfig("127.0.0.1", 8080));
    assertThat(config.access()).isEqualTo(new AccessPolicy.LoopbackOnly());
    assertThat(config.home()).isEmpty();
    assertThat(config.uids()).isEqualTo(new UidRange(200_000, 200_999));
    assertThat(config.uids().size()).isEqualTo(1_000);
    assertThat(config.logging())
        .isEqualTo(new LoggingConfig(LoggingConfig.Level.INFO, LoggingConfig.Format.TEXT));
    assertThat(config.minimumIsolation()).isEqualTo(IsolationTier.FULL);
    assertThat(config.languages()).isEmpty();
    assertThat(config.requests()).isEqualTo(new RequestConfig(50_000, 12 << 20));
    assertThat(config.runs())
        .isEqualTo(
            new RunConfig(
                Duration.ofSeconds(30),
                Duration.ofMinutes(5),
                Duration.ofSeconds(30),
                512L << 20,
                2048L << 20,
                1000,
                1000,
                100,
                1L << 20));
    assertThat(config.outputs())
        .isEqualTo(new OutputConfig(10, 10L << 20, 50L << 20, (2L << 30) / 8));
    assertThat(config.admission()).isEqualTo(new AdmissionConfig(4, 100, (8L << 30) / 100 * 75));
    assertThat(config.storage()).isEqualTo(new StorageConfig.None());
  }

  @Test
  void everyNameIsRead() throws Exception {
    SandboxConfig config =
        read(
            Map.ofEntries(
                Map.entry("CLOCHE_HOST", "::1"),
                Map.entry("PORT", "0"),
                Map.entry("CLOCHE_AUTH", "none"),
                Map.entry("CLOCHE_HOME", "/srv/cloche"),
                Map.entry("CLOCHE_UID_RANGE", "3000-3099"),
                Map.entry("CLOCHE_LOG_LEVEL", "debug"),
                Map.entry("CLOCHE_LOG_FORMAT", "json"),
                Map.entry("CLOCHE_MIN_ISOLATION", "gvisor"),
                Map.entry("CLOCHE_LANGUAGES", "python, js"),
                Map.entry("CLOCHE_MAX_CODE_LENGTH", "1000"),
                Map.entry("CLOCHE_MAX_BODY_SIZE", "64KB"),
                Map.entry("CLOCHE_DEFAULT_TIMEOUT", "5"),
                Map.entry("CLOCHE_MAX_TIMEOUT", "2m"),
                Map.entry("CLOCHE_COMPILE_TIMEOUT", "10s"),
                Map.entry("CLOCHE_DEFAULT_MEMORY", "64MB"),
                Map.entry("CLOCHE_MAX_MEMORY", "1GB"),
                Map.entry("CLOCHE_DEFAULT_CPU", "500"),
                Map.entry("CLOCHE_MAX_CPU", "2000"),
                Map.entry("CLOCHE_MAX_PIDS", "50"),
                Map.entry("CLOCHE_MAX_OUTPUT_SIZE", "10MB"),
                Map.entry("CLOCHE_MAX_CONCURRENT_EXECUTIONS", "3"),
                Map.entry("CLOCHE_QUEUE_SIZE", "0"),
                Map.entry("CLOCHE_MEMORY_BUDGET", "50%")));

    assertThat(config.listen()).isEqualTo(new ListenConfig("::1", 0));
    assertThat(config.access()).isEqualTo(new AccessPolicy.Open());
    assertThat(config.home()).contains(Path.of("/srv/cloche"));
    assertThat(config.uids()).isEqualTo(new UidRange(3000, 3099));
    assertThat(config.logging())
        .isEqualTo(new LoggingConfig(LoggingConfig.Level.DEBUG, LoggingConfig.Format.JSON));
    assertThat(config.minimumIsolation()).isEqualTo(IsolationTier.GVISOR);
    assertThat(config.languages()).isEqualTo(Optional.of(Set.of("python", "js")));
    assertThat(config.requests()).isEqualTo(new RequestConfig(1000, 64 << 10));
    assertThat(config.runs())
        .isEqualTo(
            new RunConfig(
                Duration.ofSeconds(5),
                Duration.ofMinutes(2),
                Duration.ofSeconds(10),
                64L << 20,
                1L << 30,
                500,
                2000,
                50,
                10L << 20));
    assertThat(config.admission()).isEqualTo(new AdmissionConfig(3, 0, (8L << 30) / 100 * 50));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PORT                             | 65536    | must be from 0 to 65535",
        "PORT                             | http     | must be an integer",
        "CLOCHE_HOST                      | a b      | must be an address",
        "CLOCHE_AUTH                      | off      | must be one of keys, none",
        "CLOCHE_AUTH                      | keys     | CLOCHE_API_KEYS has none",
        "CLOCHE_UID_RANGE                 | 0-10     | must be a range",
        "CLOCHE_UID_RANGE                 | 5000-400 | must be a range",
        "CLOCHE_UID_RANGE                 | 200000-200000 | has 1 uids, and as many runs as",
        "CLOCHE_UID_RANGE                 | 5000-5023 | says need at least 25",
        "CLOCHE_LOG_LEVEL                 | loud     | must be one of error, warn, info",
        "CLOCHE_LOG_FORMAT                | xml      | must be one of text, json",
        "CLOCHE_MIN_ISOLATION             | remote   | must be one of minimal, reduced, full",
        "CLOCHE_LANGUAGES                 | cobol    | names cobol",
        "CLOCHE_MAX_CODE_LENGTH           | 0        | must be from 1",
        "CLOCHE_MAX_BODY_SIZE             | 12 MiB   | must be a size such as 512MB",
        "CLOCHE_MAX_BODY_SIZE             | 1GB      | must be from 1KB to 100MB",
        "CLOCHE_DEFAULT_TIMEOUT           | 1h       | must be a time such as 30s",
        "CLOCHE_DEFAULT_TIMEOUT           | 301      | is more than CLOCHE_MAX_TIMEOUT",
        "CLOCHE_DEFAULT_MEMORY            | 3GB      | is more than CLOCHE_MAX_MEMORY",
        "CLOCHE_DEFAULT_MEMORY            | 1        | must be from 16MB",
        "CLOCHE_DEFAULT_CPU               | 1001     | is more than CLOCHE_MAX_CPU",
        "CLOCHE_MAX_OUTPUT_SIZE           | 11MB     | must be from 1KB to 10MB",
        "CLOCHE_MAX_CONCURRENT_EXECUTIONS | 0        | must be from 1",
        "CLOCHE_QUEUE_SIZE                | -1       | must be an integer",
        "CLOCHE_MEMORY_BUDGET             | 101%     | must be a size",
        "CLOCHE_MEMORY_BUDGET             | 100MB    | less than one run gets",
      })
  void aWrongValueIsAProblem(String name, String value, String message) {
    InvalidConfigException failure = failure(Map.of(name, value));

    assertThat(failure).hasMessageContaining(message).message().hasLineCount(1);
  }

  /** One for the agents, one a run (4 here), two a core and sixteen more. */
  @Test
  void asManyUidsAsRunsNeedAreEnough() throws Exception {
    assertThat(read(Map.of("CLOCHE_UID_RANGE", "5000-5024")).uids().size()).isEqualTo(25);
  }

  @Test
  void theUsualUidsBecomeMoreWhereRunsNeedMore() throws Exception {
    SandboxConfig config = read(Map.of("CLOCHE_MAX_CONCURRENT_EXECUTIONS", "5000"));

    assertThat(config.uids()).isEqualTo(new UidRange(200_000, 205_020));
    assertThat(config.masked()).containsEntry("CLOCHE_UID_RANGE", "200000-205020");
  }

  @Test
  void aMaximumAloneLowersTheDefaultThatIsNotGiven() throws Exception {
    SandboxConfig config =
        read(
            Map.of(
                "CLOCHE_MAX_TIMEOUT", "5", "CLOCHE_MAX_MEMORY", "64MB", "CLOCHE_MAX_CPU", "500"));

    assertThat(config.runs().defaultTimeout()).isEqualTo(Duration.ofSeconds(5));
    assertThat(config.runs().defaultMemoryBytes()).isEqualTo(64L << 20);
    assertThat(config.runs().defaultCpuMillicores()).isEqualTo(500);
    assertThat(config.masked()).containsEntry("CLOCHE_DEFAULT_TIMEOUT", "5s");
    assertThat(failure(Map.of("CLOCHE_MAX_TIMEOUT", "5", "CLOCHE_DEFAULT_TIMEOUT", "6")))
        .hasMessage("CLOCHE_DEFAULT_TIMEOUT: is more than CLOCHE_MAX_TIMEOUT");
  }

  @Test
  void everyProblemIsToldAtOnce() {
    InvalidConfigException failure =
        failure(
            Map.of("PORT", "x", "CLOCHE_MAX_PIDS", "x", "CLOCHE_HOST", "0.0.0.0", "CLOCHE_X", "1"));

    assertThat(failure.problems())
        .extracting(ConfigProblem::name)
        .containsExactlyInAnyOrder("PORT", "CLOCHE_MAX_PIDS", "CLOCHE_HOST", "CLOCHE_X");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1", "example.org", "127.0.0.1.example.org"})
  void anAddressThatOthersCanReachNeedsKeysOrAnOutrightNone(String host) throws Exception {
    assertThat(failure(Map.of("CLOCHE_HOST", host)))
        .hasMessageContaining("CLOCHE_API_KEYS")
        .hasMessageContaining("CLOCHE_AUTH=none");
    assertThat(read(Map.of("CLOCHE_HOST", host, "CLOCHE_AUTH", "none")).access())
        .isEqualTo(new AccessPolicy.Open());
    assertThat(read(Map.of("CLOCHE_HOST", host, "CLOCHE_API_KEYS", entry())).access())
        .isInstanceOf(AccessPolicy.ByKey.class);
  }

  @Test
  void keysTogetherWithNoneAreRefused() {
    assertThat(failure(Map.of("CLOCHE_AUTH", "none", "CLOCHE_API_KEYS", entry())))
        .hasMessageContaining("set one of the two");
  }

  @Test
  void anEmptyValueCountsAsNotSet() throws Exception {
    assertThat(read(Map.of("PORT", "", "CLOCHE_API_KEYS", " ")).listen().port()).isEqualTo(8080);
  }

  @Test
  void aTypingErrorIsAProblemWithTheNameThatWasProbablyMeant() {
    assertThat(failure(Map.of("CLOCHE_MAX_TIMOUT", "5")))
        .hasMessage("CLOCHE_MAX_TIMOUT: is not a known name; did you mean CLOCHE_MAX_TIMEOUT?");
    assertThat(failure(Map.of("CLOCHE_PORT", "8080")))
        .hasMessage("CLOCHE_PORT: is not a known name; did you mean PORT?");
    assertThat(failure(Map.of("CLOCHE_QWERTZUIOP", "5")))
        .hasMessage("CLOCHE_QWERTZUIOP: is not a known name");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"CLOCHE_COMPILE_CACHE_SIZE", "CLOCHE_WARM_PARENTS", "CLOCHE_CALLBACK_SECRET"})
  void aNameThatNothingReadsYetIsRefusedAndNotIgnored(String name) {
    assertThat(failure(Map.of(name, "x"))).hasMessage(name + ": is not supported by this version");
  }

  @Test
  void whatKubernetesAndTheClientsSetIsPassedOver() throws Exception {
    Map<String, String> environment = new HashMap<>();
    environment.put("CLOCHE_PORT", "tcp://10.0.0.1:8080");
    environment.put("CLOCHE_PORT_8080_TCP", "tcp://10.0.0.1:8080");
    environment.put("CLOCHE_PORT_8080_TCP_PROTO", "tcp");
    environment.put("CLOCHE_PORT_8080_TCP_PORT", "8080");
    environment.put("CLOCHE_PORT_8080_TCP_ADDR", "10.0.0.1");
    environment.put("CLOCHE_SERVICE_HOST", "10.0.0.1");
    environment.put("CLOCHE_SERVICE_PORT", "8080");
    environment.put("CLOCHE_SERVICE_PORT_HTTP", "8080");
    environment.put("CLOCHE_RUNNER_PORT", "udp://10.0.0.1:1");
    environment.put("CLOCHE_RUNNER_SERVICE_HOST", "10.0.0.1");
    environment.put("CLOCHE_URL", "http://localhost:8080");
    environment.put("CLOCHE_KEY", "secret");
    environment.put("PATH", "/bin");

    assertThat(read(environment).listen().port()).isEqualTo(8080);
  }

  @Test
  void theMaskedConfigurationShowsEveryValueButNoSecret() throws Exception {
    SandboxConfig config =
        read(Map.of("CLOCHE_API_KEYS", entry(), "CLOCHE_DEFAULT_TIMEOUT", "0.5m"));

    assertThat(config.masked())
        .containsEntry("CLOCHE_API_KEYS", "ci:user:***")
        .containsEntry("CLOCHE_DEFAULT_TIMEOUT", "30s")
        .containsEntry("CLOCHE_MAX_MEMORY", "2GB")
        .containsEntry("CLOCHE_MIN_ISOLATION", "full")
        .hasSize(43);
    assertThat(config.toString()).doesNotContain(entry().substring(20));
  }

  @Test
  void thePolicyOfTheShortFormIsNeverLooserThanThatOfAll() throws Exception {
    assertThat(read(Map.of()).validation())
        .isEqualTo(
            new ValidationConfig(
                ValidationPolicy.STANDARD, ValidationPolicy.STRICT, Optional.empty()));
    assertThat(
            read(Map.of("CLOCHE_SHORT_FORM_VALIDATION", "standard")).validation().shortFormPolicy())
        .isEqualTo(ValidationPolicy.STANDARD);
    assertThat(
            read(Map.of("CLOCHE_VALIDATION", "strict", "CLOCHE_SHORT_FORM_VALIDATION", "standard"))
                .validation()
                .shortFormPolicy())
        .isEqualTo(ValidationPolicy.STRICT);
  }

  @Test
  void forbiddenImportsAreNamesOfModules() throws Exception {
    assertThat(
            read(Map.of("CLOCHE_FORBIDDEN_IMPORTS", "os, node:fs,,xml.sax"))
                .validation()
                .forbiddenImports())
        .contains(List.of("os", "node:fs", "xml.sax"));
    assertThat(failure(Map.of("CLOCHE_FORBIDDEN_IMPORTS", "os,a b")))
        .hasMessage("CLOCHE_FORBIDDEN_IMPORTS: names a b, which no module is called");
  }

  @Test
  void theMachineItselfIsAFineSurrounding() throws Exception {
    assertThat(SandboxConfig.from(Map.of("CLOCHE_LANGUAGES", "js,sh")).languages()).isPresent();
  }

  private static String entry() {
    return "ci:user:" + KeyHash.of("some key").text();
  }

  private static SandboxConfig read(Map<String, String> environment) throws InvalidConfigException {
    return SandboxConfig.from(environment, SURROUNDINGS);
  }

  private static InvalidConfigException failure(Map<String, String> environment) {
    return catchThrowableOfType(InvalidConfigException.class, () -> read(environment));
  }

  @Test
  void aSmallHeapGivesFewerPlaces_sinceEachAnswerMustFitIntoIt() throws Exception {
    var small = new Surroundings(8, 8L << 30, 256L << 20, Set.of("python"));
    var tiny = new Surroundings(8, 8L << 30, 32L << 20, Set.of("python"));

    assertThat(SandboxConfig.from(Map.of(), small).admission().places()).isEqualTo(3);
    assertThat(SandboxConfig.from(Map.of(), tiny).admission().places()).isEqualTo(1);
  }
}
