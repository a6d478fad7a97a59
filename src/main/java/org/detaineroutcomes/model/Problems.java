package org.detaineroutcomes.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects every problem before failing, so that a user mends them all in one go. */
public final class Problems {
  private final List<Problem> found = new ArrayList<>();
  private final Set<Problem> seen = new HashSet<>();

  /** Adds a problem, once; the work goes on to find the others. */
  public Problems add(Problem problem) {
    if (seen.add(problem)) {
      found.add(problem);
    }
    return this;
  }

  /** Adds all problems that somebody else collected. */
  public Problems addAll(List<Problem> problems) {
    problems.forEach(this::add);
    return this;
  }

  /** True while nothing is wrong. */
  public boolean isEmpty() {
    return found.isEmpty();
  }

  /** What was found, in the order in which it was found. */
  public List<Problem> list() {
    return List.copyOf(found);
  }

  /**
   * Fails with everything found so far.
   *
   * @throws Failure when at least one problem was added
   */
  public void throwIfAny() {
    if (!found.isEmpty()) {
      throw new Failure(found);
    }
  }
}
