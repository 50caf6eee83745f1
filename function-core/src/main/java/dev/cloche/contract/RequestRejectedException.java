package dev.cloche.contract;

import java.io.Serial;
import java.util.List;
import java.util.Objects;

/** Says why a request was refused before anything of it ran. */
public final class RequestRejectedException extends Exception {

  /** The issues tell the rest. */
  private static final int MOST_PROBLEMS = 20;

  @Serial private static final long serialVersionUID = 1;

  private final ProblemCode code;
  private final transient List<FieldProblem> problems;
  private final transient List<Issue> issues;
  private final int omitted;

  private RequestRejectedException(
      ProblemCode code,
      String message,
      List<FieldProblem> problems,
      List<Issue> issues,
      int omitted) {
    super(message);
    this.code = code;
    this.problems = problems;
    this.issues = issues;
    this.omitted = omitted;
  }

  /** Creates one that no single field is to blame for. */
  public static RequestRejectedException of(ProblemCode code, String message) {
    return new RequestRejectedException(code, message, List.of(), List.of(), 0);
  }

  /** Creates one that a field is to blame for. */
  public static RequestRejectedException of(ProblemCode code, String field, String message) {
    return of(code, List.of(new FieldProblem(field, message)));
  }

  /** Creates one from what was found in the script, with at least one error. */
  public static RequestRejectedException of(
      ProblemCode code, String field, ValidationReport report) {
    List<FieldProblem> problems =
        report.issues().stream()
            .filter(issue -> issue.severity() == Severity.ERROR)
            .limit(MOST_PROBLEMS)
            .map(issue -> new FieldProblem(field, issue.text()))
            .toList();
    long errors =
        report.issues().stream().filter(issue -> issue.severity() == Severity.ERROR).count();
    return of(code, problems, report.issues(), (int) (errors - problems.size()));
  }

  /** Creates one from all that was found; {@code problems} must not be empty. */
  public static RequestRejectedException of(ProblemCode code, List<FieldProblem> problems) {
    return of(code, problems, 0);
  }

  /** Creates one from the first problems, which must not be none, and the number of the others. */
  static RequestRejectedException of(ProblemCode code, List<FieldProblem> problems, int omitted) {
    return of(code, problems, List.of(), omitted);
  }

  private static RequestRejectedException of(
      ProblemCode code, List<FieldProblem> problems, List<Issue> issues, int omitted) {
    List<FieldProblem> copy = List.copyOf(problems);
    int others = copy.size() - 1 + omitted;
    String more = others == 0 ? "" : " (and " + others + " more)";
    return new RequestRejectedException(code, copy.getFirst().line() + more, copy, issues, omitted);
  }

  @Override
  public String getMessage() {
    return Objects.requireNonNull(super.getMessage());
  }

  /** Returns which kind of problem it is. */
  public ProblemCode code() {
    return code;
  }

  /** Returns what is wrong with which field; the first is the most important. */
  public List<FieldProblem> problems() {
    return problems;
  }

  /** Returns the same for callers who know a field by another name. */
  public RequestRejectedException withFieldRenamed(String field, String name) {
    if (problems.isEmpty()) {
      return this;
    }
    return of(
        code,
        problems.stream()
            .map(
                problem ->
                    problem.field().equals(field)
                        ? new FieldProblem(name, problem.message())
                        : problem)
            .toList(),
        issues,
        omitted);
  }

  /** Returns what was found in the script, if that is why the request was refused. */
  public List<Issue> issues() {
    return issues;
  }
}
