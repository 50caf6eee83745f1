package dev.cloche.runner;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/** Where links lead when callers do not reach the service by the address it listens on. */
@Timeout(60)
final class LinkAddressesIT {

  private static final String WARNING = "set CLOCHE_STORAGE_PUBLIC_URL";
  private static final String CODE = "open('/tmp/output/a.txt', 'w').write('kept')";

  @Test
  void listeningEverywhereWarnsThatLinksLeadToThisMachine() throws Exception {
    var settings = Map.of("CLOCHE_HOST", "0.0.0.0", "CLOCHE_AUTH", "none");
    try (var runner = RunnerProcess.start(settings);
        var client = new ServiceClient()) {
      URI address = RunnerProcess.address(runner.awaitPrintedCommand());
      JsonNode file = client.run(address, CODE).get("files").get(0);

      assertThat(file.get("url").asString()).startsWith("http://127.0.0.1:");
      assertThat(runner.output()).containsOnlyOnce(WARNING);
      assertThat(curl(file.get("url").asString())).isEqualTo("kept");
    }
  }

  @Test
  void thePublicUrlIsWhereLinksLeadToAndItsHostIsSigned() throws Exception {
    int port = freePort();
    var settings =
        Map.of(
            "CLOCHE_HOST", "0.0.0.0",
            "CLOCHE_AUTH", "none",
            "CLOCHE_STORAGE_PORT", String.valueOf(port),
            "CLOCHE_STORAGE_PUBLIC_URL", "http://files.example.org");
    try (var runner = RunnerProcess.start(settings);
        var client = new ServiceClient()) {
      URI address = RunnerProcess.address(runner.awaitPrintedCommand());
      JsonNode file = client.run(address, CODE).get("files").get(0);
      String link = file.get("url").asString();

      assertThat(link).startsWith("http://files.example.org/cloche/executions/");
      assertThat(runner.output()).doesNotContain(WARNING);
      String proxy = "::127.0.0.1:" + port;
      assertThat(curl("--connect-to", proxy, link)).isEqualTo("kept");
      assertThat(curl("--connect-to", proxy, "-H", "Host: other.example.org", link))
          .contains("SignatureDoesNotMatch");
    }
  }

  private static String curl(String... arguments) throws Exception {
    var command = new ArrayList<>(List.of("curl", "-sS", "--noproxy", "*"));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }

  private static int freePort() throws Exception {
    try (var probe = new ServerSocket(0)) {
      return probe.getLocalPort();
    }
  }
}
