package dev.cloche.nsjail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cloche.cgroup.Cgroups;
import dev.cloche.cgroup.NoCgroups;
import dev.cloche.execution.Limit;
import dev.cloche.execution.Verdict;
import dev.cloche.language.LanguageAvailability;
import dev.cloche.nsjail.TestingNsjail.Outcome;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds what there is without cgroups, RLIMIT_DATA and a watchdog, to the memory limit. */
final class MemoryLimitWithoutCgroupsIT extends MemoryLimitContract {

  @Override
  Cgroups cgroups() {
    return new NoCgroups();
  }

  @Test
  void requestCanLowerTheMemoryAndNotTheProcessorTime() {
    assertThat(nsjail().executor().enforceableLimits()).containsExactly(Limit.MEMORY);
  }

  @Test
  void peakOfTheWholeRunIsNotKnown() throws Exception {
    var measurements = run("python", 128, "x = bytearray(60 << 20)").finished().measurements();

    assertThat(measurements.peakChargedBytes()).isEmpty();
    assertThat(measurements.peakResidentBytes()).isBetween(60L << 20, 128L << 20);
  }

  @Test
  void refusedMemoryThatAScriptDoesWithoutIsNoLimit() throws Exception {
    ends("python", 128, "try: x = bytearray(4 << 30)", "except MemoryError: pass");
  }

  @Test
  void failureOfAnotherKindIsTheScriptsOwn() throws Exception {
    assertThat(run("python", 128, "raise ValueError('memory')").verdict())
        .isEqualTo(new Verdict.Exited(1));
    assertThat(run("python", 128, "import os, signal", "os.kill(os.getpid(), signal.SIGKILL)"))
        .extracting(Outcome::verdict)
        .isEqualTo(new Verdict.Signaled(9));
  }

  private void requireLanguage(String name) {
    if (nsjail().executor().probe(nsjail().language(name))
        instanceof LanguageAvailability.RuntimeMissing missing) {
      String reason = "skipped: " + missing.command() + " is not in the root of the jails here";
      if ("true".equals(System.getenv("CI"))) {
        throw new AssertionError(reason);
      }
      System.out.println(reason);
      Assumptions.abort(reason);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "python     | x = bytearray(3 << 30)",
        "python     | import numpy; x = numpy.ones(1 << 30)",
        "javascript | Buffer.alloc(3e9, 1)",
        "typescript | const all: number[][] = []; for (;;) all.push(new Array(1e5).fill(0.5))",
        "bash       | x=x; while true; do x=$x$x; done",
        "ruby       | all = []; loop { all << ('x' * (1 << 20)) }",
        "php        | <?php $all = []; while (true) $all[] = str_repeat('x', 1 << 20);",
        "sql        | SELECT length(string_agg(repeat('x', 1000000), '')) FROM generate_series(1, 900)",
        "sqlite     | SELECT length(randomblob(900000000));",
        "rust       | fn main() { let mut a = Vec::new(); loop { a.push(vec![1u8; 1 << 20]); } }",
        "go         | package main; func main() { b := make([]byte, 3<<30); b[len(b)-1] = 1 }",
        "java       | class A { public static void main(String[] a) { var b = new long[1 << 29]; } }",
        "csharp     | class A { static void Main() { var b = new byte[2000000000]; b[1] = 1; } }",
        "cpp        | #include <vector>\\nint main() { std::vector<char> a(3L << 30); return a[5]; }",
        "c          | #include <stdio.h>\\n#include <stdlib.h>\\nint main() { "
            + "char *p = malloc(3L << 30); if (!p) perror(\"malloc\"); return !p; }",
      })
  void runtimeThatWasRefusedMemoryHasReachedTheLimit(String language, String code)
      throws Exception {
    requireLanguage(language);

    Outcome outcome = run(language, 256, code.replace("\\n", "\n"));

    assertThat(outcome.verdict())
        .as(outcome.stderr())
        .isEqualTo(new Verdict.MemoryExceeded(256L << 20));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "javascript | console.log(1)",
        "typescript | console.log(1)",
        "go         | package main; func main() { println(1) }",
        "java       | class A { public static void main(String[] a) { System.out.println(1); } }",
        "csharp     | class A { static void Main() { System.Console.WriteLine(1); } }",
        "sql        | SELECT 1",
        "rust       | fn main() { println!(\"1\"); }",
      })
  void whatARuntimeReservesAndNeverTouchesIsNotHeldAgainstIt(String language, String code)
      throws Exception {
    requireLanguage(language);

    ends(language, 128, code);
  }

  @Test
  void compilerThatTakesTooMuchMemoryReachesTheMemoryLimit() throws Exception {
    requireLanguage("cpp");

    Outcome outcome = run("cpp", 64, "#include <bits/stdc++.h>", "int main() {}");

    assertThat(outcome.verdict())
        .as(compilersWords(outcome))
        .isEqualTo(new Verdict.MemoryExceeded(64L << 20));
  }

  private static String compilersWords(Outcome outcome) {
    return new String(
        outcome.finished().compilation().orElseThrow().stderr(), StandardCharsets.UTF_8);
  }

  @Test
  void messageOfACompilerAboutTheLackOfMemoryIsNoLack() throws Exception {
    requireLanguage("cpp");

    Outcome outcome = run("cpp", 256, "int main() { throw std::bad_alloc(); }");

    assertThat(outcome.verdict()).isEqualTo(new Verdict.NotCompiled());
    assertThat(compilersWords(outcome)).contains("std::bad_alloc");
  }

  /** What nobody maps is not seen from outside; README and SECURITY.md say so. */
  @Test
  void memoryFilesThatNobodyMapsAreNotHeld() throws Exception {
    ends(
        "python",
        128,
        "import os",
        "for i in range(3):",
        "    file = os.memfd_create(str(i))",
        "    for _ in range(60): os.write(file, bytes(1 << 20))");
  }

  @Test
  void runsGiveWayToTheServiceByTheirNiceness() throws Exception {
    Outcome outcome = run("python", 128, "import os; print(os.getpriority(os.PRIO_PROCESS, 0))");

    assertThat(outcome.stdout()).isEqualTo("10\n");
  }
}
