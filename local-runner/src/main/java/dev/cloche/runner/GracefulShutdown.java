package dev.cloche.runner;

import dev.cloche.sandbox.Sandbox;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the service: running scripts get their time and their answers, new ones are refused by the
 * API until the last of them is done.
 */
final class GracefulShutdown implements Runnable {

  private static final Logger log = LoggerFactory.getLogger(GracefulShutdown.class);

  private final Sandbox sandbox;
  private final HttpService http;
  private final Duration longestRun;

  GracefulShutdown(Sandbox sandbox, HttpService http, Duration longestRun) {
    this.sandbox = sandbox;
    this.http = http;
    this.longestRun = longestRun;
  }

  @Override
  public void run() {
    sandbox.stopAdmitting();
    int running = sandbox.occupancy().running();
    log.info("Ending; executions that still run, and get their time: {}", running);
    try {
      if (!sandbox.awaitIdle(longestRun)) {
        log.warn("Executions outlived their time limit and are killed");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    // First the service, whose last answers are still on their way.
    http.close();
    sandbox.close();
    log.info("Ended");
  }
}
