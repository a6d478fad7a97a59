package org.detaineroutcomes.estimate.cohorts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.EstimatorOptions.Base;
import org.detaineroutcomes.estimate.EstimatorOptions.Control;
import org.detaineroutcomes.estimate.PanelData;

/**
 * One comparison: a cohort against its controls, from a base period to a period.
 *
 * @param group position of the cohort among the groups
 * @param cohort first treated period
 * @param at position of the period
 * @param base position of the period compared with; the same as {@code at} is zero by definition
 * @param post true from treatment on
 * @param controlsAfter controls are the never treated, and cohorts after this period
 */
record GroupTimeCell(int group, int cohort, int at, int base, boolean post, int controlsAfter) {

  /** The cells of a group, by period. */
  static List<GroupTimeCell> of(CohortPanel panel, int group, EstimatorOptions options) {
    int[] periods = panel.periods();
    int g = panel.groups()[group];
    int lastUntreated = -1;
    for (int t = 0; t < periods.length; t++) {
      if (periods[t] + options.anticipation() < g) {
        lastUntreated = t;
      }
    }
    boolean universal = options.base() == Base.UNIVERSAL;
    List<GroupTimeCell> cells = new ArrayList<>();
    for (int t = universal ? 0 : 1; t < periods.length; t++) {
      boolean post = g <= periods[t];
      int base = universal || post ? lastUntreated : t - 1;
      int later = universal ? Math.max(t, lastUntreated) : t;
      int after =
          options.control() == Control.NEVER
              ? PanelData.NEVER
              : periods[later] + options.anticipation();
      cells.add(new GroupTimeCell(group, g, t, base, post, after));
    }
    return cells;
  }

  /** True for a zero by definition. */
  boolean isBase() {
    return at == base;
  }

  /** Whether a unit of this cohort is a control. */
  IntPredicate isControl() {
    return c -> c != cohort && (c == PanelData.NEVER || c > controlsAfter);
  }
}
