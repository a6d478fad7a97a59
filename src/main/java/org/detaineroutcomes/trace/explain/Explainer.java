package org.detaineroutcomes.trace.explain;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Near;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.trace.SchemaVersion;
import org.detaineroutcomes.trace.TracedFigure;
import org.detaineroutcomes.trace.former.FormerIds;

/** Says of the figures of a release where they came from. */
public final class Explainer {
  private final Release release;
  private final Map<String, TracedFigure> figures;
  private Map<String, String> former;

  /** Reads the results of a release. */
  public Explainer(Release release) {
    SchemaVersion.requireResults(release, "explain");
    this.release = release;
    this.figures = TracedFigure.byId(release);
  }

  /** Every figure, in the order of the release. */
  public Collection<TracedFigure> figures() {
    return figures.values();
  }

  /** Figures whose words or ids hold every word given. */
  public List<TracedFigure> having(List<String> words) {
    List<String> wanted = words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    return wanted.isEmpty()
        ? List.copyOf(figures.values())
        : figures.values().stream().filter(figure -> says(figure, wanted)).toList();
  }

  private static boolean says(TracedFigure figure, List<String> wanted) {
    String said =
        (figure.kind() + " " + figure.id() + " " + figure.words()).toLowerCase(Locale.ROOT);
    return wanted.stream().allMatch(said::contains);
  }

  /** True if a figure has this id, or had it in schema version 1. */
  public boolean has(String id) {
    return figures.containsKey(id) || figures.containsKey(now(id));
  }

  /** The id of today of a figure that was quoted by its former id; any other id as it is. */
  public String now(String id) {
    if (figures.containsKey(id)) {
      return id;
    }
    if (former == null) {
      former = FormerIds.of(release);
    }
    return former.getOrDefault(id, id);
  }

  /**
   * Where a figure came from, with at most {@code limit} of its rows.
   *
   * @throws Failure where no figure has the id
   */
  public Explanation explain(String id, int limit) {
    TracedFigure figure = figures.get(now(id));
    if (figure == null) {
      throw new Failure(
          Problem.usage(
              "release " + release.id(),
              "Cannot explain '" + id + "': no figure of this release has that id",
              Near.nearest(id, figures.keySet())
                  .map(near -> "did you mean '" + near + "' (" + figures.get(near).words() + ")?")
                  .orElse(
                      "'detainer explain "
                          + release.id()
                          + "' lists the ids; a word after it searches them")));
    }
    if (figure.kind().equals(TracedFigure.ESTIMATE) && !EstimateExplanation.isOfRecords(figure)) {
      SchemaVersion.requireAll(release, "explain an estimate of");
      return new EstimateExplanation(release, figure, limit).explain();
    }
    return new MeasureExplanation(release, figure, limit).explain();
  }
}
