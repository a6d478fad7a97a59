package org.detaineroutcomes.estimate.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.detaineroutcomes.estimate.Clusters;
import org.detaineroutcomes.estimate.Drop;
import org.detaineroutcomes.estimate.EstimateRow;
import org.detaineroutcomes.estimate.Estimation;
import org.detaineroutcomes.estimate.Estimator;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.NotEstimable;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.estimate.Specification;
import org.detaineroutcomes.estimate.Term;
import org.detaineroutcomes.estimate.Traits;
import org.detaineroutcomes.model.result.DropNote;
import org.detaineroutcomes.model.result.Estimand;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.SettingKey;

/**
 * Two groups, two times: the change of the treated less the change of the never treated.
 *
 * <p>Before is every period before the first adoption, after is every period from the last adoption
 * on; the periods between belong to neither and are left out. The estimate is the coefficient of
 * treated × after beside both main effects, with the errors of a regression (Angrist and Pischke
 * 2009, chapter 5).
 */
public final class TwoByTwo implements Estimator {
  private static final Traits TRAITS = Traits.of("did", Estimand.EFFECT_ON_TREATED);

  @Override
  public Traits traits() {
    return TRAITS;
  }

  @Override
  public Estimation estimate(PanelData all, EstimatorOptions options) {
    int[] periods = all.periods();
    int last = periods[periods.length - 1];
    int[] cohorts = Arrays.stream(all.treatedCohorts()).filter(g -> g <= last).toArray();
    if (cohorts.length == 0) {
      throw NotEstimable.because(
          name(), all, "no unit is treated in the panel", "give treated units");
    }
    int before = cohorts[0];
    int after = cohorts[cohorts.length - 1];
    boolean[] keep = new boolean[all.rows()];
    long between = 0;
    for (int r = 0; r < keep.length; r++) {
      keep[r] = all.period()[r] < before || all.period()[r] >= after;
      between += keep[r] ? 0 : 1;
    }
    PanelData panel = all.subset(keep);
    int n = panel.rows();
    List<String> names = new ArrayList<>(List.of("constant", "group", "after", "overall"));
    names.addAll(panel.covariateNames());
    double[][] x = new double[names.size()][];
    for (int j = 0; j < 4; j++) {
      x[j] = new double[n];
    }
    System.arraycopy(
        panel.withCentredCovariates().covariates(), 0, x, 4, panel.covariates().length);
    int[] unit = panel.unitOfRow();
    long[] cells = new long[4];
    for (int r = 0; r < n; r++) {
      x[0][r] = 1;
      x[1][r] = panel.cohort()[unit[r]] <= last ? 1 : 0;
      x[2][r] = panel.period()[r] >= after ? 1 : 0;
      x[3][r] = x[1][r] * x[2][r];
      cells[(int) (2 * x[1][r] + x[2][r])]++;
    }
    String[] cellNames = {
      "never treated, before", "never treated, after", "treated, before", "treated, after"
    };
    for (int c = 0; c < 4; c++) {
      if (cells[c] == 0) {
        throw NotEstimable.because(
            name(), all, "no row is " + cellNames[c], "give both groups before and after");
      }
    }
    Clusters clusters = Clusters.of(panel, options);
    Regression regression =
        Regression.fit(names, x, panel.outcome(), panel.weights(), null, clusters);
    List<Drop> drops = new ArrayList<>(all.drops());
    if (between > 0) {
      drops.add(Drop.rows(between, DropNote.BETWEEN_ADOPTIONS));
    }
    drops.addAll(regression.drops());
    List<Note> notes = new ArrayList<>(panel.notes());
    notes.addAll(clusters.notes());
    int at = regression.term("overall");
    if (at < 0) {
      throw NotEstimable.because(
          name(), all, "treated × after is collinear with the covariates", "give fewer covariates");
    }
    Specification specification =
        Specification.of(SettingKey.BEFORE, panel.calendar().print(before))
            .with(SettingKey.AFTER, panel.calendar().print(after))
            .withWeights(panel.spec())
            .withAnyCovariates(panel.spec())
            .with(clusters);
    return Estimation.of(
        List.of(
            EstimateRow.of(panel, name(), specification, Term.OVERALL)
                .estimate(regression.fit().coefficient()[at])
                .stdError(
                    regression.covariance().stdErrors()[at],
                    regression.covariance().df(),
                    options.level())
                .sample(n, panel.units().size(), regression.covariance().clusters())
                .build()),
        drops,
        notes);
  }
}
