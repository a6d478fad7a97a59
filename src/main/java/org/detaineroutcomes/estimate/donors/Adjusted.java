package org.detaineroutcomes.estimate.donors;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.detaineroutcomes.estimate.Clusters;
import org.detaineroutcomes.estimate.Drop;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.estimate.regression.CellRegression;
import org.detaineroutcomes.model.result.DropNote;
import org.detaineroutcomes.model.result.EstimateNote;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.stats.Covariance.Kind;

/**
 * Outcomes less what covariates explain of them (Arkhangelsky, Athey, Hirshberg, Imbens and Wager
 * 2021, American Economic Review 111, footnote 4). The coefficients come from the untreated rows
 * alone, beside unit and period effects, so that the effect is in none of them (Kranz 2022).
 * Covariates that do not change over time are part of the unit effects and explain nothing more.
 *
 * @param panel with the outcomes adjusted; as it was where there is nothing to adjust for
 */
record Adjusted(PanelData panel, List<Drop> drops, List<Note> notes) {

  static Adjusted of(PanelData panel) {
    if (panel.covariates().length == 0) {
      return new Adjusted(panel, List.of(), List.of());
    }
    int[] unit = panel.unitOfRow();
    boolean[] untreated = new boolean[panel.rows()];
    for (int r = 0; r < untreated.length; r++) {
      untreated[r] = panel.period()[r] < panel.cohort()[unit[r]];
    }
    PanelData before = panel.subset(untreated);
    if (before.rows() == 0) {
      return new Adjusted(panel, List.of(), List.of());
    }
    int[] cohorts = Arrays.stream(before.cohort()).distinct().sorted().toArray();
    int[][] none = new int[cohorts.length][before.periods().length];
    for (int[] row : none) {
      Arrays.fill(row, -1);
    }
    Clusters iid = new Clusters(Kind.IID, List.of(), List.of(), List.of());
    CellRegression model = new CellRegression(before, cohorts, none, 0, iid);
    double[] outcome = panel.outcome().clone();
    for (int j = 0; j < panel.covariates().length; j++) {
      double slope = model.hasCovariate(j) ? model.covariate(j) : 0;
      for (int r = 0; r < outcome.length; r++) {
        outcome[r] -= slope * panel.covariates()[j][r];
      }
    }
    List<Drop> drops = new ArrayList<>();
    model
        .droppedCovariates()
        .forEach(z -> drops.add(Drop.term(z, DropNote.COLLINEAR_WITH_EFFECTS)));
    return new Adjusted(
        panel.withOutcomes(outcome), drops, List.of(Note.of(EstimateNote.ADJUSTED_OUTCOMES)));
  }
}
