package org.detaineroutcomes.estimate.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.detaineroutcomes.estimate.Clusters;
import org.detaineroutcomes.estimate.Drop;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.estimate.EstimateRow;
import org.detaineroutcomes.estimate.Estimation;
import org.detaineroutcomes.estimate.Estimator;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.EstimatorOptions.Control;
import org.detaineroutcomes.estimate.NotEstimable;
import org.detaineroutcomes.estimate.OptionSpec;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.estimate.Specification;
import org.detaineroutcomes.estimate.Term;
import org.detaineroutcomes.estimate.Traits;
import org.detaineroutcomes.model.result.DropKind;
import org.detaineroutcomes.model.result.DropNote;
import org.detaineroutcomes.model.result.Estimand;
import org.detaineroutcomes.model.result.EstimateNote;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.SettingKey;
import org.detaineroutcomes.stats.Covariance;
import org.detaineroutcomes.stats.Covariance.Clustering;
import org.detaineroutcomes.stats.LeastSquares;

/**
 * Local projections difference in differences (Dube, Girardi, Jordà and Taylor 2023): at each
 * horizon the long change of the outcome since the last period before, on treatment starting now,
 * with period effects, among units that start now and clean controls.
 *
 * <p>Controls are the never treated, or with {@code --control not-yet} all that are not treated by
 * the horizon. Settings {@code pre} and {@code post} bound the horizons. {@code overall} is the
 * mean of the horizons from 0 on, a pooled change in one regression.
 */
public final class LocalProjections implements Estimator {
  private static final Traits TRAITS =
      Traits.of("local-projections", Estimand.EFFECT_ON_TREATED)
          .with(Traits.EventTimes.ONE_REFERENCE)
          .with(
              OptionSpec.whole("pre", "", "periods before adoption in the window"),
              OptionSpec.whole("post", "", "periods after adoption in the window"));

  @Override
  public Traits traits() {
    return TRAITS;
  }

  @Override
  public Estimation estimate(PanelData panel, EstimatorOptions options) {
    int[] periods = panel.periods();
    int last = periods[periods.length - 1];
    int[] cohorts =
        Arrays.stream(panel.treatedCohorts()).filter(g -> g > periods[0] && g <= last).toArray();
    if (cohorts.length == 0) {
      throw NotEstimable.because(
          name(), panel, "no unit is treated after the first period", "give treated units");
    }
    int pre = options.settings().whole("pre", cohorts[cohorts.length - 1] - periods[0]);
    int post = options.settings().whole("post", last - cohorts[0]);
    Clusters clusters = Clusters.of(panel, options);
    List<Note> notes = new ArrayList<>(panel.notes());
    notes.addAll(clusters.notes());
    if (panel.covariates().length > 0) {
      notes.add(Note.of(EstimateNote.COVARIATES_BEFORE_TREATMENT));
    }
    List<Drop> drops = new ArrayList<>(panel.drops());
    for (int g : cohorts) {
      if (Arrays.binarySearch(periods, g) < 0) {
        drops.add(Drop.cohort(panel.printCohort(g), 0, DropNote.ADOPTION_WITHOUT_ROW));
      }
    }
    Specification specification =
        Specification.of(SettingKey.CONTROL, options.control().word())
            .with(SettingKey.EFFECTS, "period")
            .withWeights(panel.spec())
            .withAnyCovariates(panel.spec())
            .with(clusters);
    List<Estimate> rows = new ArrayList<>();
    int pooled = Arrays.stream(cohorts).map(g -> last - g).min().orElse(0);
    horizon(panel, options, clusters, 0, Math.min(pooled, post), specification, null, rows, drops);
    for (int h = -pre; h <= post; h++) {
      if (h != -1 - options.anticipation()) {
        horizon(panel, options, clusters, h, h, specification, h, rows, drops);
      }
    }
    if (rows.isEmpty()) {
      throw NotEstimable.because(
          name(),
          panel,
          "no horizon has treated units and clean controls",
          "give untreated units, and periods before treatment");
    }
    return Estimation.of(rows, drops, notes);
  }

  /** The regression of the mean outcome over horizons [from, to] less the one before. */
  private void horizon(
      PanelData panel,
      EstimatorOptions options,
      Clusters clusters,
      int from,
      int to,
      Specification specification,
      Integer event,
      List<Estimate> rows,
      List<Drop> drops) {
    int[] periods = panel.periods();
    int[] at = panel.periodIndex(periods);
    int last = periods[periods.length - 1];
    Lookup lookup = new Lookup(panel, at, periods.length);
    List<Integer> bases = new ArrayList<>();
    List<Double> change = new ArrayList<>();
    List<Double> start = new ArrayList<>();
    List<Integer> time = new ArrayList<>();
    for (int u = 0; u < panel.units().size(); u++) {
      int g = panel.cohort()[u];
      for (int t = 1; t < periods.length; t++) {
        boolean starts = g == periods[t];
        int reach = Math.max(periods[t] + to, periods[t]) + options.anticipation();
        boolean clean = options.control() == Control.NEVER ? g > last : g > reach;
        int base = lastBefore(periods, t, options.anticipation());
        int before = base < 0 ? -1 : lookup.row(u, periods[base]);
        if ((!starts && !clean) || before < 0 || (from == to && base == at(periods, t, from))) {
          continue;
        }
        double sum = 0;
        int count = 0;
        int wanted = 0;
        for (int h = from; h <= to; h++) {
          int row = lookup.row(u, periods[t] + h);
          if (row >= 0) {
            sum += panel.outcome()[row];
            count++;
          }
          wanted += from == to || at(periods, t, h) >= 0 ? 1 : 0;
        }
        if (count == wanted && count > 0 && periods[t] + to <= last) {
          bases.add(before);
          change.add(sum / count - panel.outcome()[before]);
          start.add(starts ? 1.0 : 0.0);
          time.add(t);
        }
      }
    }
    fit(
        panel,
        options,
        clusters,
        specification,
        event,
        rows,
        drops,
        new Sample(ints(bases), doubles(change), doubles(start), ints(time), periods.length));
  }

  /** Position of the last period before the one at {@code t}, and before units may react; or -1. */
  private static int lastBefore(int[] periods, int t, int anticipation) {
    int found = t - 1;
    while (found >= 0 && periods[found] >= periods[t] - anticipation) {
      found--;
    }
    return found;
  }

  /** Position of the period {@code horizon} after the one at {@code t}; negative for none. */
  private static int at(int[] periods, int t, int horizon) {
    return Arrays.binarySearch(periods, periods[t] + horizon);
  }

  /** Rows of one horizon's regression. */
  @SuppressWarnings("ArrayRecordComponent") // bulk numbers: never compared or hashed
  private record Sample(int[] base, double[] change, double[] start, int[] time, int periods) {}

  private void fit(
      PanelData panel,
      EstimatorOptions options,
      Clusters clusters,
      Specification specification,
      Integer event,
      List<Estimate> rows,
      List<Drop> drops,
      Sample sample) {
    int n = sample.base.length;
    double[] weight =
        panel.weights() == null
            ? null
            : Arrays.stream(sample.base).mapToDouble(r -> panel.weights()[r]).toArray();
    double[][] x = new double[1 + panel.covariates().length][];
    x[0] = within(sample.start, sample, weight);
    for (int j = 1; j < x.length; j++) {
      double[] z = panel.covariates()[j - 1];
      x[j] = within(Arrays.stream(sample.base).mapToDouble(r -> z[r]).toArray(), sample, weight);
    }
    String at = event == null ? "" : event.toString();
    double left = n == 0 ? 0 : LeastSquares.transposeTimes(new double[][] {x[0]}, x[0], weight)[0];
    double size = weight == null ? n : Arrays.stream(weight).sum();
    if (!(left > 1e-10 * size)) {
      drops.add(Drop.of(DropKind.HORIZON, "", at, DropNote.NO_TREATED_OR_CONTROL));
      return;
    }
    double[] sizes = new double[x.length];
    Arrays.fill(sizes, 1e-10 * size);
    for (int j = 1; j < x.length; j++) {
      double[] z = panel.covariates()[j - 1];
      sizes[j] = squares(Arrays.stream(sample.base).mapToDouble(r -> z[r]).toArray(), weight);
    }
    LeastSquares fit = LeastSquares.fit(x, within(sample.change, sample, weight), weight, sizes);
    for (int j = 1; j < x.length; j++) {
      if (Arrays.binarySearch(fit.kept(), j) < 0) {
        drops.add(
            Drop.of(
                DropKind.COVARIATE_AT_HORIZON,
                panel.covariateNames().get(j - 1),
                at,
                DropNote.COLLINEAR_WITH_PERIOD_EFFECTS));
      }
    }
    int used = (int) Arrays.stream(sample.time).distinct().count();
    List<Clustering> ways =
        clusters.ways().stream()
            .map(
                w ->
                    Clustering.compact(
                        Arrays.stream(sample.base).map(r -> w.code()[r]).toArray(), w.count()))
            .toList();
    // Period effects that lie in a cluster cost nothing but the constant, as in fixest.
    boolean nested = ways.stream().anyMatch(w -> w.holds(sample.time, sample.periods));
    long parameters = (long) fit.kept().length + (nested ? 1 : used);
    Covariance covariance =
        switch (clusters.kind()) {
          case IID -> Covariance.iid(fit, parameters);
          case HETERO -> Covariance.hetero(fit, parameters);
          case CLUSTER -> Covariance.clustered(fit, ways, parameters);
        };
    EstimateRow row =
        EstimateRow.of(panel, name(), specification, event == null ? Term.OVERALL : Term.DYNAMIC)
            .estimate(fit.coefficient()[0])
            .stdError(covariance.stdErrors()[0], covariance.df(), options.level())
            .sample(n, panel.units().size(), covariance.clusters());
    rows.add((event == null ? row : row.eventTime(event)).build());
  }

  private static double squares(double[] column, double[] weight) {
    double sum = 0;
    for (int i = 0; i < column.length; i++) {
      sum += (weight == null ? 1 : weight[i]) * column[i] * column[i];
    }
    return sum;
  }

  /** A column less its mean in each period. */
  private static double[] within(double[] column, Sample sample, double[] weight) {
    double[] sum = new double[sample.periods];
    double[] total = new double[sample.periods];
    for (int i = 0; i < column.length; i++) {
      double w = weight == null ? 1 : weight[i];
      total[sample.time[i]] += w;
      sum[sample.time[i]] += w * column[i];
    }
    double[] left = new double[column.length];
    for (int i = 0; i < left.length; i++) {
      left[i] = column[i] - sum[sample.time[i]] / total[sample.time[i]];
    }
    return left;
  }

  private static int[] ints(List<Integer> list) {
    return list.stream().mapToInt(Integer::intValue).toArray();
  }

  private static double[] doubles(List<Double> list) {
    return list.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** Finds the row of a unit and period. */
  private static final class Lookup {
    private final int[] rows;
    private final int periods;
    private final int first;

    Lookup(PanelData panel, int[] at, int periods) {
      this.periods = panel.periods()[periods - 1] - panel.periods()[0] + 1;
      this.first = panel.periods()[0];
      this.rows = new int[panel.units().size() * this.periods];
      Arrays.fill(rows, -1);
      int[] unit = panel.unitOfRow();
      for (int r = 0; r < at.length; r++) {
        rows[unit[r] * this.periods + panel.period()[r] - first] = r;
      }
    }

    int row(int unit, int period) {
      int t = period - first;
      return t < 0 || t >= periods ? -1 : rows[unit * periods + t];
    }
  }
}
