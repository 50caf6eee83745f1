package dev.cloche.config;

import java.util.List;

/** Says who may call the service. */
public sealed interface AccessPolicy {

  /**
   * Whoever has one of the keys.
   *
   * @param keys at least one
   */
  record ByKey(List<ApiKey> keys) implements AccessPolicy {

    /** Checks that there is a key and copies the list. */
    public ByKey {
      keys = List.copyOf(keys);
      if (keys.isEmpty()) {
        throw new IllegalArgumentException("without a key nobody could call");
      }
    }
  }

  /** Whoever is on this machine, but no web page from elsewhere. */
  record LoopbackOnly() implements AccessPolicy {}

  /** Whoever can reach the service; set outright by the operator. */
  record Open() implements AccessPolicy {}
}
