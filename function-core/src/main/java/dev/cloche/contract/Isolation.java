package dev.cloche.contract;

import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Says what confined a run: the tier, the network it had, the walls that stood and those that did
 * not.
 *
 * @param network {@code none}, or {@code host} where the script has that of the service
 * @param walls names of the walls that were found standing
 * @param missing names of the walls that a better place gives and this one does not
 * @param warnings what a script can do for want of them, a sentence each
 */
public record Isolation(
    IsolationTier tier,
    String network,
    List<String> walls,
    List<String> missing,
    List<String> warnings) {

  /** Checks that nothing is null and copies the lists. */
  public Isolation {
    Objects.requireNonNull(tier, "tier");
    Objects.requireNonNull(network, "network");
    walls = List.copyOf(walls);
    missing = List.copyOf(missing);
    warnings = List.copyOf(warnings);
  }

  /** Returns the same as results and {@code /health} carry it. */
  public JsonNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("tier", tier.wireName());
    json.put("network", network);
    walls.forEach(json.putArray("walls")::add);
    missing.forEach(json.putArray("missing")::add);
    warnings.forEach(json.putArray("warnings")::add);
    return json;
  }
}
