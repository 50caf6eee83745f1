package dev.cloche.config;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/** Says everything that is wrong with the configuration, one line for each problem. */
public final class InvalidConfigException extends Exception {

  /** Is the exit code of a program that is configured wrongly: EX_CONFIG of sysexits(3). */
  public static final int EXIT_CODE = 78;

  @Serial private static final long serialVersionUID = 1;

  private final transient List<ConfigProblem> problems;

  /** Creates one; {@code problems} must not be empty. */
  public InvalidConfigException(List<ConfigProblem> problems) {
    super(problems.stream().map(ConfigProblem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** Returns every problem that was found. */
  public List<ConfigProblem> problems() {
    return problems;
  }
}
