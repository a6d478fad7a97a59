package org.detaineroutcomes.words.front;

import java.util.List;
import org.detaineroutcomes.words.Words;

/** The title of a comparison: what the intervals say, and whether the checks speak against it. */
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
    if (others.size() == 1 && isSaid(others.get(0))) {
      return two(first, others.get(0));
    }
    boolean alike = others.stream().allMatch(other -> other.kind() == Finding.Kind.NONE);
    return first.kind() == Finding.Kind.NONE && others.size() > 1 && alike
        ? nowhere(first, others)
        : claim(first) + limit("", first) + rest(others);
  }

  private static boolean isSaid(Finding other) {
    return other.isChange() || other.kind() == Finding.Kind.NONE;
  }

  private String two(Finding first, Finding other) {
    boolean same = first.doubt() == other.doubt();
    if (first.kind() == Finding.Kind.NONE && other.kind() == Finding.Kind.NONE && same) {
      return claim(first)
          + " or in "
          + other.outcome()
          + (first.isDoubted()
              ? both(first.doubt())
              : limit("in " + first.outcome() + ", ", first));
    }
    String second = other.isChange() ? moved(other) + against(first) : NONE + other.outcome();
    return same && first.isDoubted()
        ? claim(first) + "; " + second + both(first.doubt())
        : claim(first) + limit("", first) + "; " + second + but(other.doubt());
  }

  private static String nowhere(Finding first, List<Finding> others) {
    long doubted = others.stream().filter(Finding::isDoubted).count() + (first.isDoubted() ? 1 : 0);
    return NONE
        + first.outcome()
        + " or in "
        + others.size()
        + " other outcomes"
        + (first.isDoubted() ? "" : bound("in " + first.outcome() + ", ", first))
        + (doubted == 0
            ? ""
            : "; the checks speak against " + doubted + " of these " + (others.size() + 1));
  }

  private String claim(Finding finding) {
    return switch (finding.kind()) {
      case NONE -> NONE + finding.outcome();
      case UP, DOWN -> "in " + treated + ", " + moved(finding) + " relative to " + control;
      case OPEN ->
          finding.outcome()
              + ": a change of "
              + finding.size()
              + " is estimated, and how sure that is cannot be said";
      case REFUSED -> "no effect on " + finding.outcome() + " could be estimated";
    };
  }

  /** The doubt; where there is none, how large a change a null leaves open. */
  private static String limit(String of, Finding finding) {
    if (finding.isDoubted()) {
      return but(finding.doubt());
    }
    return finding.kind() == Finding.Kind.NONE ? bound(of, finding) : "";
  }

  private static String bound(String of, Finding first) {
    if (first.size().isEmpty()) {
      return "";
    }
    return first.bounds()
        ? "; " + of + "changes above " + first.size() + " either way are ruled out"
        : "; " + of + "changes as large as " + first.size() + " either way are not ruled out";
  }

  private static String but(Finding.Doubt doubt) {
    return switch (doubt) {
      case NONE -> "";
      case EARLIER_TRENDS -> ", but the groups had been moving apart before";
      case MOST_CHECKS -> ", but most checks speak against it";
    };
  }

  private static String both(Finding.Doubt doubt) {
    return switch (doubt) {
      case NONE -> "";
      case EARLIER_TRENDS -> ", but in both the groups had been moving apart before";
      case MOST_CHECKS -> ", but most checks speak against both";
    };
  }

  /** Whom a second change is relative to; the first one says it already. */
  private static String against(Finding first) {
    return first.isChange() ? "" : " relative to the comparison group";
  }

  private static String moved(Finding finding) {
    return finding.outcome()
        + (finding.kind() == Finding.Kind.UP ? " rose" : " fell")
        + (finding.size().isEmpty() ? "" : " by " + finding.size());
  }

  private static String rest(List<Finding> others) {
    if (others.size() < 2) {
      return "";
    }
    List<Finding> changed = others.stream().filter(Finding::isChange).toList();
    long doubted = changed.stream().filter(Finding::isDoubted).count();
    String against = changed.size() == 1 ? "it" : doubted + " of them";
    return "; "
        + (changed.isEmpty() ? "none" : Integer.toString(changed.size()))
        + " of "
        + others.size()
        + " other outcomes changed"
        + (doubted == 0 ? "" : ", but the checks speak against " + against);
  }
}
