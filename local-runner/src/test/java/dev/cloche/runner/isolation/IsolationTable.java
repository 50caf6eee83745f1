package dev.cloche.runner.isolation;

import static java.util.stream.Collectors.joining;

import java.util.Map;

/** Writes down what stands and what is missing in each environment, for people to read. */
final class IsolationTable {

  private static final String HEAD =
      """
      | environment | options | tier | executor | network | walls that hold | missing, and what a script found | warnings |
      | --- | --- | --- | --- | --- | --- | --- | --- |
      """;

  private IsolationTable() {}

  static String of(Map<Environment, EnvironmentLook> looks) {
    var table = new StringBuilder(HEAD);
    looks.forEach((environment, look) -> table.append(row(environment, look)));
    return table.toString();
  }

  private static String row(Environment environment, EnvironmentLook look) {
    return "| "
        + String.join(
            " | ",
            environment.name(),
            cell(String.join(" ", environment.options())),
            look.tier(),
            look.executor(),
            look.isolation().get("network").asString(),
            cell(String.join(", ", look.walls())),
            look.missing().stream().map(wall -> found(look, wall)).collect(joining("<br>")),
            cell(String.join(" ", look.warnings())))
        + " |\n";
  }

  private static String found(EnvironmentLook look, String wall) {
    String found =
        WallAttempt.at(wall)
            .map(attempt -> look.outcome(attempt).toString())
            .orElse("nobody has tried");
    return cell("**" + wall + "** " + found);
  }

  /** What scripts say may hold anything. */
  private static String cell(String text) {
    return text.replace("|", "\\|").replace('\n', ' ');
  }
}
