package org.detaineroutcomes.words.front;

import java.util.List;
import org.detaineroutcomes.words.Words;

/** The title of a comparison: what was found, by the intervals alone. */
public final class TitleWords {
  private static final String NONE = "no detectable change in ";

  private final String treated;
  private final String control;

  /**
   * Titles about two groups.
   *
   * @param treated "counties with a dated limiting policy"
   * @param control "those with no listed limiting policy"
   */
  public TitleWords(String treated, String control) {
    this.treated = treated;
    this.control = control;
  }

  /**
   * The title.
   *
   * @param first of the first outcome
   * @param others of the other outcomes between the same groups
   * @param synthetic whether the data were made
   */
  public String of(Finding first, List<Finding> others, boolean synthetic) {
    List<Finding> estimated = others.stream().filter(Finding::isEstimated).toList();
    String title = finding(first, estimated);
    return synthetic ? "Synthetic data: " + title : Words.capital(title);
  }

  private String finding(Finding first, List<Finding> others) {
    return switch (first.kind()) {
      case NONE -> none(first, others);
      case UP, DOWN ->
          "in " + treated + ", " + moved(first) + " relative to " + control + rest(first, others);
      case OPEN ->
          first.outcome()
              + ": a change of "
              + first.size()
              + " is estimated, and how sure that is cannot be said";
      case REFUSED ->
          "no effect on " + first.outcome() + " could be estimated" + rest(first, others);
    };
  }

  private static String none(Finding first, List<Finding> others) {
    boolean nowhere = others.stream().allMatch(other -> other.kind() == Finding.Kind.NONE);
    if (others.isEmpty() || !nowhere) {
      return NONE + first.outcome() + bound("", first) + rest(first, others);
    }
    String more = others.size() == 1 ? others.get(0).outcome() : others.size() + " other outcomes";
    return NONE + first.outcome() + " or in " + more + bound("in " + first.outcome() + ", ", first);
  }

  private static String bound(String of, Finding first) {
    if (first.size().isEmpty()) {
      return "";
    }
    return first.bounds()
        ? "; " + of + "changes above " + first.size() + " either way are ruled out"
        : "; " + of + "changes as large as " + first.size() + " either way are not ruled out";
  }

  private static String moved(Finding finding) {
    return finding.outcome()
        + (finding.kind() == Finding.Kind.UP ? " rose" : " fell")
        + (finding.size().isEmpty() ? "" : " by " + finding.size());
  }

  private static String rest(Finding first, List<Finding> others) {
    if (others.size() == 1) {
      Finding other = others.get(0);
      if (other.isChange()) {
        return "; " + moved(other);
      }
      return first.kind() != Finding.Kind.NONE && other.kind() == Finding.Kind.NONE
          ? "; " + NONE + other.outcome()
          : "";
    }
    long changed = others.stream().filter(Finding::isChange).count();
    return others.size() < 2
        ? ""
        : "; "
            + (changed == 0 ? "none" : Long.toString(changed))
            + " of "
            + others.size()
            + " other outcomes changed";
  }
}
