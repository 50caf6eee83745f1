package dev.cloche.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cloche.contract.TestingJson;
import dev.cloche.execution.Cancellation;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class HostileInputTest {

  /** Fixed, so that a failure can be seen again. */
  private static final long SEED = 20_260_102;

  private static final byte[] REQUEST =
      TestingJson.bytes(
          """
          {'language': 'python', 'code': 'print(1)', 'stdin': 'ü', 'args': ['a'],
           'env': {'A': '1'}, 'files': {'d/x': {'content': 'AAEC', 'encoding': 'base64'}},
           'entrypoint': 'main', 'timeout': 2.5, 'cpu_limit': 1000, 'mem_limit': 64,
           'session_id': 'me', 'output_encoding': 'utf8', 'warm': true}
          """);

  private final TestingApi api = new TestingApi();

  @Test
  void aRequestWithAnyBytesChangedIsRunOrRefusedButNeverAnErrorOfOurs() {
    var random = new Random(SEED);
    for (int round = 0; round < 1_000; round++) {
      byte[] changed = REQUEST.clone();
      for (int change = random.nextInt(4); change >= 0; change--) {
        changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
      }

      assertAnswered(changed);
    }
  }

  @Test
  void aRequestCutAnywhereIsMalformed() {
    int end =
        new String(REQUEST, StandardCharsets.UTF_8).strip().getBytes(StandardCharsets.UTF_8).length;
    for (int length = 0; length < end; length += 7) {
      byte[] cut = Arrays.copyOf(REQUEST, length);

      assertThat(TestingApi.text(post(cut), "code")).isEqualTo("malformed_json");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "timeout   | 1e2147483648",
        "timeout   | 1e-2147483648",
        "timeout   | 1.5e-2147483647",
        "timeout   | 1e2147483647",
        "timeout   | -1e2147483647",
        "timeout   | 1e-2147483647",
        "timeout   | 0e2147483647",
        "foo       | 1e99999999999",
        "foo       | 1e2147483647",
        "mem_limit | 1e2147483647",
        "mem_limit | 1e-99999999999",
        "cpu_limit | 99999999999",
        "code      | 1e2147483648",
      })
  void aNumberBeyondAllBoundsIsA400ThatNamesItsField(String field, String number) {
    String others = field.equals("code") ? "" : "'code': '1', ";

    ApiResponse response =
        post(
            TestingJson.bytes(
                "{'language': 'python', %s'%s': %s}".formatted(others, field, number)));

    assertThat(response.status()).isEqualTo(400);
    assertThat(TestingApi.text(response, "field")).isEqualTo(field);
  }

  private void assertAnswered(byte[] body) {
    ApiResponse response = post(body);

    assertThat(response.status()).as(new String(body, StandardCharsets.UTF_8)).isIn(200, 400);
    assertThat(TestingApi.json(response).isObject()).isTrue();
  }

  private ApiResponse post(byte[] body) {
    return api.handle("POST", "/api/v1/execute", Map.of(), body, Cancellation.none());
  }
}
