package dev.cloche.config;

import dev.cloche.config.AccessPolicy.ByKey;
import dev.cloche.config.AccessPolicy.LoopbackOnly;
import dev.cloche.config.AccessPolicy.Open;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** Reads who may call, and refuses what would leave the service open by mistake. */
final class AccessConfig {

  private static final String AUTH = "CLOCHE_AUTH";

  private AccessConfig() {}

  static AccessPolicy from(Variables variables, ListenConfig listen) {
    List<ApiKey> keys = new ApiKeysReader(variables).read();
    Optional<Mode> mode = variables.optionalWord(AUTH, EnumSet.allOf(Mode.class), Mode.class);
    if (mode.equals(Optional.of(Mode.NONE))) {
      if (!keys.isEmpty()) {
        variables.problem(AUTH, "is none, but CLOCHE_API_KEYS has keys; set one of the two");
      }
      return new Open();
    }
    if (!keys.isEmpty()) {
      return new ByKey(keys);
    }
    if (variables.isWrong(ApiKeysReader.NAME)) {
      return new LoopbackOnly(); // Whoever gives keys need not be told to.
    }
    if (mode.equals(Optional.of(Mode.KEYS))) {
      variables.problem(AUTH, "is keys, but CLOCHE_API_KEYS has none");
    } else if (!listen.isLoopback()) {
      variables.problem(
          "CLOCHE_HOST",
          "is "
              + listen.host()
              + ", which others can reach: set CLOCHE_API_KEYS (make key NAME=…"
              + " makes a key), or CLOCHE_AUTH=none to let everybody in");
    }
    return new LoopbackOnly();
  }

  /** Names the values of {@value #AUTH}. */
  private enum Mode {
    KEYS,
    NONE
  }
}
