package dev.cloche.nsjail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NsjailLogTest {

  private static final String AT = "[2026-11-20T20:51:39+0000]";

  private static String line(String... written) {
    return NsjailLog.line(String.join("\n", written).getBytes(UTF_8));
  }

  /** As nsjail 3.6 says it, started as root with a mount that does not exist. */
  @Test
  void whatFailedComesBeforeWhatEveryStartWarnsOf() {
    String line =
        line(
            "[I]" + AT + " Mode: STANDALONE_ONCE",
            "[W]" + AT + "[31126] logParams():313 Process will be UID/EUID=0",
            "[W]" + AT + "[1] mountSinglePoint():229 mount('/none'): No such file or directory",
            "[E]" + AT + "[1] buildMountTree():328 Failed to mount mandatory point: '/foo'",
            "[F]" + AT + "[1] runChild():506 Launching child process failed");

    assertThat(line)
        .isEqualTo(
            "buildMountTree():328 Failed to mount mandatory point: '/foo'"
                + "; runChild():506 Launching child process failed"
                + "; logParams():313 Process will be UID/EUID=0"
                + "; mountSinglePoint():229 mount('/none'): No such file or directory"
                + "; Mode: STANDALONE_ONCE");
  }

  @Test
  void complaintOfTheAgentComesFirst() {
    assertThat(line("something", "[W]" + AT + "[1] unlikely", "agent: cannot fork", ""))
        .isEqualTo("agent: cannot fork; unlikely; something");
  }

  @Test
  void floodOfWarningsDoesNotHideTheError() {
    String flood = ("[W]" + AT + "[1] again\n").repeat(1_000);

    assertThat(line(flood + "[F]" + AT + "[1] why")).startsWith("why; again; ").hasSize(1_001);
  }

  @Test
  void nothingSaidIsAnEmptyLine() {
    assertThat(line("")).isEmpty();
    assertThat(line("", " ", "\u001b")).isEmpty();
  }

  @Test
  void moreThanAPipeHoldsIsNotLookedAt() {
    assertThat(line(" ".repeat(NsjailLog.MOST_BYTES) + "beyond")).isEmpty();
  }

  @Test
  void whatLooksLikeALineOfOurLogStaysInOne() {
    assertThat(line("a\r2026-11-20T20:51:39.000Z INFO  Sandbox: all is well\u0085b"))
        .isEqualTo("a; 2026-11-20T20:51:39.000Z INFO  Sandbox: all is well b");
  }
}
