package dev.cloche.validation;

import dev.cloche.config.RequestConfig;
import dev.cloche.config.RunConfig;
import dev.cloche.contract.Characters;
import dev.cloche.contract.ExecutionRequest;
import dev.cloche.contract.FieldProblems;
import dev.cloche.contract.ProblemCode;
import dev.cloche.contract.RequestRejectedException;
import dev.cloche.contract.Spelling;
import dev.cloche.contract.ValidationPolicy;
import dev.cloche.execution.ExecutionPlan;
import dev.cloche.execution.Limit;
import dev.cloche.language.Language;
import dev.cloche.language.LanguageAvailability;
import dev.cloche.language.OfferedLanguages;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Checks a request against the rules of this place and makes the plan of its run.
 *
 * <p>It looks at sizes, names and limits and never parses a script: that happens in the jail.
 * Thread-safe.
 */
public final class ScriptValidator {

  private final OfferedLanguages languages;
  private final RequestConfig sizes;
  private final LimitRules limitRules;

  /**
   * Creates a validator.
   *
   * @param enforceable the limits that the executor can lower for a single run
   */
  public ScriptValidator(
      OfferedLanguages languages, RequestConfig sizes, RunConfig runs, Set<Limit> enforceable) {
    this.languages = languages;
    this.sizes = sizes;
    this.limitRules = new LimitRules(runs, enforceable);
  }

  /**
   * Makes the plan of a run.
   *
   * @throws RequestRejectedException naming every field that breaks a rule, when any does
   */
  public ExecutionPlan plan(ExecutionRequest request, String executionId)
      throws RequestRejectedException {
    Language language = known(request.language());
    var problems = new FieldProblems();
    checkCode(request.code(), problems);
    InputRules.check(request, problems);
    FileRules.check(request.files(), language.fileName(), problems);
    EntrypointRules.check(request.entrypoint(), language, problems);
    limitRules.check(request, problems);
    problems.throwIfAny();
    requireSupported(request);
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
        limitRules.limits(request));
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

  private static void requireSupported(ExecutionRequest request) throws RequestRejectedException {
    if (request.validation() == ValidationPolicy.STRICT) {
      throw RequestRejectedException.of(
          ProblemCode.NOT_SUPPORTED, "validation", "strict is not supported by this version");
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
