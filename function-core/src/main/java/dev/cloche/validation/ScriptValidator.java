package dev.cloche.validation;

import dev.cloche.config.RequestConfig;
import dev.cloche.config.RunConfig;
import dev.cloche.config.ValidationConfig;
import dev.cloche.contract.Characters;
import dev.cloche.contract.ExecutionRequest;
import dev.cloche.contract.FieldProblems;
import dev.cloche.contract.ProblemCode;
import dev.cloche.contract.RequestRejectedException;
import dev.cloche.contract.Spelling;
import dev.cloche.contract.ValidationPolicy;
import dev.cloche.execution.ExecutionPlan;
import dev.cloche.execution.Limit;
import dev.cloche.execution.Validation;
import dev.cloche.language.Language;
import dev.cloche.language.LanguageAvailability;
import dev.cloche.language.OfferedLanguages;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Checks a request against the rules of this place and makes the plan of its run.
 *
 * <p>It looks at sizes, names and limits and never parses a script: that happens in the jail.
 * Thread-safe.
 */
public final class ScriptValidator {

  private final OfferedLanguages languages;
  private final RequestConfig sizes;
  private final ValidationConfig policies;
  private final LimitRules limitRules;

  /**
   * Creates a validator.
   *
   * @param enforceable the limits that the executor can lower for a single run
   */
  public ScriptValidator(
      OfferedLanguages languages,
      RequestConfig sizes,
      ValidationConfig policies,
      RunConfig runs,
      Set<Limit> enforceable) {
    this.languages = languages;
    this.sizes = sizes;
    this.policies = policies;
    this.limitRules = new LimitRules(runs, enforceable);
  }

  /**
   * Makes the plan of a run.
   *
   * @throws RequestRejectedException naming every field that breaks a rule, when any does
   */
  public ExecutionPlan plan(ExecutionRequest request, String executionId)
      throws RequestRejectedException {
    return plan(request, executionId, false);
  }

  /**
   * Makes the plan of a check that runs nothing of the script.
   *
   * @throws RequestRejectedException naming every field that breaks a rule, when any does
   */
  public ExecutionPlan planOfCheck(ExecutionRequest request, String executionId)
      throws RequestRejectedException {
    return plan(request, executionId, true);
  }

  private ExecutionPlan plan(ExecutionRequest request, String executionId, boolean only)
      throws RequestRejectedException {
    Language language = known(request.language());
    var problems = new FieldProblems();
    checkCode(request.code(), problems);
    InputRules.check(request, problems);
    FileRules.check(request.files(), reserved(language), problems);
    PolicyRules.check(request, policies.policy(), problems);
    EntrypointRules.check(request.entrypoint(), language, problems);
    limitRules.check(request, problems);
    problems.throwIfAny();
    ValidationPolicy policy = request.validation().orElse(policies.policy());
    requireCheckable(language, policy);
    requireAvailable(language);
    return new ExecutionPlan(
        executionId,
        language,
        request.code(),
        request.stdin().getBytes(StandardCharsets.UTF_8),
        request.args(),
        request.environment(),
        request.files(),
        request.entrypoint(),
        limitRules.limits(request, language.leastProcesses()),
        new Validation(policy, policies.forbiddenImports().orElse(List.of()), only));
  }

  private Language known(String name) throws RequestRejectedException {
    var found = languages.catalogue().find(name);
    if (found.isEmpty()) {
      String meant =
          Spelling.nearest(name, languages.catalogue().namesAndAliases())
              .map(near -> "; did you mean " + near + "?")
              .orElse("");
      throw RequestRejectedException.of(
          ProblemCode.UNKNOWN_LANGUAGE,
          "language",
          "no language is called "
              + Characters.quote(name, 40)
              + "; known are "
              + String.join(", ", languages.catalogue().names())
              + meant);
    }
    return found.get();
  }

  private void checkCode(String code, FieldProblems problems) {
    int length = code.codePointCount(0, code.length());
    if (code.isBlank()) {
      problems.add("code", "must not be empty");
    } else if (length > sizes.maxCodeLength()) {
      problems.add("code", "has " + length + " characters, more than " + sizes.maxCodeLength());
    }
  }

  private static List<String> reserved(Language language) {
    return Stream.concat(Stream.of(language.fileName()), language.product().stream()).toList();
  }

  /** A script that cannot be checked so strictly does not run in the hope that it is harmless. */
  private static void requireCheckable(Language language, ValidationPolicy policy)
      throws RequestRejectedException {
    if (policy == ValidationPolicy.STRICT && !language.validation().contains(policy)) {
      throw RequestRejectedException.of(
          ProblemCode.VALIDATION_UNAVAILABLE,
          "validation",
          "scripts in " + language.name() + " cannot be held to the policy strict");
    }
  }

  private void requireAvailable(Language language) throws RequestRejectedException {
    switch (languages.of(language)) {
      case LanguageAvailability.Available available -> {}
      case LanguageAvailability.RuntimeMissing missing ->
          throw unavailable(
              language.name() + " needs the command " + missing.command() + ", which is missing");
      case LanguageAvailability.SwitchedOff off ->
          throw unavailable(language.name() + " is switched off here");
    }
  }

  private static RequestRejectedException unavailable(String message) {
    return RequestRejectedException.of(ProblemCode.LANGUAGE_UNAVAILABLE, "language", message);
  }
}
