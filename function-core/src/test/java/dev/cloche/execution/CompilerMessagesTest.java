package dev.cloche.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cloche.contract.Issue;
import dev.cloche.contract.Severity;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The texts are what the compilers of the catalogue print. */
final class CompilerMessagesTest {

  private static CompilerMessages messages(String text) {
    return CompilerMessages.of(
        new Compilation(
            new byte[0],
            text.replace("\\n", "\n").getBytes(StandardCharsets.UTF_8),
            OptionalInt.of(1),
            Duration.ZERO));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "main.c:3:5: error: expected ';' before 'return'    | 3 | 5 | expected ';' before 'return'",
        "main.cpp: In function 'int main()':\\nmain.cpp:2:7: error: x | 2 | 7 | x",
        "main.c:1:10: fatal error: no.h: No such file       | 1 | 10 | no.h: No such file",
        "Main.java:3: error: ';' expected\\n  int x\\n     ^  | 3 | 0 | ';' expected",
        "./main.go:4:2: undefined: x                        | 4 | 2 | undefined: x",
        "/box/main.go:4:2: undefined: x                     | 4 | 2 | undefined: x",
        "main.cs(3,9): error CS1002: ; expected             | 3 | 9 | ; expected",
        "/usr/bin/ld: /tmp/c.o: in function `main':\\nmain.c:(.text+0xa): undefined reference to `f'"
            + " | 0 | 0 | undefined reference to `f'",
        "error[E0425]: cannot find value `x`\\n --> main.rs:2:5\\n | 2 | 5 | cannot find value `x`",
        "error: expected one of `;`\\n --> main.rs:9:1       | 9 | 1 | expected one of `;`",
        "✘ [ERROR] Unexpected \\\";\\\"\\n\\n    main.ts:1:9:\\n | 1 | 9 | Unexpected \\\";\\\"",
      })
  void complaintIsFoundWithItsPlace(String text, int line, int column, String message) {
    assertThat(messages(text).issues())
        .containsExactly(new Issue(Severity.ERROR, "compile_error", message, line, column));
  }

  @Test
  void warningsAreToldApartAndNotesLeftOut() {
    assertThat(
            messages("main.c:1:2: warning: unused\\nmain.c:1:2: note: here\\nmain.c:3:4: error: no")
                .issues())
        .extracting(Issue::code)
        .isEqualTo(List.of("compile_warning", "compile_error"));
  }

  @Test
  void whatIsNotUnderstoodIsTheFirstLine() {
    CompilerMessages messages = messages("\\nthe compiler\u001b[31m is out of order\\nmore");

    assertThat(messages.issues()).isEmpty();
    assertThat(messages.first()).contains("the compiler [31m is out of order");
  }

  @Test
  void aFloodIsCut() {
    assertThat(messages("main.c:1:1: error: x\n".repeat(100_000)).issues()).hasSize(100);
    assertThat(messages("main.c".repeat(1_000_000) + ":1:1: error").issues()).isEmpty();
  }
}
