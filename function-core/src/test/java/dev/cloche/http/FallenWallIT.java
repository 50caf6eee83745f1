package dev.cloche.http;

import static dev.cloche.http.TestingApi.json;
import static dev.cloche.http.TestingApi.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cloche.contract.IsolationTier;
import dev.cloche.nsjail.BreakableNsjail;
import dev.cloche.nsjail.IsolationProbe;
import dev.cloche.nsjail.NsjailExecutor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Says that nothing runs once a wall has fallen under a service that runs, with real jails. */
@Timeout(60)
final class FallenWallIT {

  private static final String PATH = "/api/v1/execute";

  /** Tells which network it is in. */
  private static final String SCRIPT = "{'language': 'bash', 'code': 'readlink /proc/self/ns/net'}";

  @TempDir private Path home;
  private BreakableNsjail nsjail;
  private NsjailExecutor executor;
  private final TestingApi api = new TestingApi();

  @BeforeEach
  void open() throws Exception {
    nsjail = BreakableNsjail.in(home);
    executor = IsolationProbe.open(nsjail.settings(), IsolationTier.FULL);
    api.over(executor);
    await("jails wait", this::jailsWait);
  }

  @AfterEach
  void close() {
    executor.close();
  }

  private static void await(String what, Callable<Boolean> condition) throws Exception {
    long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!condition.call()) {
      assertThat(System.nanoTime()).as(what).isLessThan(deadline);
      Thread.sleep(Duration.ofMillis(5));
    }
  }

  private boolean jailsWait() {
    return ProcessHandle.current()
            .children()
            .filter(child -> child.info().command().orElse("").endsWith("/nsjail"))
            .count()
        >= Runtime.getRuntime().availableProcessors();
  }

  private int health() {
    return api.get("/health").status();
  }

  private String fault() {
    return json(api.get("/health")).at("/components/isolation/fault").asString("");
  }

  private void requireConfined() throws Exception {
    ApiResponse response = api.post(PATH, SCRIPT);

    assertThat(text(response, "status")).isEqualTo("success");
    assertThat(text(response, "stdout"))
        .startsWith("net:[")
        .doesNotContain(Files.readSymbolicLink(Path.of("/proc/self/ns/net")).toString());
  }

  private void requireRefused() {
    ApiResponse response = api.post(PATH, SCRIPT);

    assertThat(response.status()).isEqualTo(503);
    assertThat(text(response, "code")).isEqualTo("isolation_unavailable");
  }

  @Test
  void aJailThatDoesNotStartIsNoticedByItself_andSoIsItsReturn() throws Exception {
    requireConfined();
    nsjail.change("echo 'no more namespaces' >&2; exit 255");

    // Those that were started before are as good as they were.
    await(
        "the fault is seen",
        () -> {
          ApiResponse response = api.post(PATH, SCRIPT);
          boolean ran = response.status() == 200 && text(response, "status").equals("success");
          return !ran && health() == 503;
        });
    assertThat(text(api.get("/health"), "status")).isEqualTo("unhealthy");
    assertThat(fault()).contains("no jail starts", "no more namespaces");
    requireRefused();

    nsjail.mend();
    await("the walls stand again", () -> health() == 200);
    assertThat(fault()).isEmpty();
    requireConfined();
  }

  @Test
  void aWallThatFallsInSilenceIsFoundByTheNextLook_whateverWasStartedBefore() throws Exception {
    // The jails that wait now would tell of what stood before.
    nsjail.change("options=(--disable_clone_newnet)");
    BreakableNsjail.look(executor);

    await("the fault is seen", () -> health() == 503);
    assertThat(fault()).isEqualTo("a wall does not hold (network namespace: is the service's own)");
    requireRefused();

    nsjail.mend();
    await("the walls stand again", () -> health() == 200);
    for (int i = 0; i < 2 * Runtime.getRuntime().availableProcessors(); i++) {
      requireConfined();
    }
  }
}
