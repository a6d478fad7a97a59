package org.detaineroutcomes.estimate.regression;

import java.util.ArrayList;
import java.util.List;
import org.detaineroutcomes.estimate.Drop;
import org.detaineroutcomes.estimate.NotEstimable;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.model.result.DropNote;

/**
 * The rows of a panel that a regression with unit and period effects uses.
 *
 * @param panel the rows that stay
 * @param effects units and periods
 * @param drops what went
 */
public record PanelSample(PanelData panel, Effects effects, List<Drop> drops) {

  /** All rows but the ones alone in their unit or period. */
  public static PanelSample withoutLoneRows(String estimator, PanelData all) {
    Effects effects = effects(all);
    boolean[] keep = effects.notAlone();
    long lone = 0;
    for (boolean k : keep) {
      lone += k ? 0 : 1;
    }
    List<Drop> drops = new ArrayList<>(all.drops());
    if (lone == 0) {
      return new PanelSample(all, effects, drops);
    }
    drops.add(Drop.rows(lone, DropNote.ALONE));
    PanelData panel = all.subset(keep);
    if (panel.rows() == 0) {
      throw NotEstimable.because(
          estimator,
          all,
          "every row is alone in its unit or period",
          "give units that are seen in several periods");
    }
    return new PanelSample(panel, effects(panel), drops);
  }

  private static Effects effects(PanelData panel) {
    int[] periods = panel.periods();
    return new Effects(panel.start(), panel.periodIndex(periods), periods.length);
  }
}
