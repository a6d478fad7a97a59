package org.detaineroutcomes.estimate.regression;

import java.util.Arrays;
import java.util.List;
import org.detaineroutcomes.estimate.Drop;
import org.detaineroutcomes.estimate.NotEstimable;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.model.result.DropNote;
import org.detaineroutcomes.model.result.EstimateNote;
import org.detaineroutcomes.model.result.Note;

/** The rows of a panel that cohorts can be compared on. */
public final class ControlRows {
  private ControlRows() {}

  /**
   * The panel without cohorts treated throughout; without never treated units the last cohort is
   * the control, until it is treated itself.
   */
  public static PanelData of(String estimator, PanelData all, List<Drop> drops, List<Note> notes) {
    int[] periods = all.periods();
    int first = periods[0];
    int last = periods[periods.length - 1];
    boolean[] keep = new boolean[all.rows()];
    int latest =
        Arrays.stream(all.cohort()).filter(g -> g > first && g <= last).max().orElse(first);
    boolean control = Arrays.stream(all.cohort()).anyMatch(g -> g > last);
    for (int u = 0; u < all.units().size(); u++) {
      int g = all.cohort()[u];
      int from = all.start()[u];
      int to = all.start()[u + 1];
      if (g <= first) {
        drops.add(Drop.unit(all.units().get(u), to - from, DropNote.TREATED_FROM_START));
      }
      for (int r = from; r < to; r++) {
        keep[r] = g > first && (control || all.period()[r] < latest);
      }
    }
    if (!control) {
      notes.add(Note.of(EstimateNote.LAST_COHORT_AS_CONTROL, all.printCohort(latest), ""));
    }
    PanelData panel = all.subset(keep);
    if (panel.rows() == 0) {
      throw NotEstimable.because(
          estimator,
          all,
          "no unit is untreated in the first period",
          "give a period before treatment");
    }
    return panel;
  }
}
