package dev.cloche.nsjail;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** Opens the real executor once for all tests of a class. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class WithNsjail {

  private TestingNsjail opened;

  @BeforeAll
  final void open() throws NsjailUnavailableException {
    opened = TestingNsjail.open();
  }

  @AfterAll
  final void close() {
    if (opened != null) {
      opened.close();
    }
  }

  final TestingNsjail nsjail() {
    return opened;
  }

  /** Skips the test aloud, or fails it on the machine that decides. */
  static void cannotTry(String why) {
    String reason = "skipped: " + why;
    if ("true".equals(System.getenv("CI"))) {
      throw new AssertionError(reason);
    }
    System.out.println(reason);
    Assumptions.abort(reason);
  }
}
