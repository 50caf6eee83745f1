package dev.cloche.validation;

import dev.cloche.contract.ExecutionRequest;
import dev.cloche.contract.FieldPath;
import dev.cloche.contract.FieldProblems;
import dev.cloche.contract.InputFile;
import dev.cloche.contract.ValidationPolicy;
import java.util.List;

/** Checks that a request does not get around the policy under which its script is judged. */
final class PolicyRules {

  /** What has an interpreter load code of the request's before it comes to its validator. */
  private static final List<String> HOOKS = List.of("PYTHON", "NODE_", "LD_", "OPENSSL_");

  /** Below the home folder: from here Python runs what files of the name *.pth say (site). */
  private static final String USER_SITE = "/.local/";

  private static final String UNDER_STRICT = "may not be set under the policy strict";

  private PolicyRules() {}

  static void check(ExecutionRequest request, ValidationPolicy demanded, FieldProblems problems) {
    ValidationPolicy policy = request.validation().orElse(demanded);
    if (policy.compareTo(demanded) < 0) {
      problems.add(
          "validation",
          policy.wireName() + " is looser than " + demanded.wireName() + ", which holds here");
    }
    if (policy == ValidationPolicy.STRICT) {
      for (InputFile file : request.files()) {
        if (("/" + file.path()).contains(USER_SITE)) {
          problems.add(FieldPath.ROOT.field("files").field(file.path()), UNDER_STRICT);
        }
      }
      for (String name : request.environment().keySet()) {
        if (HOOKS.stream().anyMatch(name::startsWith)) {
          problems.add(FieldPath.ROOT.field("environment").field(name), UNDER_STRICT);
        }
      }
    }
  }
}
