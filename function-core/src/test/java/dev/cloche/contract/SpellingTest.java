package dev.cloche.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

  private static final List<String> KNOWN = List.of("timeout", "stdin", "cpu_limit", "mem_limit");

  @ParameterizedTest
  @CsvSource({"tiemout, timeout", "Timeout, timeout", "memlimit, mem_limit", "stdn, stdin"})
  void aTypingErrorFindsWhatWasMeant(String written, String meant) {
    assertThat(Spelling.nearest(written, KNOWN)).contains(meant);
  }

  @Test
  void whatIsFarFromEverythingFindsNothing() {
    assertThat(Spelling.nearest("language", KNOWN)).isEmpty();
    assertThat(Spelling.nearest("x".repeat(100_000), KNOWN)).isEmpty();
  }
}
