package dev.cloche.runner;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cloche.storage.FileStoreContractTest;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Neither we nor S3Proxy, Jetty and the SDK tell the log what opens files. */
@Timeout(120)
final class StorageLogsIT {

  private static final String FILES =
      "open('/tmp/output/a.txt', 'w').write('a')\n"
          + "open('/tmp/output/b.bin', 'wb').write(bytes(9_000_000))";

  @ParameterizedTest
  @ValueSource(strings = {"error", "warn", "info", "debug", "trace"})
  void secretAndSignaturesAreNowhereToBeSeen(String level, @TempDir Path folder) throws Exception {
    Path storage = folder.resolve("storage");
    var settings = Map.of("CLOCHE_STORAGE_FOLDER", storage.toString(), "CLOCHE_LOG_LEVEL", level);
    try (var runner = RunnerProcess.start(settings);
        var client = new ServiceClient()) {
      URI address = RunnerProcess.address(runner.awaitPrintedCommand());
      JsonNode result = client.run(address, FILES);
      String secret = Files.readString(storage.resolve("secret-key")).strip();
      String command = Files.readString(Path.of("/proc", String.valueOf(runner.pid()), "cmdline"));
      URI small = URI.create(result.get("files").get(0).get("url").asString());
      URI large = URI.create(result.get("files").get(1).get("url").asString());

      assertThat(send("GET", small)).isEqualTo(200);
      assertThat(send("PUT", small)).isEqualTo(403);
      assertThat(send("POST", small)).isEqualTo(405);
      assertThat(send("GET", URI.create(small + "0"))).isEqualTo(403);
      assertThat(send("GET", URI.create(small + "&acl"))).isEqualTo(403);
      assertThat(answerTo(small, "/cloche/%zz?" + small.getRawQuery(), "")).contains(" 400 ");
      assertThat(answerTo(small, target(small), "X-Long: " + "x".repeat(20_000) + "\r\n"))
          .contains(" 431 ");
      goAwayWhileReading(large);
      if (level.equals("debug") || level.equals("trace")) {
        assertThat(runner.awaitLineWith("an answer of the store broke off")).isNotEmpty();
      }
      runner.terminate();
      assertThat(runner.awaitExit()).isZero();

      assertThat(secret).hasSize(64);
      assertThat(runner.output() + result + command)
          .doesNotContain(secret)
          .doesNotContain("Authorization");
      assertThat(runner.output()).doesNotContain("X-Amz-", signature(small), signature(large));
    }
  }

  private static String signature(URI link) {
    return link.getQuery().replaceFirst(".*X-Amz-Signature=([0-9a-f]{64}).*", "$1");
  }

  private static int send(String method, URI link) throws Exception {
    return FileStoreContractTest.send(method, link).statusCode();
  }

  private static String target(URI link) {
    return link.getRawPath() + "?" + link.getRawQuery();
  }

  private static String answerTo(URI link, String target, String header) throws IOException {
    try (var socket = connect(link)) {
      ask(socket, link, target, header);
      return new String(socket.getInputStream().readNBytes(14), US_ASCII);
    }
  }

  private static void goAwayWhileReading(URI link) throws IOException {
    try (var socket = connect(link)) {
      ask(socket, link, target(link), "");
      assertThat(new String(socket.getInputStream().readNBytes(14), US_ASCII)).contains(" 200 ");
      socket.setSoLinger(true, 0);
    }
  }

  private static Socket connect(URI link) throws IOException {
    var socket = new Socket();
    socket.setReceiveBufferSize(4096);
    socket.setSoTimeout(10_000);
    socket.connect(new InetSocketAddress(link.getHost(), link.getPort()), 10_000);
    return socket;
  }

  private static void ask(Socket socket, URI link, String target, String header)
      throws IOException {
    String request =
        "GET %s HTTP/1.1\r\nHost: %s\r\n%s\r\n".formatted(target, link.getAuthority(), header);
    socket.getOutputStream().write(request.getBytes(US_ASCII));
  }
}
