package dev.cloche.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cloche.config.StorageConfig.AccessKeys;
import dev.cloche.config.StorageConfig.Embedded;
import dev.cloche.config.StorageConfig.S3;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StorageConfigTest {

  private static final Surroundings BARE = new Surroundings(2, 8L << 30, 2L << 30, Set.of());
  private static final Surroundings RUNNER = BARE.withEmbeddedStore();
  private static final Duration FIVE_HOURS = Duration.ofHours(5);
  private static final String ACCOUNT = "0123456789abcdef0123456789abcdef";

  @Test
  void aProgramWithAStoreInItselfUsesThat() throws Exception {
    assertThat(read("")).isEqualTo(embedded(8081));
    assertThat(read("PORT=9000")).isEqualTo(embedded(9001));
    assertThat(read("PORT=0")).isEqualTo(embedded(0));
    assertThat(read("PORT=65535")).isEqualTo(embedded(0));
  }

  @Test
  void anyOtherKeepsNoFiles() throws Exception {
    assertThat(SandboxConfig.from(Map.of(), BARE).storage()).isEqualTo(new StorageConfig.None());
    assertThat(
            catchThrowableOfType(
                InvalidConfigException.class,
                () -> SandboxConfig.from(Map.of("CLOCHE_STORAGE_PROVIDER", "embedded"), BARE)))
        .hasMessageContaining("only the local runner has a store embedded");
  }

  @Test
  void everyNameOfTheEmbeddedStoreIsRead() throws Exception {
    assertThat(
            read(
                "STORAGE_PROVIDER=embedded STORAGE_PORT=0 STORAGE_QUOTA=5MB STORAGE_FOLDER=/srv/f"
                    + " STORAGE_PUBLIC_URL=https://files.example.org:8443/ LINK_TTL=60"))
        .isEqualTo(
            new Embedded(
                0,
                5L << 20,
                Optional.of(Path.of("/srv/f")),
                Optional.of(URI.create("https://files.example.org:8443")),
                Duration.ofMinutes(1)));
  }

  @Test
  void amazonNeedsBucketAndRegion() throws Exception {
    assertThat(read("STORAGE_PROVIDER=s3 STORAGE_BUCKET=files AWS_REGION=eu-west-1"))
        .isEqualTo(
            new S3(
                "files",
                "eu-west-1",
                Optional.empty(),
                "executions",
                Optional.empty(),
                FIVE_HOURS));
    assertThat(
            read(
                "STORAGE_PROVIDER=s3 STORAGE_BUCKET=files STORAGE_REGION=eu-west-2 LINK_TTL=604800"
                    + " AWS_REGION=eu-west-1 STORAGE_ENDPOINT=https://s3.example.org"
                    + " STORAGE_PREFIX=a/b STORAGE_ACCESS_KEY=id STORAGE_SECRET_KEY=hidden"))
        .isEqualTo(
            new S3(
                "files",
                "eu-west-2",
                Optional.of(URI.create("https://s3.example.org")),
                "a/b",
                Optional.of(new AccessKeys("id", "hidden")),
                Duration.ofDays(7)));
  }

  @Test
  void r2IsReachedByItsAccount() throws Exception {
    assertThat(
            read(
                "STORAGE_PROVIDER=r2 STORAGE_BUCKET=files STORAGE_ACCESS_KEY=id"
                    + " STORAGE_SECRET_KEY=hidden STORAGE_ACCOUNT_ID="
                    + ACCOUNT))
        .isEqualTo(
            new S3(
                "files",
                "auto",
                Optional.of(URI.create("https://" + ACCOUNT + ".r2.cloudflarestorage.com")),
                "executions",
                Optional.of(new AccessKeys("id", "hidden")),
                FIVE_HOURS));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "STORAGE_PROVIDER=disk | STORAGE_PROVIDER: must be one of embedded, s3, r2, none",
        "STORAGE_PORT=8080 | STORAGE_PORT: is the port of the service itself",
        "STORAGE_QUOTA=1KB | STORAGE_QUOTA: must be from 1MB",
        "STORAGE_PUBLIC_URL=ftp://x | STORAGE_PUBLIC_URL: must be an address",
        "STORAGE_PUBLIC_URL=http://x/y | STORAGE_PUBLIC_URL: must be an address",
        "LINK_TTL=604801 | LINK_TTL: must be from 1s to 604800s",
        "STORAGE_BUCKET=files | STORAGE_BUCKET: belongs to provider s3 or r2, and",
        "STORAGE_ACCOUNT_ID=x | STORAGE_ACCOUNT_ID: belongs to provider r2, and",
        "STORAGE_PROVIDER=none STORAGE_PORT=1 | STORAGE_PORT: belongs to provider embedded, and",
        "STORAGE_PROVIDER=s3 AWS_REGION=a | STORAGE_BUCKET: must be set for provider s3",
        "STORAGE_PROVIDER=s3 STORAGE_BUCKET=files | STORAGE_REGION: must be set for provider s3",
        "STORAGE_PROVIDER=s3 STORAGE_BUCKET=A AWS_REGION=a | STORAGE_BUCKET: must be the name of",
      })
  void aWrongValueIsAProblem(String settings, String message) {
    assertThat(failure(settings)).hasMessageContaining("CLOCHE_" + message);
    assertThat(failure(settings).problems()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "STORAGE_ENDPOINT=http://s3.example.org | STORAGE_ENDPOINT: must begin with https",
        "STORAGE_ACCESS_KEY=id | STORAGE_SECRET_KEY: must be set together",
        "STORAGE_SECRET_KEY=hidden | STORAGE_ACCESS_KEY: must be set together",
        "STORAGE_PREFIX=../up | STORAGE_PREFIX: must be folders",
        "STORAGE_PREFIX=a/ | STORAGE_PREFIX: must be folders",
      })
  void aWrongValueForAmazonIsAProblem(String settings, String message) {
    String rest = "STORAGE_PROVIDER=s3 STORAGE_BUCKET=files AWS_REGION=eu-west-1 ";

    assertThat(failure(rest + settings))
        .hasMessageContaining("CLOCHE_" + message)
        .hasMessageNotContaining("hidden");
  }

  @Test
  void r2TellsEverythingThatItNeedsAtOnce() {
    assertThat(failure("STORAGE_PROVIDER=r2").problems())
        .extracting(ConfigProblem::name)
        .containsExactlyInAnyOrder(
            "CLOCHE_STORAGE_ACCOUNT_ID", "CLOCHE_STORAGE_ACCESS_KEY", "CLOCHE_STORAGE_BUCKET");
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "127.0.0.1", "[::1]"})
  void anEndpointOnThisMachineNeedsNoEncryption(String host) throws Exception {
    assertThat(
            read(
                "STORAGE_PROVIDER=s3 STORAGE_BUCKET=files AWS_REGION=a STORAGE_ENDPOINT=http://"
                    + host
                    + ":9000"))
        .isInstanceOf(S3.class);
  }

  @Test
  void aServiceOfKubernetesThatIsCalledSoSetsNothing() throws Exception {
    assertThat(read("STORAGE_PORT=tcp://10.0.0.1:80")).isEqualTo(embedded(8081));
  }

  @Test
  void theSecretIsPrintedNowhere() throws Exception {
    SandboxConfig config =
        SandboxConfig.from(
            environment(
                "STORAGE_PROVIDER=s3 STORAGE_BUCKET=files AWS_REGION=a STORAGE_ACCESS_KEY=id"
                    + " STORAGE_SECRET_KEY=hidden"),
            RUNNER);

    assertThat(config.masked()).containsEntry("CLOCHE_STORAGE_SECRET_KEY", "***");
    assertThat(config.toString()).doesNotContain("hidden");
  }

  private static Embedded embedded(int port) {
    return new Embedded(port, 2L << 30, Optional.empty(), Optional.empty(), FIVE_HOURS);
  }

  private static StorageConfig read(String settings) throws InvalidConfigException {
    return SandboxConfig.from(environment(settings), RUNNER).storage();
  }

  private static InvalidConfigException failure(String settings) {
    return catchThrowableOfType(InvalidConfigException.class, () -> read(settings));
  }

  private static Map<String, String> environment(String settings) {
    Map<String, String> environment = new HashMap<>();
    Arrays.stream(settings.split(" "))
        .filter(setting -> !setting.isEmpty())
        .map(setting -> setting.split("=", 2))
        .forEach(
            pair ->
                environment.put(
                    pair[0].startsWith("STORAGE") || pair[0].startsWith("LINK")
                        ? "CLOCHE_" + pair[0]
                        : pair[0],
                    pair[1]));
    return environment;
  }
}
