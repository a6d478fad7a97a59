package org.detaineroutcomes.estimate.paths;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.detaineroutcomes.estimate.Clusters;
import org.detaineroutcomes.estimate.Drop;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.estimate.EstimateRow;
import org.detaineroutcomes.estimate.Estimation;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.estimate.Specification;
import org.detaineroutcomes.estimate.Term;
import org.detaineroutcomes.model.result.EstimateUnit;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.TermName;
import org.detaineroutcomes.stats.Matrices;

/**
 * The rows of the effects of switching: their total, then placebos and effects by event time, then
 * joint tests.
 *
 * @param placebos by periods before the change
 * @param effects by periods since
 * @param errors of placebos, then effects
 */
record SwitchRows(
    PanelData panel,
    String estimator,
    Specification specification,
    List<SwitchEffect> placebos,
    List<SwitchEffect> effects,
    Scale scale,
    SwitchErrors errors,
    double level) {

  /** What effects by event time are counted in. */
  enum Scale {
    AS_IS,
    /** Divided by the periods treated so far. */
    PER_PERIOD;

    double of(SwitchEffect effect) {
      return this == AS_IS ? 1 : 1 / effect.dose;
    }
  }

  Estimation estimation(List<Drop> drops, List<Note> notes) {
    List<SwitchEffect> all = new ArrayList<>(placebos);
    all.addAll(effects);
    double beyond = effects.stream().mapToDouble(e -> e.beyond).sum();
    List<double[]> sums = new ArrayList<>();
    double[] total = new double[all.size()];
    for (int k = placebos.size(); k < all.size(); k++) {
      total[k] = all.get(k).size / beyond;
    }
    sums.add(total);
    for (int k = all.size() - 1; k >= 0; k--) {
      double[] one = new double[all.size()];
      one[k] = scale.of(all.get(k));
      sums.add(1, one);
    }
    SwitchErrors of = errors.of(sums);
    double[][] variance = of.covariance();
    long below = IntStream.range(0, variance.length).filter(k -> variance[k][k] < 0).count();
    if (below > 0) {
      notes.add(Clusters.belowZero(below));
    }
    double[] estimate = new double[sums.size()];
    List<Estimate> rows = new ArrayList<>();
    for (int k = 0; k < estimate.length; k++) {
      for (int e = 0; e < all.size(); e++) {
        estimate[k] += sums.get(k)[e] * all.get(e).estimate;
      }
    }
    rows.add(
        row(Term.OVERALL, estimate[0], variance[0][0])
            .sample(panel.rows(), panel.units().size(), of.clusters())
            .build());
    for (int k = placebos.size(); k > 0; k--) {
      rows.add(dynamic(all.get(k - 1), -1 - all.get(k - 1).horizon, estimate[k], variance[k][k]));
    }
    for (int k = placebos.size() + 1; k < estimate.length; k++) {
      rows.add(dynamic(all.get(k - 1), all.get(k - 1).horizon - 1, estimate[k], variance[k][k]));
    }
    List<Integer> index = new ArrayList<>(List.of(0));
    IntStream.rangeClosed(1, placebos.size()).map(k -> placebos.size() + 1 - k).forEach(index::add);
    IntStream.range(placebos.size() + 1, estimate.length).forEach(index::add);
    tests(rows, estimate, variance);
    Estimation made =
        Estimation.of(rows, drops, notes).with(new Estimation.Variance(index, variance));
    // Effects per period treated are no path: a linear trend in them is flat.
    Estimation found = scale == Scale.AS_IS ? made.from(-1) : made;
    return of.byUnit() == null
        ? found
        : found.with(Estimation.Influence.ofParts(panel.units(), index, of.byUnit()));
  }

  private EstimateRow row(Term term, double estimate, double variance) {
    return EstimateRow.of(panel, estimator, specification, term)
        .estimate(estimate)
        .stdError(Math.sqrt(variance), Double.POSITIVE_INFINITY, level);
  }

  private Estimate dynamic(SwitchEffect effect, int eventTime, double estimate, double variance) {
    return row(Term.DYNAMIC, estimate, variance)
        .eventTime(eventTime)
        .sample(effect.rows(), effect.units(), errors.clusters())
        .build();
  }

  /** Whether placebos are zero together, effects are, and effects are all the same. */
  private void tests(List<Estimate> rows, double[] estimate, double[][] variance) {
    int[] before = IntStream.rangeClosed(1, placebos.size()).toArray();
    int[] after = IntStream.range(1 + before.length, estimate.length).toArray();
    test(rows, TermName.JOINT_PLACEBOS, alone(before, estimate.length), estimate, variance);
    test(rows, TermName.JOINT_EFFECTS, alone(after, estimate.length), estimate, variance);
    double[][] apart = new double[Math.max(after.length - 1, 0)][estimate.length];
    for (int i = 0; i < apart.length; i++) {
      apart[i][after[i]] = 1;
      apart[i][after[i + 1]] = -1;
    }
    test(rows, TermName.EQUAL_EFFECTS, apart, estimate, variance);
    double periods = effects.stream().mapToDouble(e -> e.path).sum();
    double beyond = effects.stream().mapToDouble(SwitchEffect::beyondUnweighted).sum();
    rows.add(
        EstimateRow.of(
                panel, estimator, specification, Term.diagnostic(TermName.PERIODS_ACCUMULATED))
            .in(EstimateUnit.PERIODS)
            .estimate(periods / beyond)
            .build());
  }

  private static double[][] alone(int[] of, int count) {
    double[][] each = new double[of.length][count];
    IntStream.range(0, of.length).forEach(i -> each[i][of[i]] = 1);
    return each;
  }

  private void test(
      List<Estimate> rows, TermName name, double[][] sums, double[] estimate, double[][] variance) {
    double[] of = Matrices.times(sums, estimate);
    double[][] half = Matrices.times(sums, variance);
    double[][] matrix = new double[sums.length][];
    for (int i = 0; i < sums.length; i++) {
      matrix[i] = Matrices.times(sums, half[i]);
    }
    SwitchErrors.Joint joint = SwitchErrors.joint(of, matrix);
    if (joint != null) {
      rows.add(
          EstimateRow.of(panel, estimator, specification, Term.diagnostic(name))
              .in(EstimateUnit.P_VALUE)
              .statistic(joint.statistic())
              .pValue(joint.pValue())
              .build());
    }
  }
}
