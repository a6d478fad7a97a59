package org.detaineroutcomes.publish.disclosure;

import java.util.List;

/**
 * The counts of people of a release, and what readers know beside them.
 *
 * @param counts every count of people
 * @param earlier releases that readers have already
 */
public record ReleaseFigures(List<PeopleCount> counts, List<EarlierRelease> earlier) {
  public ReleaseFigures {
    counts = List.copyOf(counts);
    earlier = List.copyOf(earlier);
  }

  /** Counts beside which nothing is known. */
  public static ReleaseFigures of(List<PeopleCount> counts) {
    return new ReleaseFigures(counts, List.of());
  }
}
