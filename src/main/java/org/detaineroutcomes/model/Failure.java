package org.detaineroutcomes.model;

import java.util.List;
import java.util.stream.Collectors;

/** The command cannot go on; carries every problem that was found until then. */
public final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final List<Problem> problems;

  /** Fails with all of {@code problems}, which must not be empty. */
  public Failure(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** Fails with one problem. */
  public Failure(Problem problem) {
    this(List.of(problem));
  }

  /** Every problem, in the order in which it was found. */
  public List<Problem> problems() {
    return problems;
  }

  /** The exit code of the first problem: what was found first stands in the way first. */
  public ExitCode exit() {
    return problems.get(0).exit();
  }
}
