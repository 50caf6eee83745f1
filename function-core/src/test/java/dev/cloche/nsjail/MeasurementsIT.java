package dev.cloche.nsjail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Says that a result shows what {@code /usr/bin/time -v} shows of the same program outside. */
final class MeasurementsIT {

  private static final Percentage TENTH = Percentage.withPercentage(10);

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x = bytearray(16 << 20)",
        "x = bytearray(100 << 20)",
        "x = [i for i in range(1_000_000)]",
        "import numpy",
        "import subprocess, sys\n"
            + "subprocess.run([sys.executable, '-c', 'x = bytearray(60 << 20)'])"
      })
  void peakMemoryIsWhatItIsOutside(String code) throws Exception {
    try (var nsjail = TestingNsjail.open()) {
      var measured = nsjail.python(code).finished().measurements();

      long outside = outside(code).get(0).longValue() << 10;
      assertThat(outside).as("a program over 20 MB").isGreaterThan(20L << 20);
      assertThat(measured.peakResidentBytes()).isCloseTo(outside, TENTH);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x = bytearray(30 << 20)\nfor i in range(40_000_000): pass",
        "x = bytearray(30 << 20)\nimport subprocess, sys\n"
            + "subprocess.run([sys.executable, '-c', 'for i in range(40_000_000): pass'])"
      })
  void processorTimeIsWhatItIsOutside(String code) throws Exception {
    try (var nsjail = TestingNsjail.open()) {
      // Alternating and the least of three: another process on the same core makes caches cold.
      double inside = Double.MAX_VALUE;
      double outside = Double.MAX_VALUE;
      for (int i = 0; i < 3; i++) {
        Duration cpu = nsjail.python(code).finished().measurements().cpu();
        inside = Math.min(inside, (double) cpu.toNanos());
        outside = Math.min(outside, outside(code).get(1) * 1e9);
      }
      assertThat(inside).isCloseTo(outside, within(outside / 10));
    }
  }

  /** Returns kilobytes and seconds. */
  private List<Double> outside(String code) throws IOException, InterruptedException {
    Path script = Files.writeString(folder.resolve("main.py"), code);
    Path report = folder.resolve("report");
    Process time =
        new ProcessBuilder(
                "/usr/bin/time",
                "-f",
                "%M %U %S",
                "-o",
                report.toString(),
                "/usr/bin/python3",
                script.toString())
            .start();
    assertThat(time.waitFor()).isZero();
    String[] words = Files.readString(report, StandardCharsets.US_ASCII).strip().split(" ", -1);
    return List.of(
        Double.valueOf(words[0]), Double.parseDouble(words[1]) + Double.parseDouble(words[2]));
  }
}
