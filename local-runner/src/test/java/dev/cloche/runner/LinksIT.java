package dev.cloche.runner;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Follows files from a script to the disk of whoever asked for them, through the service as
 * shipped.
 */
@Timeout(120)
final class LinksIT {

  private static final JsonMapper JSON = JsonMapper.shared();

  private static String run(Path folder, String... command) throws Exception {
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }

  /** Downloads as a person would, under the name that the server gives. */
  private static Path download(Path folder, JsonNode file) throws Exception {
    String said =
        run(
            folder,
            "curl",
            "-sSOJf",
            "-w",
            "%{content_type} %{filename_effective}",
            file.get("url").asString());
    assertThat(said).startsWith(file.get("content_type").asString() + " ");
    Path path = folder.resolve(said.substring(said.indexOf(' ') + 1));
    byte[] content = Files.readAllBytes(path);
    assertThat(content).hasSize(file.get("size").asInt());
    assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)))
        .isEqualTo(file.get("sha256").asString());
    return path;
  }

  @Test
  void workbookAndPlotOfTheReadmeOpen(@TempDir Path folder) throws Exception {
    String example = Files.readString(Path.of("../examples/output-files.json"));
    try (var runner = RunnerProcess.start(Map.of());
        var client = new ServiceClient()) {
      URI address = RunnerProcess.address(runner.awaitPrintedCommand());
      JsonNode result =
          JSON.readTree(client.post(address.resolve("/api/v1/execute"), example).body());

      assertThat(result.get("files_skipped")).isEmpty();
      for (JsonNode file : result.get("files")) {
        assertThat(download(folder, file)).hasFileName(file.get("name").asString());
      }
      assertThat(
              run(
                  folder,
                  "/usr/bin/python3",
                  "-c",
                  """
                  import pandas, matplotlib.image
                  print(pandas.read_excel('data.xlsx').visitors.sum())
                  print(matplotlib.image.imread('plot.png').shape)
                  """))
          .isEqualTo("167\n(480, 640, 4)\n");
    }
  }

  @Test
  void aNameInFoldersAndOtherScriptsComesWhole(@TempDir Path folder) throws Exception {
    try (var runner = RunnerProcess.start(Map.of());
        var client = new ServiceClient()) {
      URI address = RunnerProcess.address(runner.awaitPrintedCommand());
      JsonNode result =
          client.run(
              address,
              "import os; os.mkdir('/tmp/output/may')\n"
                  + "open('/tmp/output/may/r\\u00e9sum\\u00e9 \\u6570.html', 'w').write('<b>')");

      JsonNode file = result.get("files").get(0);
      assertThat(file.get("name").asString()).isEqualTo("may/r\u00e9sum\u00e9 \u6570.html");
      assertThat(file.get("content_type").asString()).isEqualTo("application/octet-stream");
      assertThat(Files.readString(download(folder, file))).isEqualTo("<b>");
    }
  }

  @Test
  void aLinkOutlivesTheServiceThatMadeIt(@TempDir Path folder) throws Exception {
    Map<String, String> settings =
        Map.of(
            "CLOCHE_STORAGE_FOLDER",
            folder.resolve("storage").toString(),
            "CLOCHE_STORAGE_PORT",
            String.valueOf(freePort()));
    JsonNode file;
    try (var runner = RunnerProcess.start(settings);
        var client = new ServiceClient()) {
      URI address = RunnerProcess.address(runner.awaitPrintedCommand());
      file = client.run(address, "open('/tmp/output/a.txt', 'w').write('kept')").get("files");
    }
    try (var runner = RunnerProcess.start(settings)) {
      runner.awaitPrintedCommand();

      assertThat(Files.readString(download(folder, file.get(0)))).isEqualTo("kept");
    }
  }

  @Test
  void aFullStoreCostsTheFileAndNotTheResult() throws Exception {
    try (var runner = RunnerProcess.start(Map.of("CLOCHE_STORAGE_QUOTA", "1MB"));
        var client = new ServiceClient()) {
      URI address = RunnerProcess.address(runner.awaitPrintedCommand());
      JsonNode result =
          client.run(
              address,
              "for name in 'ab': open('/tmp/output/' + name, 'wb').write(bytes(700_000))\n"
                  + "print('done')");

      assertThat(result.get("success").asBoolean()).isTrue();
      assertThat(result.get("stdout").asString()).isEqualTo("done\n");
      assertThat(result.get("files")).hasSize(1);
      assertThat(result.get("files_skipped").get(0).get("code").asString())
          .isEqualTo("store_failed");
      assertThat(result.get("files_skipped").get(0).get("reason").asString())
          .isEqualTo("the store is full");
    }
  }

  @Test
  void withoutAStoreFilesAreToldToHaveNone() throws Exception {
    try (var runner = RunnerProcess.start(Map.of("CLOCHE_STORAGE_PROVIDER", "none"));
        var client = new ServiceClient()) {
      URI address = RunnerProcess.address(runner.awaitPrintedCommand());
      JsonNode result = client.run(address, "open('/tmp/output/a.txt', 'w')");

      assertThat(result.get("files")).isEmpty();
      assertThat(result.get("files_skipped"))
          .hasToString(
              "[{\"name\":\"a.txt\",\"code\":\"no_store\","
                  + "\"reason\":\"this deployment stores no files\"}]");
    }
  }

  @Test
  void aPortThatIsTakenEndsTheStartWithWhatHelps() throws Exception {
    try (var taken = new ServerSocket(0);
        var runner =
            RunnerProcess.start(
                Map.of("CLOCHE_STORAGE_PORT", String.valueOf(taken.getLocalPort())))) {
      assertThat(runner.awaitExit()).isEqualTo(1);
      assertThat(runner.output()).contains("CLOCHE_STORAGE_PORT").doesNotContain("\tat ");
    }
  }

  @Test
  void twoServicesDoNotShareAFolder(@TempDir Path folder) throws Exception {
    var settings = Map.of("CLOCHE_STORAGE_FOLDER", folder.resolve("storage").toString());
    try (var first = RunnerProcess.start(settings)) {
      first.awaitPrintedCommand();
      try (var second = RunnerProcess.start(settings)) {
        assertThat(second.awaitExit()).isEqualTo(1);
        assertThat(second.output()).contains("another service", "CLOCHE_STORAGE_FOLDER");
      }
    }
  }

  private static int freePort() throws IOException {
    try (var probe = new ServerSocket(0)) {
      return probe.getLocalPort();
    }
  }
}
