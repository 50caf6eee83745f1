package dev.cloche.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExecutionIdsTest {

  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05.678Z");

  @Test
  void anIdIsAUuidOfVersion7WithItsTime() {
    UUID id = UUID.fromString(ids(NOW).next());

    assertThat(id.version()).isEqualTo(7);
    assertThat(id.variant()).isEqualTo(2);
    assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOW.toEpochMilli());
  }

  @Test
  void idsSortByTime() {
    assertThat(ids(NOW).next()).isLessThan(ids(NOW.plus(Duration.ofMillis(1))).next());
  }

  @Test
  void idsOfOneMillisecondDiffer() {
    ExecutionIds ids = ids(NOW);

    assertThat(Stream.generate(ids::next).limit(10_000)).doesNotHaveDuplicates();
  }

  private static ExecutionIds ids(Instant now) {
    return new ExecutionIds(Clock.fixed(now, ZoneOffset.UTC), new SecureRandom());
  }
}
