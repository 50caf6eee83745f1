package dev.cloche.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Timeout;

/**
 * Says that a service whose first callers all come at once answers every one of them.
 *
 * <p>They have most of its classes loaded from the jar in one moment, over which virtual threads
 * were once seen waiting for each other for ever. That takes a rare order of events, so that what
 * keeps it from happening is the number of carriers and not this test.
 */
@Timeout(120)
final class FirstRequestsIT {

  private static final List<String> PAGES =
      List.of("/docs", "/docs/start.js", "/redoc", "/openapi.json", "/health", "/nosuch");

  private static final String FILES =
      "{\"language\": \"bash\", \"code\": \"for i in 1 2 3 4 5; do echo $i > /tmp/output/$i; done\"}";

  private static final List<String> REQUESTS =
      List.of(
          FILES,
          "{\"language\": \"bash\", \"code\": \"exit 1\"}",
          "{\"language\": \"bash\", \"code\": \"sleep 9\", \"timeout\": 0.1}",
          "{\"language\": \"klingon\", \"code\": \"1\"}",
          "{");

  /** As many carriers of virtual threads as it takes processors: one is the worst case. */
  private static final Map<String, String> ONE_PROCESSOR =
      Map.of("JAVA_TOOL_OPTIONS", "-XX:ActiveProcessorCount=1");

  @RepeatedTest(2)
  void allAreAnswered() throws Exception {
    try (var runner = RunnerProcess.start(ONE_PROCESSOR);
        var client = new ServiceClient();
        var threads = Executors.newFixedThreadPool(44)) {
      URI address = RunnerProcess.address(runner.awaitPrintedCommand());
      var start = new CountDownLatch(1);
      List<Future<Integer>> answers = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        for (String page : PAGES) {
          answers.add(
              threads.submit(
                  () -> {
                    start.await();
                    return client.get(address.resolve(page)).statusCode();
                  }));
        }
        for (String request : REQUESTS) {
          answers.add(
              threads.submit(
                  () -> {
                    start.await();
                    URI route = address.resolve("/api/v1/execute");
                    return client.post(route, request).statusCode();
                  }));
        }
      }
      start.countDown();
      for (Future<Integer> answer : answers) {
        assertThat(answer.get(40, TimeUnit.SECONDS)).isIn(200, 400, 404);
      }
    }
  }
}
