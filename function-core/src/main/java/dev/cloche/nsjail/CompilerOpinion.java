package dev.cloche.nsjail;

import dev.cloche.contract.Issue;
import dev.cloche.contract.ValidationReport;
import dev.cloche.execution.Compilation;
import dev.cloche.execution.CompilerMessages;
import dev.cloche.execution.ExecutionOutcome;
import dev.cloche.execution.Verdict;
import java.util.ArrayList;
import java.util.List;

/** Takes a compile step that nothing was to follow for a check of the script. */
final class CompilerOpinion {

  private CompilerOpinion() {}

  static ExecutionOutcome.Checked of(Compilation step, Verdict verdict) {
    List<Issue> issues = new ArrayList<>(CompilerMessages.of(step).issues());
    boolean accepted = verdict.equals(new Verdict.Exited(0));
    if (accepted) {
      // Whatever it printed, it took the script.
      issues.removeIf(issue -> issue.code().equals(Issue.COMPILE_ERROR));
    } else if (new ValidationReport(issues).valid()) {
      issues.add(Issue.error(Issue.COMPILE_ERROR, complaint(verdict)));
    }
    return new ExecutionOutcome.Checked(new ValidationReport(issues));
  }

  private static String complaint(Verdict verdict) {
    return verdict instanceof Verdict.NotCompiled
        ? "the compiler did not take the script"
        : "the compiler was ended at its limits";
  }
}
