package dev.cloche.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountsTest {

  @ParameterizedTest
  @CsvSource({"1, 1", "1KB, 1024", "12MB, 12582912", "12 MB, 12582912", "2GB, 2147483648"})
  void sizesAre1024Based(String text, long bytes) {
    assertThat(Amounts.size(text)).contains(bytes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "MB", "1.5MB", "-1", "1kb", "1TB", "999999999999999GB", "1MB2"})
  void whatIsNoSizeIsNotGuessed(String text) {
    assertThat(Amounts.size(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"30, 30000", "30s, 30000", "5m, 300000", "0.25s, 250", "1.5m, 90000"})
  void durationsAreSecondsOrMinutes(String text, long milliseconds) {
    assertThat(Amounts.duration(text)).contains(Duration.ofMillis(milliseconds));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "s", "1h", "-1s", "1 minute", "1e9", "PT30S"})
  void whatIsNoDurationIsNotGuessed(String text) {
    assertThat(Amounts.duration(text)).isEmpty();
  }

  @Test
  void whatIsPrintedCanBeReadAgain() {
    for (long bytes : new long[] {1, 1023, 1024, 1 << 20, 1536 << 10, 3L << 30}) {
      assertThat(Amounts.size(Amounts.print(bytes))).contains(bytes);
    }
    assertThat(Amounts.print(Duration.ofMillis(1500))).isEqualTo("1.5s");
    assertThat(Amounts.print(12L << 20)).isEqualTo("12MB");
  }
}
