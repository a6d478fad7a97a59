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
import org.detaineroutcomes.estimate.NotEstimable;
import org.detaineroutcomes.estimate.OptionSpec;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.estimate.Specification;
import org.detaineroutcomes.estimate.Term;
import org.detaineroutcomes.estimate.Traits;
import org.detaineroutcomes.estimate.regression.HorizonSamples.Sample;
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
  private static final String NAME = "local-projections";

  private static final Traits TRAITS =
      Traits.of(NAME, Estimand.EFFECT_AT_SHARED_EVENT_TIMES)
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
    Run run =
        new Run(
            panel,
            options,
            clusters,
            specification,
            new HorizonSamples(panel, options),
            new ArrayList<>(),
            drops);
    int pooled = Arrays.stream(cohorts).map(g -> last - g).min().orElse(0);
    run.horizon(0, Math.min(pooled, post), null);
    for (int h = -pre; h <= post; h++) {
      if (h != -1 - options.anticipation()) {
        run.horizon(h, h, h);
      }
    }
    if (run.rows.isEmpty()) {
      throw NotEstimable.because(
          name(),
          panel,
          "no horizon has treated units and clean controls",
          "give untreated units, and periods before treatment");
    }
    return Estimation.of(run.rows, drops, notes);
  }

  /** The regressions of one panel, with the rows and drops that they add. */
  private record Run(
      PanelData panel,
      EstimatorOptions options,
      Clusters clusters,
      Specification specification,
      HorizonSamples samples,
      List<Estimate> rows,
      List<Drop> drops) {

    /** The regression of the mean outcome over horizons [from, to] less the one before. */
    void horizon(int from, int to, Integer event) {
      Sample sample = samples.over(from, to);
      double[] weight = panel.weights() == null ? null : sample.before(panel.weights());
      double[][] x = columns(sample, weight);
      String at = event == null ? "" : event.toString();
      double left =
          sample.size() == 0
              ? 0
              : LeastSquares.transposeTimes(new double[][] {x[0]}, x[0], weight)[0];
      double size = weight == null ? sample.size() : Arrays.stream(weight).sum();
      if (!(left > 1e-10 * size)) {
        drops.add(Drop.of(DropKind.HORIZON, "", at, DropNote.NO_TREATED_OR_CONTROL));
        return;
      }
      LeastSquares fit =
          LeastSquares.fit(
              x, sample.within(sample.change(), weight), weight, sizes(sample, weight, size));
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
      Covariance covariance = covariance(sample, fit);
      EstimateRow row =
          EstimateRow.of(panel, NAME, specification, event == null ? Term.OVERALL : Term.DYNAMIC)
              .estimate(fit.coefficient()[0])
              .stdError(covariance.stdErrors()[0], covariance.df(), options.level())
              .sample(sample.size(), panel.units().size(), covariance.clusters());
      rows.add((event == null ? row : row.eventTime(event)).build());
    }

    /** The start of treatment and the covariates before it, less their means in each period. */
    private double[][] columns(Sample sample, double[] weight) {
      double[][] x = new double[1 + panel.covariates().length][];
      x[0] = sample.within(sample.start(), weight);
      for (int j = 1; j < x.length; j++) {
        x[j] = sample.within(sample.before(panel.covariates()[j - 1]), weight);
      }
      return x;
    }

    /** Squares that tell how large a column was before its means were taken out. */
    private double[] sizes(Sample sample, double[] weight, double size) {
      double[] sizes = new double[1 + panel.covariates().length];
      sizes[0] = 1e-10 * size;
      for (int j = 1; j < sizes.length; j++) {
        sizes[j] = squares(sample.before(panel.covariates()[j - 1]), weight);
      }
      return sizes;
    }

    private Covariance covariance(Sample sample, LeastSquares fit) {
      int used = (int) Arrays.stream(sample.time()).distinct().count();
      List<Clustering> ways =
          clusters.ways().stream()
              .map(
                  w ->
                      Clustering.compact(
                          Arrays.stream(sample.base()).map(r -> w.code()[r]).toArray(), w.count()))
              .toList();
      // Period effects that lie in a cluster cost nothing but the constant, as in fixest.
      boolean nested = ways.stream().anyMatch(w -> w.holds(sample.time(), sample.periods()));
      long parameters = (long) fit.kept().length + (nested ? 1 : used);
      return switch (clusters.kind()) {
        case IID -> Covariance.iid(fit, parameters);
        case HETERO -> Covariance.hetero(fit, parameters);
        case CLUSTER -> Covariance.clustered(fit, ways, parameters);
      };
    }
  }

  private static double squares(double[] column, double[] weight) {
    double sum = 0;
    for (int i = 0; i < column.length; i++) {
      sum += (weight == null ? 1 : weight[i]) * column[i] * column[i];
    }
    return sum;
  }
}
