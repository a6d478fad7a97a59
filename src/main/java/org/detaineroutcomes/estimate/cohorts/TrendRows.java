package org.detaineroutcomes.estimate.cohorts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.estimate.EstimateRow;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.estimate.Settings;
import org.detaineroutcomes.estimate.sensitivity.EventPath;
import org.detaineroutcomes.estimate.sensitivity.PreTrend;
import org.detaineroutcomes.estimate.sensitivity.RelativeMagnitudes;
import org.detaineroutcomes.estimate.sensitivity.SmoothnessBounds;
import org.detaineroutcomes.stats.Interval;

/** What an event study says of earlier trends, and the bounds asked for. */
record TrendRows(List<Estimate> rows, List<String> notes) {
  private static final double POWER = 0.8;

  /** Which effect is bounded. */
  enum Target {
    FIRST,
    MEAN
  }

  /** The test and the bounds; empty where there is nothing before, or nothing after. */
  static Optional<TrendRows> of(
      PanelData panel,
      String estimator,
      String specification,
      List<Estimate> dynamic,
      double[][] variance,
      EstimatorOptions options) {
    int before = (int) dynamic.stream().filter(e -> e.eventTime() < 0).count();
    if (before == 0 || before == dynamic.size()) {
      return Optional.empty();
    }
    double[] estimate = dynamic.stream().mapToDouble(Estimate::estimate).toArray();
    EventPath path = new EventPath(estimate, variance, before);
    List<String> notes = new ArrayList<>();
    try {
      PreTrend test = PreTrend.of(path, 1 - options.level(), POWER);
      notes.add(
          String.format(
              Locale.ROOT,
              "earlier trends: chi-squared(%d) = %.3f, p = %.4f; a linear difference of %.4g a"
                  + " period would be found with probability %.1f",
              test.df(),
              test.statistic(),
              test.pValue(),
              test.detectableSlope(),
              POWER));
    } catch (ArithmeticException e) {
      notes.add("earlier trends cannot be tested: their variance is singular");
    }
    Settings settings = options.settings();
    double[] target =
        settings.choice("target", Target.class, Target.FIRST) == Target.FIRST
            ? path.only(0)
            : path.mean();
    List<Estimate> rows = new ArrayList<>();
    double[] bends = settings.numbers("smoothness");
    if (bends.length > 0) {
      SmoothnessBounds bounds = new SmoothnessBounds(path, target, options.level());
      for (double m : bends) {
        rows.add(row(panel, estimator, specification, "smoothness", "M=" + m, bounds.interval(m)));
      }
    }
    double[] multiples = settings.numbers("relative-magnitudes");
    if (multiples.length > 0 && path.after() < 2) {
      notes.add("no bounds by relative magnitudes: two effects after treatment are needed");
    } else if (multiples.length > 0) {
      RelativeMagnitudes bounds = new RelativeMagnitudes(path, target, options.level());
      for (double m : multiples) {
        rows.add(
            row(
                panel,
                estimator,
                specification,
                "relative_magnitudes",
                "Mbar=" + m,
                bounds.interval(m)));
      }
    }
    return Optional.of(new TrendRows(rows, notes));
  }

  private static Estimate row(
      PanelData panel,
      String estimator,
      String specification,
      String restriction,
      String strength,
      Interval interval) {
    return EstimateRow.of(panel, estimator, specification, "bounds_" + restriction)
        .named(strength)
        .interval(interval)
        .build();
  }
}
