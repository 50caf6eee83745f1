package dev.cloche.contract;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Says what was found in a script without running it.
 *
 * @param issues in the order in which they were found
 */
public record ValidationReport(List<Issue> issues) {

  /** Copies the list. */
  public ValidationReport {
    issues = List.copyOf(issues);
  }

  /** Returns the report on a script of a language that has no parser apart from its runtime. */
  public static ValidationReport unchecked(String language) {
    return new ValidationReport(
        List.of(
            new Issue(
                Severity.WARNING,
                Issue.UNCHECKED,
                "scripts in " + language + " are checked only as they run",
                0,
                0)));
  }

  /** Tells whether the script would be run. */
  public boolean valid() {
    return issues.stream().noneMatch(issue -> issue.severity() == Severity.ERROR);
  }

  /** Returns the report as callers read it. */
  public JsonNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("valid", valid());
    ArrayNode list = json.putArray("issues");
    issues.forEach(issue -> issue.putInto(list.addObject()));
    return json;
  }
}
