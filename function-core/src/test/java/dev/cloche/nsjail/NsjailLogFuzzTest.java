package dev.cloche.nsjail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.cloche.contract.Characters;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Timeout;

/** Says of any bytes on standard error that our log gets one short line without tricks. */
@Timeout(10)
final class NsjailLogFuzzTest {

  private static final Pattern UNSAFE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

  @FuzzTest
  void logIsOneShortSafeLine(byte[] written) {
    check(NsjailLog.line(written));
    check(Characters.oneLine(new String(written, StandardCharsets.UTF_8), NsjailLog.LONGEST_LINE));
  }

  private static void check(String line) {
    if (UNSAFE.matcher(line).find()) {
      fail("not one safe line: " + line);
    }
    assertThat(line.length()).isLessThanOrEqualTo(NsjailLog.LONGEST_LINE + 1);
  }
}
