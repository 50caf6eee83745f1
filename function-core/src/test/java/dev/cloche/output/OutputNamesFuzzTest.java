package dev.cloche.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Timeout;

/**
 * Says of any bytes that a script gave its files as names: what callers see of them is harmless.
 */
@Timeout(10)
final class OutputNamesFuzzTest {

  private static final Pattern UNPRINTABLE =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");
  private static final int LONGEST_SHOWN = 256;

  @FuzzTest
  void namesAreHarmlessAndUnique(byte[] bytes) {
    var names = new OutputNames();
    Set<String> taken = new HashSet<>();
    int begin = 0;
    for (int end = 0; end <= bytes.length; end++) {
      // 0xFF is in no UTF-8; other bytes make what is none.
      if (end == bytes.length || bytes[end] == (byte) 0xFF) {
        byte[] path = Arrays.copyOfRange(bytes, begin, end);
        names.take(path).ifPresent(name -> check(name, taken));
        checkShown(OutputNames.show(path));
        begin = end + 1;
      }
    }
  }

  private static void check(String name, Set<String> taken) {
    if (UNPRINTABLE.matcher(name).find()) {
      fail("an unprintable character in " + name);
    }
    assertThat(utf8Length(name)).isBetween(1, 1_024);
    assertThat(Normalizer.isNormalized(name, Normalizer.Form.NFC)).isTrue();
    assertThat(name).doesNotContain("\\");
    for (String segment : List.of(name.split("/", -1))) {
      assertThat(segment).isNotBlank().isNotEqualTo(".").isNotEqualTo("..");
    }
    assertThat(taken.add(name)).as("%s is the only one", name).isTrue();
  }

  private static void checkShown(String shown) {
    if (UNPRINTABLE.matcher(shown).find()) {
      fail("an unprintable character in what is shown: " + shown);
    }
    assertThat(shown.length()).isLessThanOrEqualTo(LONGEST_SHOWN);
    assertThat(utf8Length(shown)).isNotNegative();
  }

  /** Fails where a surrogate stands alone. */
  private static int utf8Length(String text) {
    try {
      return StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text)).remaining();
    } catch (CharacterCodingException e) {
      throw new AssertionError("not to be written in UTF-8", e);
    }
  }
}
