package dev.cloche.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyMakerTest {

  private final KeyMaker maker = new KeyMaker(new SecureRandom());
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void aKeyHas256RandomBitsAndNoTwoAreTheSame() {
    String key = maker.make("ci", Role.USER).key();

    assertThat(key).matches("cloche_[A-Za-z0-9_-]{43}");
    assertThat(maker.make("ci", Role.USER).key()).isNotEqualTo(key);
  }

  @Test
  void theEntryThatIsMadeIsUnderstoodByTheConfiguration() throws Exception {
    KeyMaker.NewKey made = maker.make("ci", Role.ADMIN);

    AccessPolicy access =
        SandboxConfig.from(
                Map.of("CLOCHE_API_KEYS", made.entry()),
                new Surroundings(1, 1L << 40, 1L << 30, Set.of()))
            .access();

    assertThat(access)
        .isEqualTo(
            new AccessPolicy.ByKey(List.of(new ApiKey("ci", Role.ADMIN, KeyHash.of(made.key())))));
  }

  @Test
  void theKeyIsPrintedOnceWithItsEntry() {
    assertThat(run("ci", "admin")).isZero();

    assertThat(out.toString(StandardCharsets.UTF_8))
        .containsPattern("cloche_[A-Za-z0-9_-]{43}\n")
        .containsPattern("ci:admin:sha256-[0-9a-f]{64}\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "ci user extra", "ci root"})
  void wrongArgumentsPrintTheUsage(String arguments) {
    String[] split = arguments.equals("a b") ? new String[] {"a b"} : arguments.split(" ", -1);

    assertThat(run(split)).isEqualTo(64);
    assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("usage: ");
    assertThat(out.size()).isZero();
  }

  @Test
  void theScriptWithoutANameSaysHowToGiveOne_beforeItBuildsAnything() throws Exception {
    Process script = new ProcessBuilder("../scripts/key", "", "user").start();

    assertThat(script.waitFor()).isEqualTo(64);
    assertThat(new String(script.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
        .isEqualTo("usage: make key NAME=… [ROLE=admin]\n");
  }

  @Test
  void neitherHashNorKeyAppearsWhereAKeyIsPrintedByAccident() {
    KeyMaker.NewKey made = maker.make("ci", Role.USER);

    assertThat(made.toString() + made.stored())
        .doesNotContain(made.key(), made.stored().hash().hex());
  }

  private int run(String... arguments) {
    return KeyMaker.run(arguments, maker, stream(out), stream(err));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
