package dev.cloche.execution;

import dev.cloche.language.Language;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes plans of which nothing matters but that they are valid. */
final class TestingPlan {

  private TestingPlan() {}

  static ExecutionPlan any() {
    return withMemory(64 << 20);
  }

  static ExecutionPlan withMemory(long bytes) {
    return new ExecutionPlan(
        "0198c0de-0000-7000-8000-000000000000",
        new Language(
            "python",
            List.of(),
            "main.py",
            List.of("/usr/bin/python3", Language.FILE_PLACEHOLDER),
            List.of("/usr/bin/python3", "--version"),
            Map.of(),
            Optional.empty()),
        "the secret script",
        new byte[0],
        List.of(),
        Map.of(),
        List.of(),
        Optional.empty(),
        new ExecutionLimits(
            Duration.ofSeconds(30),
            Duration.ofSeconds(30),
            bytes,
            1000,
            100,
            1024,
            10 << 20,
            1 << 20));
  }
}
