package dev.cloche.nsjail;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Holds what the probe found when it tried the walls from inside.
 *
 * @param fallen the walls that do not hold, with the reason; a wall that the probe says nothing of
 *     is among them
 */
record WallReport(Map<Wall, String> fallen) {

  private static final String HOLDS = "yes";

  WallReport {
    fallen = Map.copyOf(fallen);
  }

  /** Reads lines {@code wall NAME yes} and {@code wall NAME WHY}. */
  static WallReport of(String output) {
    var fallen = new EnumMap<Wall, String>(Wall.class);
    for (Wall wall : Wall.values()) {
      fallen.put(wall, "not looked at");
    }
    for (String line : output.lines().toList()) {
      String[] words = line.split(" ", 3);
      if (words.length == 3 && words[0].equals("wall")) {
        Wall.ofProbe(words[1]).ifPresent(wall -> note(fallen, wall, words[2]));
      }
    }
    return new WallReport(fallen);
  }

  private static void note(Map<Wall, String> fallen, Wall wall, String found) {
    if (found.equals(HOLDS)) {
      fallen.remove(wall);
    } else {
      fallen.put(wall, found);
    }
  }

  boolean holds(Wall wall) {
    return !fallen.containsKey(wall);
  }

  /** Says which of the walls do not hold; empty when all do. */
  Optional<String> failure(Iterable<Wall> required) {
    List<String> reasons = new ArrayList<>();
    for (Wall wall : required) {
      String why = fallen.get(wall);
      if (why != null) {
        reasons.add(wall.wireName() + ": " + why);
      }
    }
    return reasons.isEmpty()
        ? Optional.empty()
        : Optional.of("a wall does not hold (" + String.join("; ", reasons) + ")");
  }
}
