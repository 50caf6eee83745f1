package dev.cloche.execution;

import dev.cloche.language.Language;
import dev.cloche.language.LanguageCatalogueReader;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes plans of which nothing matters but that they are valid. */
final class TestingPlan {

  private static final Language PYTHON =
      new LanguageCatalogueReader().readShipped().find("python").orElseThrow();

  private TestingPlan() {}

  static ExecutionPlan any() {
    return withMemory(64 << 20);
  }

  static ExecutionPlan withMemory(long bytes) {
    return new ExecutionPlan(
        "0198c0de-0000-7000-8000-000000000000",
        PYTHON,
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
            1 << 20),
        Validation.standard());
  }
}
