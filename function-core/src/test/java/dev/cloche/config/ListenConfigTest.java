package dev.cloche.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListenConfigTest {

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "127.9.9.9", "localhost", "LOCALHOST", "::1", "[::1]"})
  void theseAreThisMachineItself(String host) {
    assertThat(ListenConfig.isLoopback(host)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "::",
        "127.0.0.1.example.org",
        "localhost.example.org",
        "128.0.0.1",
        "127.1",
        ""
      })
  void theseAreNot(String host) {
    assertThat(ListenConfig.isLoopback(host)).isFalse();
  }
}
