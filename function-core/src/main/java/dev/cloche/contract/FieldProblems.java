package dev.cloche.contract;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects what is wrong with a request, so that the caller reads it all at once.
 *
 * <p>Not thread-safe; one request has one. Keeps the first {@value #MOST} problems, so that a
 * hostile request does not get an answer larger than itself.
 */
public final class FieldProblems {

  private static final int MOST = 20;

  private final List<FieldProblem> problems = new ArrayList<>();

  /** Notes a problem of a field. */
  public void add(FieldPath field, String message) {
    if (problems.size() < MOST) {
      problems.add(new FieldProblem(field.text(), message));
    }
  }

  /** Notes a problem of a field of the top level. */
  public void add(String field, String message) {
    add(FieldPath.ROOT.field(field), message);
  }

  /** Returns what was noted, in order. */
  public List<FieldProblem> list() {
    return List.copyOf(problems);
  }

  /**
   * Ends the reading when something was noted.
   *
   * @throws RequestRejectedException with every problem that was noted
   */
  public void throwIfAny() throws RequestRejectedException {
    if (!problems.isEmpty()) {
      throw RequestRejectedException.of(ProblemCode.INVALID_REQUEST, list());
    }
  }
}
