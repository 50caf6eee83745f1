package dev.cloche.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeysReaderTest {

  private static final String HASH = KeyHash.of("some key").text();

  @Test
  void keysAreReadWithTheirNamesAndRoles() throws Exception {
    String other = KeyHash.of("another").text();

    assertThat(keys("ci:user:" + HASH + " , boss:admin:" + other))
        .containsExactly(
            new ApiKey("ci", Role.USER, KeyHash.of("some key")),
            new ApiKey("boss", Role.ADMIN, KeyHash.of("another")));
  }

  @Test
  void keysAreReadFromAFileWithComments(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("keys");
    Files.writeString(file, "# ours\nci:user:" + HASH + " # the build\n\n");

    assertThat(keys("@" + file)).extracting(ApiKey::name).containsExactly("ci");
  }

  @Test
  void aFileThatIsMissingOrEmptyIsAProblem(@TempDir Path folder) throws IOException {
    Path empty = Files.createFile(folder.resolve("empty"));

    assertThat(problems("@" + folder.resolve("missing")))
        .first()
        .asString()
        .contains("cannot be read");
    assertThat(problems("@" + empty)).containsExactly("CLOCHE_API_KEYS: has no key");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ci:user:0123abcd        | has no hash for ci",
        "ci:user:changeme        | has no hash for ci",
        "ci:root:HASH            | has an entry, number 1, whose role is not user or admin",
        "ci:user                 | has an entry, number 1, that is not name:role:hash",
        "ci:user:HASH:60         | gives a rate for ci, which this version does not support",
        "ci:user:HASH,ci:user:OTHER | has two entries for ci",
        "ci:user:HASH,cd:user:HASH  | has the key of cd twice",
        "c i:user:HASH           | has an entry, number 1, without a proper name",
      })
  void aWrongEntryIsAProblemThatDoesNotRepeatTheHash(String value, String message) {
    String other = KeyHash.of("another").text();
    List<String> problems = problems(value.replace("HASH", HASH).replace("OTHER", other));

    assertThat(problems).first().asString().contains(message);
    assertThat(problems.toString()).doesNotContain(HASH, "0123abcd", "changeme");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "KEY",
        "KEY:user",
        "KEY:user:HASH",
        "KEY:HASH",
        "KEY:ci:HASH",
        "ci:KEY",
        "ci:user:KEY",
        "ci:KEY:HASH",
        "ci:user:KEY:60",
        "ci:user:HASH:KEY:60",
        "ok:user:HASH,KEY",
      })
  void aKeyInAnEntryOrInItsPlaceIsNeverRepeated(String value) {
    String key = new KeyMaker(new SecureRandom()).make("ci", Role.USER).key();

    assertThat(problems(value.replace("KEY", key).replace("HASH", HASH)))
        .singleElement(InstanceOfAssertFactories.STRING)
        .doesNotContain(key, key.substring(10))
        .doesNotContain("has no key");
  }

  @Test
  void anotherSecretInPlaceOfAnEntryIsNotRepeatedEither() {
    assertThat(problems("s3cr3t,s3cr3t:s3cr3t").toString())
        .doesNotContain("s3cr3t")
        .contains("number 1", "number 2");
  }

  @Test
  void whoGivesWrongKeysIsNotToldToGiveSome() {
    InvalidConfigException failure =
        catchThrowableOfType(
            InvalidConfigException.class,
            () ->
                SandboxConfig.from(
                    Map.of("CLOCHE_API_KEYS", "x", "CLOCHE_HOST", "0.0.0.0", "CLOCHE_AUTH", "keys"),
                    new Surroundings(1, 1L << 40, 1L << 30, Set.of())));

    assertThat(failure.problems())
        .extracting(ConfigProblem::name)
        .containsExactly("CLOCHE_API_KEYS");
  }

  @ParameterizedTest
  @ValueSource(strings = {"changeme", "your-api-key", "", "secret"})
  void theHashOfAPlaceholderIsAProblem(String placeholder) {
    assertThat(problems("ci:user:" + KeyHash.of(placeholder).text()))
        .first()
        .asString()
        .contains("has the hash of a placeholder for ci");
  }

  private static List<ApiKey> keys(String value) throws InvalidConfigException {
    var variables = new Variables(Map.of("CLOCHE_API_KEYS", value));
    List<ApiKey> keys = new ApiKeysReader(variables).read();
    variables.finish();
    return keys;
  }

  private static List<String> problems(String value) {
    try {
      keys(value);
      return List.of();
    } catch (InvalidConfigException e) {
      return e.problems().stream().map(ConfigProblem::toString).toList();
    }
  }
}
