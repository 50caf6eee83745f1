package dev.cloche.execution;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Says what became of the value that an entrypoint returned. */
public sealed interface ReturnValue {

  /** It came back. */
  record Returned(JsonNode json) implements ReturnValue {}

  /** There is none: no entrypoint was called, or it did not return. */
  record Missing() implements ReturnValue {}

  /**
   * It was longer than what is kept.
   *
   * @param limitBytes of its JSON
   */
  record TooLarge(long limitBytes) implements ReturnValue {}

  /** What the script handed back is not one JSON value within the bounds of this program. */
  record Unreadable() implements ReturnValue {}

  /** Returns the value, if it came back. */
  default Optional<JsonNode> value() {
    return this instanceof Returned returned ? Optional.of(returned.json()) : Optional.empty();
  }
}
