package dev.cloche.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cloche.config.HomeFolder;
import dev.cloche.config.SandboxConfig;
import dev.cloche.contract.ExecutionRequest;
import dev.cloche.contract.ExecutionResult;
import dev.cloche.contract.OutputFile;
import dev.cloche.contract.ProblemCode;
import dev.cloche.contract.RequestRejectedException;
import dev.cloche.contract.SkipCode;
import dev.cloche.contract.SkippedFile;
import dev.cloche.contract.Status;
import dev.cloche.output.TestingStore;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Says what a Java program has of the core, with real jails behind it. */
@Timeout(60)
final class SandboxIT {

  private static Path home = Path.of("");
  private final TestingStore store = new TestingStore();

  @BeforeAll
  static void findHome() {
    Optional<Path> found = HomeFolder.search(List.of(Path.of("")));
    if (found.isEmpty()) {
      String reason = "skipped: nsjail is not installed here; run scripts/setup";
      if ("true".equals(System.getenv("CI"))) {
        throw new AssertionError(reason);
      }
      System.out.println(reason);
      Assumptions.abort(reason);
    }
    home = found.orElseThrow();
  }

  private Sandbox open() throws Exception {
    return Sandbox.open(SandboxConfig.from(Map.of()), home, Optional.of(store));
  }

  @Test
  void aRequestWithEverythingThatItCanSay() throws Exception {
    try (Sandbox sandbox = open()) {
      ExecutionResult result =
          sandbox.execute(
              ExecutionRequest.builder(
                      "python",
                      """
                      import os, sys
                      def main():
                          return [input(), sys.argv[1:], os.environ["A"], open("d/f").read()]
                      """)
                  .stdin("in")
                  .args("x", "y")
                  .environment("A", "b")
                  .file("d/f", "content".getBytes(StandardCharsets.UTF_8))
                  .entrypoint("main")
                  .timeout(Duration.ofSeconds(20))
                  .memLimit(128)
                  .cpuLimit(500)
                  .build());

      assertThat(result.result().orElseThrow())
          .hasToString("[\"in\",[\"x\",\"y\"],\"b\",\"content\"]");
    }
  }

  @Test
  void filesComeBackFromTheRealJail() throws Exception {
    try (Sandbox sandbox = open()) {
      ExecutionResult result =
          sandbox.execute(
              ExecutionRequest.of(
                  "python",
                  """
                  import os
                  os.mkdir("/tmp/output/plots")
                  open("/tmp/output/plots/a.csv", "w").write("1,2")
                  os.symlink("/etc/passwd", "/tmp/output/link")
                  open("/tmp/output/big", "wb").write(bytes(11 << 20))
                  """));

      assertThat(result.status()).isEqualTo(Status.SUCCESS);
      assertThat(result.files()).extracting(OutputFile::name).containsExactly("plots/a.csv");
      assertThat(result.filesSkipped())
          .containsExactly(
              new SkippedFile("big", SkipCode.TOO_LARGE, "larger than 10 MB"),
              new SkippedFile("link", SkipCode.NOT_REGULAR, "not a regular file"));
      assertThat(store.files().getFirst().content()).asString().isEqualTo("1,2");
    }
    assertThat(store.isClosed()).isTrue();
  }

  @Test
  void whatIsRefusedIsThrownWithItsCode() throws Exception {
    try (Sandbox sandbox = open()) {
      assertThatThrownBy(() -> sandbox.execute(ExecutionRequest.of("cobol", "DISPLAY 42")))
          .isInstanceOfSatisfying(
              RequestRejectedException.class,
              e -> assertThat(e.code()).isEqualTo(ProblemCode.UNKNOWN_LANGUAGE));
    }
  }

  @Test
  void whereNsjailIsMissingTheReasonSaysWhatHelpsAndTheStoreIsClosed(@TempDir Path empty) {
    assertThatThrownBy(() -> Sandbox.open(SandboxConfig.from(Map.of()), empty, Optional.of(store)))
        .isInstanceOf(SandboxUnavailableException.class)
        .hasMessageContaining("CLOCHE_HOME");
    assertThat(store.isClosed()).isTrue();
  }
}
