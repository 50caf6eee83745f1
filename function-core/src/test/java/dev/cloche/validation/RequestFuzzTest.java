package dev.cloche.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.cloche.config.InvalidConfigException;
import dev.cloche.config.SandboxConfig;
import dev.cloche.config.Surroundings;
import dev.cloche.contract.ExecutionRequest;
import dev.cloche.contract.ExecutionRequestReader;
import dev.cloche.contract.RequestRejectedException;
import dev.cloche.contract.ShortRequestReader;
import dev.cloche.contract.ValidationPolicy;
import dev.cloche.execution.ExecutionPlan;
import dev.cloche.execution.Limit;
import dev.cloche.language.TestingLanguages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.provider.MethodSource;

/** Says of any bytes in place of a request that they are a plan in the end, or refused. */
@Timeout(10)
final class RequestFuzzTest {

  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]");
  private static final ExecutionRequestReader LONG = new ExecutionRequestReader();
  private static final ShortRequestReader SHORT = new ShortRequestReader();
  private static final ScriptValidator VALIDATOR = validator();

  private static ScriptValidator validator() {
    try {
      SandboxConfig config =
          SandboxConfig.from(Map.of(), new Surroundings(2, 8L << 30, 2L << 30, Set.of()));
      return new ScriptValidator(
          TestingLanguages.withoutBash(),
          config.requests(),
          config.validation(),
          config.runs(),
          EnumSet.allOf(Limit.class));
    } catch (InvalidConfigException e) {
      throw new IllegalStateException(e);
    }
  }

  static Stream<byte[]> examples() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("..", "examples"))) {
      return files.sorted().toList().stream().map(RequestFuzzTest::bytes);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @MethodSource("examples")
  @FuzzTest
  void anyBodyIsAPlanOrRefused(byte[] body) {
    try {
      ExecutionRequest request = LONG.read(body);
      check(request, VALIDATOR.plan(request, "id"));
    } catch (RequestRejectedException e) {
      check(e);
    }
    try {
      ExecutionRequest request = SHORT.read(body).toExecutionRequest(ValidationPolicy.STRICT);
      check(request, VALIDATOR.plan(request, "id"));
    } catch (RequestRejectedException e) {
      check(e);
    }
  }

  private static void check(ExecutionRequest request, ExecutionPlan plan) {
    assertThat(plan.code()).isNotBlank().isEqualTo(request.code());
    assertThat(plan.limits().timeout()).isPositive().isLessThanOrEqualTo(Duration.ofMinutes(5));
    assertThat(plan.limits().memoryBytes()).isBetween(1L << 20, 2048L << 20);
    assertThat(plan.limits().cpuMillicores()).isBetween(1, 1000);
    plan.arguments().forEach(RequestFuzzTest::checkArgument);
    plan.environment().values().forEach(RequestFuzzTest::checkArgument);
  }

  /** A NUL would end what execve(2) is given. */
  private static void checkArgument(String text) {
    if (text.indexOf('\0') >= 0) {
      fail("NUL in an argument or a variable");
    }
  }

  private static void check(RequestRejectedException refusal) {
    List<String> shown =
        Stream.concat(
                Stream.of(refusal.getMessage()),
                refusal.problems().stream().flatMap(p -> Stream.of(p.field(), p.message())))
            .toList();
    for (String text : shown) {
      if (UNPRINTABLE.matcher(text).find()) {
        fail("control characters in " + text);
      }
    }
    assertThat(refusal.problems()).hasSizeLessThanOrEqualTo(20);
  }
}
