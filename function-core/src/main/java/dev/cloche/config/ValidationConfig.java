package dev.cloche.config;

import dev.cloche.contract.ValidationPolicy;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Says how scripts are judged before they run.
 *
 * @param policy of requests that ask for none; none may ask for a looser one
 * @param shortFormPolicy of the short form {@code {"code"}}; never looser than {@code policy}
 * @param forbiddenImports modules that the strict policy forbids in place of its own list
 */
public record ValidationConfig(
    ValidationPolicy policy,
    ValidationPolicy shortFormPolicy,
    Optional<List<String>> forbiddenImports) {

  private static final String FORBIDDEN_IMPORTS = "CLOCHE_FORBIDDEN_IMPORTS";
  private static final int MOST_MODULES = 200;

  /** Names of Python's modules and of Node's. */
  private static final Pattern MODULE = Pattern.compile("[A-Za-z0-9_@][A-Za-z0-9_./:@-]{0,99}");

  /** Checks that nothing is null and copies the list. */
  public ValidationConfig {
    Objects.requireNonNull(policy, "policy");
    Objects.requireNonNull(shortFormPolicy, "shortFormPolicy");
    forbiddenImports = forbiddenImports.map(List::copyOf);
  }

  static ValidationConfig from(Variables variables) {
    var all = EnumSet.allOf(ValidationPolicy.class);
    ValidationPolicy policy = variables.word("CLOCHE_VALIDATION", ValidationPolicy.STANDARD, all);
    ValidationPolicy shortForm =
        variables.word("CLOCHE_SHORT_FORM_VALIDATION", ValidationPolicy.STRICT, all);
    return new ValidationConfig(policy, policy.stricter(shortForm), forbidden(variables));
  }

  private static Optional<List<String>> forbidden(Variables variables) {
    Optional<List<String>> modules =
        variables
            .text(FORBIDDEN_IMPORTS)
            .map(
                list ->
                    Arrays.stream(list.split(",", -1))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList());
    for (String module : modules.orElse(List.of())) {
      if (!MODULE.matcher(module).matches()) {
        variables.problem(FORBIDDEN_IMPORTS, "names " + module + ", which no module is called");
      }
    }
    if (modules.orElse(List.of()).size() > MOST_MODULES) {
      variables.problem(FORBIDDEN_IMPORTS, "must name at most " + MOST_MODULES + " modules");
    }
    return modules;
  }
}
