package dev.cloche.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cloche.contract.IsolationTier;
import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReadyMessageTest {

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, http://127.0.0.1:8080",
    "192.0.2.7, http://192.0.2.7:8080",
    "0.0.0.0, http://127.0.0.1:8080",
    "::, http://127.0.0.1:8080",
    "::1, http://[0:0:0:0:0:0:0:1]:8080"
  })
  void addressIsOneThatThisMachineReaches(String host, String address) throws Exception {
    String message = ReadyMessage.of(InetAddress.getByName(host), 8080, IsolationTier.FULL, false);

    assertThat(message).contains("listens on " + address + " ", "curl -sS " + address + "/api");
  }

  @Test
  void commandIsASingleLine_andTheLast() {
    String message =
        ReadyMessage.of(InetAddress.getLoopbackAddress(), 8080, IsolationTier.FULL, false);

    assertThat(message.lines().toList())
        .hasSize(2)
        .last()
        .asString()
        .startsWith("curl ")
        .endsWith("'")
        .doesNotContain("API-Key");
  }

  @Test
  void commandTakesTheKeyFromTheEnvironment_whereOneIsNeeded() {
    String message =
        ReadyMessage.of(InetAddress.getLoopbackAddress(), 8080, IsolationTier.FULL, true);

    assertThat(message).contains("-H \"X-API-Key: $CLOCHE_KEY\"");
  }
}
