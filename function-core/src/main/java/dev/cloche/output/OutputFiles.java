package dev.cloche.output;

import dev.cloche.contract.OutputFile;
import dev.cloche.contract.SkippedFile;
import java.util.List;

/** Holds what became of all that a script left. */
public record OutputFiles(List<OutputFile> stored, List<SkippedFile> skipped) {

  /** Copies the lists. */
  public OutputFiles {
    stored = List.copyOf(stored);
    skipped = List.copyOf(skipped);
  }

  /** Returns what a run has that left nothing. */
  public static OutputFiles none() {
    return new OutputFiles(List.of(), List.of());
  }
}
