package dev.cloche.config;

import com.sun.management.OperatingSystemMXBean;
import dev.cloche.language.LanguageCatalogue;
import dev.cloche.language.LanguageCatalogueReader;
import java.lang.management.ManagementFactory;
import java.util.Set;

/**
 * Says what the program runs on, from which some defaults follow.
 *
 * @param processors cores that the program may use
 * @param memoryBytes memory of the machine, or of the container around the program
 * @param heapBytes the most that the program's own heap may grow to
 * @param languages names and aliases of the catalogue
 * @param embeddedStore whether the program has a store for output files in itself
 */
public record Surroundings(
    int processors,
    long memoryBytes,
    long heapBytes,
    Set<String> languages,
    boolean embeddedStore) {

  /** Checks the figures and copies the names. */
  public Surroundings {
    if (processors < 1 || memoryBytes < 1 || heapBytes < 1) {
      throw new IllegalArgumentException("a program has a core and memory");
    }
    languages = Set.copyOf(languages);
  }

  /** Describes a program without a store of its own. */
  public Surroundings(int processors, long memoryBytes, long heapBytes, Set<String> languages) {
    this(processors, memoryBytes, heapBytes, languages, false);
  }

  /** Returns the same for a program that has a store in itself. */
  public Surroundings withEmbeddedStore() {
    return new Surroundings(processors, memoryBytes, heapBytes, languages, true);
  }

  /** Returns the same for a program whose home folder has this catalogue. */
  public Surroundings withLanguages(LanguageCatalogue catalogue) {
    return new Surroundings(
        processors, memoryBytes, heapBytes, Set.copyOf(catalogue.namesAndAliases()), embeddedStore);
  }

  /** Looks at the machine and at the shipped catalogue. */
  public static Surroundings here() {
    var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    return new Surroundings(
        Runtime.getRuntime().availableProcessors(),
        system.getTotalMemorySize(),
        Runtime.getRuntime().maxMemory(),
        Set.copyOf(new LanguageCatalogueReader().readShipped().namesAndAliases()));
  }
}
