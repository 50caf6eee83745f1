package dev.cloche.contract;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects what is wrong with a request, so that the caller reads it all at once.
 *
 * <p>Not thread-safe; one request has one. Keeps the first {@value #MOST} problems and counts the
 * others, so that a hostile request does not get an answer larger than itself.
 */
public final class FieldProblems {

  private static final int MOST = 20;

  private final List<FieldProblem> problems = new ArrayList<>();
  private int omitted;

  /** Notes a problem of a field. */
  public void add(FieldPath field, String message) {
    if (problems.size() < MOST) {
      problems.add(new FieldProblem(field.text(), message));
    } else {
      omitted++;
    }
  }

  /** Notes a problem of a field of the top level. */
  public void add(String field, String message) {
    add(FieldPath.ROOT.field(field), message);
  }

  /** Returns the first problems that were noted, in order. */
  public List<FieldProblem> list() {
    return List.copyOf(problems);
  }

  /**
   * Ends the reading when something was noted.
   *
   * @throws RequestRejectedException with the problems that were noted
   */
  public void throwIfAny() throws RequestRejectedException {
    if (!problems.isEmpty()) {
      throw RequestRejectedException.of(ProblemCode.INVALID_REQUEST, list(), omitted);
    }
  }
}
