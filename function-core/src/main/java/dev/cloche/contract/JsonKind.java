package dev.cloche.contract;

import tools.jackson.databind.JsonNode;

/** Says in words what kind of JSON value something is. */
final class JsonKind {

  private JsonKind() {}

  static String of(JsonNode value) {
    return switch (value.getNodeType()) {
      case ARRAY -> "a list";
      case BOOLEAN -> "a boolean";
      case NULL -> "null";
      case NUMBER -> value.isIntegralNumber() ? "an integer" : "a number";
      case OBJECT -> "an object";
      case STRING -> "a string";
      case BINARY, MISSING, POJO -> "something else";
    };
  }
}
