package org.detaineroutcomes.trace.diff;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.detaineroutcomes.trace.TracedFigure;
import org.detaineroutcomes.trace.diff.ReleaseDiff.Change;

/** The figure that a release is known by: its first effect, or else its first whole count. */
final class ReleaseHeadline {
  private ReleaseHeadline() {}

  /** The headline in both releases; the later one decides which figure it is. */
  static Optional<Change> of(
      Map<String, TracedFigure> earlier,
      Map<String, TracedFigure> later,
      Function<TracedFigure, Cause> causes) {
    return first(later.values())
        .or(() -> first(earlier.values()))
        .map(head -> new Change(earlier.get(head.id()), later.get(head.id()), causes.apply(head)));
  }

  private static Optional<TracedFigure> first(Collection<TracedFigure> figures) {
    List<TracedFigure> heads = figures.stream().filter(TracedFigure::heads).toList();
    return heads.stream()
        .filter(figure -> figure.kind().equals(TracedFigure.ESTIMATE))
        .findFirst()
        .or(() -> heads.stream().findFirst());
  }
}
