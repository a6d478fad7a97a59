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
  private static final Traits TRAITS = Traits.of("did", Estimand.EFFECT_BETWEEN_TWO_PERIODS);

  @Override
  public Traits traits() {
    return TRAITS;
  }

  @Override
  public Estimation estimate(PanelData all, EstimatorOptions options) {
    Periods periods = periods(all);
    PanelData panel = all.subset(periods.rows(all));
    double[][] x = columns(panel, periods);
    requireEveryCell(all, x);
    List<String> names = new ArrayList<>(List.of("constant", "group", "after", "overall"));
    names.addAll(panel.covariateNames());
    Clusters clusters = Clusters.of(panel, options);
    Regression regression =
        Regression.fit(names, x, panel.outcome(), panel.weights(), null, clusters);
    List<Drop> drops = new ArrayList<>(all.drops());
    long between = all.rows() - (long) panel.rows();
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
        Specification.of(SettingKey.BEFORE, panel.calendar().print(periods.before()))
            .with(SettingKey.AFTER, panel.calendar().print(periods.after()))
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
                .sample(panel.rows(), panel.units().size(), regression.covariance().clusters())
                .build()),
        drops,
        notes);
  }

  /**
   * What is before and after, and when the panel ends.
   *
   * @param before the first adoption; periods earlier than it are before
   * @param after the last adoption; it and the later periods are after
   * @param last the last period; units that adopt later count as never treated
   */
  private record Periods(int before, int after, int last) {
    /** The rows that are before or after, not between. */
    boolean[] rows(PanelData all) {
      boolean[] keep = new boolean[all.rows()];
      for (int r = 0; r < keep.length; r++) {
        keep[r] = all.period()[r] < before || all.period()[r] >= after;
      }
      return keep;
    }
  }

  private Periods periods(PanelData all) {
    int[] periods = all.periods();
    int last = periods[periods.length - 1];
    int[] cohorts = Arrays.stream(all.treatedCohorts()).filter(g -> g <= last).toArray();
    if (cohorts.length == 0) {
      throw NotEstimable.because(
          name(), all, "no unit is treated in the panel", "give treated units");
    }
    return new Periods(cohorts[0], cohorts[cohorts.length - 1], last);
  }

  /** The constant, treated, after and their product, then the covariates about their means. */
  private static double[][] columns(PanelData panel, Periods periods) {
    int n = panel.rows();
    double[][] covariates = panel.withCentredCovariates().covariates();
    double[][] x = new double[4 + covariates.length][];
    for (int j = 0; j < 4; j++) {
      x[j] = new double[n];
    }
    System.arraycopy(covariates, 0, x, 4, covariates.length);
    int[] unit = panel.unitOfRow();
    for (int r = 0; r < n; r++) {
      x[0][r] = 1;
      x[1][r] = panel.cohort()[unit[r]] <= periods.last() ? 1 : 0;
      x[2][r] = panel.period()[r] >= periods.after() ? 1 : 0;
      x[3][r] = x[1][r] * x[2][r];
    }
    return x;
  }

  /** Fails unless both groups are seen both before and after. */
  private void requireEveryCell(PanelData all, double[][] x) {
    long[] rows = new long[4];
    for (int r = 0; r < x[0].length; r++) {
      rows[(int) (2 * x[1][r] + x[2][r])]++;
    }
    String[] cells = {
      "never treated, before", "never treated, after", "treated, before", "treated, after"
    };
    for (int c = 0; c < 4; c++) {
      if (rows[c] == 0) {
        throw NotEstimable.because(
            name(), all, "no row is " + cells[c], "give both groups before and after");
      }
    }
  }
}
