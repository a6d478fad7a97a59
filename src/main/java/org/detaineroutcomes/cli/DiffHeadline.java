package org.detaineroutcomes.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.detaineroutcomes.model.edition.Revision;
import org.detaineroutcomes.trace.TracedFigure;
import org.detaineroutcomes.trace.diff.Cause;
import org.detaineroutcomes.trace.diff.Ground;
import org.detaineroutcomes.trace.diff.ReleaseDiff;
import org.detaineroutcomes.trace.diff.ReleaseDiff.Change;
import org.detaineroutcomes.words.BoundWords;

/**
 * What a difference of two releases opens with: the figure they are known by, and what moved it.
 */
final class DiffHeadline {
  private static final int NAMED = 4;

  private DiffHeadline() {}

  static void print(ReleaseDiff diff, Printed out) {
    diff.headline()
        .ifPresent(
            head ->
                out.heading(
                    head.any().words() + ": " + values(head),
                    head.what() == Change.Kind.SAME
                        ? "the headline did not move"
                        : "moved by " + moved(diff.ground(), head.cause())));
  }

  private static String values(Change head) {
    String after = value(head.after());
    return head.what() == Change.Kind.SAME
        ? "still " + after
        : value(head.before()) + " → " + after;
  }

  private static String value(TracedFigure figure) {
    if (figure == null) {
      return "not in this release";
    }
    return figure.value() == null
        ? "no number"
        : BoundWords.before(figure.bound()) + Digits.rounded(figure.value());
  }

  private static String moved(Ground ground, Cause cause) {
    List<String> grounds = new ArrayList<>();
    cause.rows().stream().limit(NAMED).map(DiffHeadline::row).forEach(grounds::add);
    cause.others().stream().limit(NAMED).forEach(grounds::add);
    Set<Cause.Reason> reasons = cause.reasons();
    if (reasons.contains(Cause.Reason.AS_KNOWN)) {
      grounds.add(ground.asKnown());
    }
    if (reasons.contains(Cause.Reason.JOB)) {
      ground.job().stream().limit(NAMED).forEach(grounds::add);
    }
    if (reasons.contains(Cause.Reason.CODE)) {
      grounds.add(ground.code());
    }
    grounds.removeIf(String::isEmpty);
    int more = cause.rows().size() - NAMED;
    return cause.words()
        + (grounds.isEmpty() ? "" : ": " + String.join("; ", grounds))
        + (more > 0 ? "; and " + more + (more == 1 ? " more row" : " more rows") : "");
  }

  /** "Erie, NY 2012 revised (crimes.csv, row 10)". */
  static String row(Revision revision) {
    return revision.any().unit()
        + " "
        + revision.period()
        + " "
        + revision.kind().word()
        + " ("
        + revision.any().file()
        + ", row "
        + revision.any().row()
        + ")";
  }
}
