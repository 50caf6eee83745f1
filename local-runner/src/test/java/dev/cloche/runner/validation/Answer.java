package dev.cloche.runner.validation;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** Holds what the service answered. */
record Answer(int status, JsonNode body) {

  /** Returns the text of a member. */
  String text(String name) {
    return body.path(name).asString("");
  }

  boolean isValid() {
    return body.get("valid").booleanValue();
  }

  /** Returns the issues as {@code severity code line:column}; 0 is a place that is not known. */
  List<String> issues() {
    return body.path("issues").values().stream()
        .map(
            issue ->
                "%s %s %d:%d"
                    .formatted(
                        issue.get("severity").asString(),
                        issue.get("code").asString(),
                        issue.get("line").asInt(0),
                        issue.get("column").asInt(0)))
        .toList();
  }

  /** Returns the fields that are wrong. */
  List<String> wrongFields() {
    return body.path("errors").values().stream()
        .map(error -> error.get("field").asString())
        .toList();
  }
}
