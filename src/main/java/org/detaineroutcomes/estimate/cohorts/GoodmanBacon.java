package org.detaineroutcomes.estimate.cohorts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.detaineroutcomes.estimate.Drop;
import org.detaineroutcomes.estimate.Estimate;
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
import org.detaineroutcomes.model.result.EstimateDimension;
import org.detaineroutcomes.model.result.EstimateNote;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.SettingKey;
import org.detaineroutcomes.model.result.TermKind;
import org.detaineroutcomes.model.result.TermName;

/**
 * The two-way fixed effects coefficient taken apart into every two-by-two comparison with its
 * weight (Goodman-Bacon 2021, Journal of Econometrics 225, theorem 1). Weights sum to one, and the
 * weighted sum of the estimates is the coefficient.
 *
 * <p>For balanced panels without weights: units that miss a period are left out and counted.
 * Covariates play no part.
 */
public final class GoodmanBacon implements Estimator {
  private static final Traits TRAITS =
      Traits.of("goodman-bacon", Estimand.PARTS_OF_WEIGHTED_EFFECTS);

  @Override
  public Traits traits() {
    return TRAITS;
  }

  /** A comparison of two cohorts. */
  private record TwoByTwo(
      TermName type, int treated, int control, double estimate, double weight) {}

  @Override
  public Estimation estimate(PanelData all, EstimatorOptions options) {
    List<Drop> drops = new ArrayList<>(all.drops());
    List<Note> notes = new ArrayList<>(all.notes());
    PanelData panel = balanced(all, drops);
    if (panel.weights() != null) {
      notes.add(Note.of(EstimateNote.DECOMPOSED_WITHOUT_WEIGHTS));
    }
    if (!panel.covariateNames().isEmpty()) {
      notes.add(Note.of(EstimateNote.DECOMPOSED_WITHOUT_COVARIATES));
    }
    int[] periods = panel.periods();
    int last = periods[periods.length - 1];
    int[] cohort = Arrays.stream(panel.cohort()).map(g -> g > last ? PanelData.NEVER : g).toArray();
    int[] cohorts = Arrays.stream(cohort).distinct().sorted().toArray();
    Levels levels = new Levels(panel, periods, cohort, cohorts);
    List<TwoByTwo> parts = comparisons(levels);
    double total = parts.stream().mapToDouble(TwoByTwo::weight).sum();
    if (!(total > 0)) {
      throw NotEstimable.because(
          name(), all, "no two cohorts differ in when they are treated", "give untreated units");
    }
    double overall = parts.stream().mapToDouble(p -> p.weight * p.estimate).sum() / total;
    List<Estimate> rows = new ArrayList<>();
    Specification specification =
        Specification.of(SettingKey.BALANCED, "true")
            .with(SettingKey.WEIGHTS, "none")
            .with(SettingKey.COVARIATES, "none");
    rows.add(
        EstimateRow.of(panel, name(), specification, Term.OVERALL)
            .estimate(overall)
            .weight(1)
            .sample(panel.rows(), panel.units().size(), null)
            .build());
    for (TwoByTwo part : parts) {
      rows.add(
          EstimateRow.of(panel, name(), specification, new Term(TermKind.PART, part.type))
              .cohort(part.treated)
              .of(EstimateDimension.CONTROL_COHORT, panel.printCohort(part.control))
              .estimate(part.estimate)
              .weight(part.weight / total)
              .build());
    }
    return Estimation.of(rows, drops, notes);
  }

  private PanelData balanced(PanelData all, List<Drop> drops) {
    int periods = all.periods().length;
    boolean[] keep = new boolean[all.rows()];
    for (int u = 0; u < all.units().size(); u++) {
      int from = all.start()[u];
      int to = all.start()[u + 1];
      Arrays.fill(keep, from, to, to - from == periods);
      if (to - from < periods) {
        drops.add(Drop.unit(all.units().get(u), to - from, DropNote.NOT_IN_EVERY_PERIOD));
      }
    }
    PanelData panel = all.subset(keep);
    if (panel.rows() == 0) {
      throw NotEstimable.because(
          name(), all, "no unit is seen in every period", "give a balanced panel");
    }
    return panel;
  }

  /** Mean outcome by cohort and period, and what the weights need. */
  @SuppressWarnings("ArrayRecordComponent") // bulk numbers: never compared or hashed
  private record Levels(int[] periods, int[] cohorts, double[] share, double[][] mean) {
    Levels(PanelData panel, int[] periods, int[] cohort, int[] cohorts) {
      this(
          periods, cohorts, new double[cohorts.length], new double[cohorts.length][periods.length]);
      for (int u = 0; u < cohort.length; u++) {
        int c = Arrays.binarySearch(cohorts, cohort[u]);
        share[c] += 1.0 / cohort.length;
        for (int t = 0; t < periods.length; t++) {
          mean[c][t] += panel.outcome()[panel.start()[u] + t] / cohort.length;
        }
      }
      for (int c = 0; c < cohorts.length; c++) {
        for (int t = 0; t < periods.length; t++) {
          mean[c][t] /= share[c];
        }
      }
    }

    /** Share of the periods in which a cohort is treated. */
    double treated(int c) {
      return Arrays.stream(periods).filter(t -> t >= cohorts[c]).count() / (double) periods.length;
    }

    /** Mean of a cohort over periods in [from, to). */
    double level(int c, int from, int to) {
      double sum = 0;
      int count = 0;
      for (int t = 0; t < periods.length; t++) {
        if (periods[t] >= from && periods[t] < to) {
          sum += mean[c][t];
          count++;
        }
      }
      return sum / count;
    }

    /** Change of one cohort less that of another when {@code at} splits [from, to). */
    double difference(int treated, int control, int from, int at, int to) {
      return level(treated, at, to)
          - level(treated, from, at)
          - (level(control, at, to) - level(control, from, at));
    }
  }

  private static List<TwoByTwo> comparisons(Levels levels) {
    int first = levels.periods[0];
    int end = levels.periods[levels.periods.length - 1] + 1;
    List<TwoByTwo> parts = new ArrayList<>();
    for (int k = 0; k < levels.cohorts.length; k++) {
      int g = levels.cohorts[k];
      if (g == PanelData.NEVER || g <= first) {
        continue;
      }
      for (int other = 0; other < levels.cohorts.length; other++) {
        int h = levels.cohorts[other];
        if (h == g) {
          continue;
        }
        double nk = levels.share[k];
        double no = levels.share[other];
        double pair = nk * no;
        double dk = levels.treated(k);
        double dh = levels.treated(other);
        if (h == PanelData.NEVER || h <= first) {
          parts.add(
              new TwoByTwo(
                  h == PanelData.NEVER ? TermName.TREATED_NEVER : TermName.LATER_ALWAYS,
                  g,
                  h,
                  levels.difference(k, other, first, g, end),
                  pair * dk * (1 - dk)));
        } else if (g < h) {
          parts.add(
              new TwoByTwo(
                  TermName.EARLIER_LATER,
                  g,
                  h,
                  levels.difference(k, other, first, g, h),
                  pair * (dk - dh) * (1 - dk)));
        } else {
          parts.add(
              new TwoByTwo(
                  TermName.LATER_EARLIER,
                  g,
                  h,
                  levels.difference(k, other, h, g, end),
                  pair * dk * (dh - dk)));
        }
      }
    }
    return parts;
  }
}
