package org.detaineroutcomes.estimate.robustness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.estimate.EstimateRow;
import org.detaineroutcomes.estimate.Estimation;
import org.detaineroutcomes.estimate.Estimator;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.NotEstimable;
import org.detaineroutcomes.estimate.OptionSpec;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.estimate.Settings;
import org.detaineroutcomes.estimate.Term;
import org.detaineroutcomes.estimate.Traits;
import org.detaineroutcomes.estimate.sensitivity.EventPath;
import org.detaineroutcomes.estimate.sensitivity.PreTrend;
import org.detaineroutcomes.estimate.sensitivity.RelativeMagnitudes;
import org.detaineroutcomes.estimate.sensitivity.SmoothnessBounds;
import org.detaineroutcomes.model.result.EstimateDimension;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.RobustnessNote;
import org.detaineroutcomes.model.result.TermName;
import org.detaineroutcomes.stats.Interval;

/**
 * What effects by event time say of earlier trends, and bounds where trends may differ after
 * adoption too (Roth 2022; Rambachan and Roth 2023, Review of Economic Studies 90). It needs every
 * coefficient measured from one reference period: {@code event-study}, {@code sun-abraham}, and
 * {@code callaway-santanna} with {@code --base universal}. The coefficients of {@code imputation}
 * before adoption have another reference than its effects after, and are refused (Roth 2024).
 *
 * <p>Settings {@code smoothness} and {@code relative-magnitudes}: strengths, separated by commas;
 * {@code target}: the {@code first} effect or the {@code mean} of all. The test of earlier trends
 * stands beside every such estimate unasked, where there are not too many event times.
 */
final class TrendBounds implements RobustnessCheck {
  private static final String SMOOTHNESS = "smoothness";
  private static final String MAGNITUDES = "relative-magnitudes";
  private static final double POWER = 0.8;
  private static final int MANY = 60;

  /** Which effect is bounded. */
  enum Target {
    FIRST,
    MEAN
  }

  @Override
  public List<OptionSpec> options() {
    return List.of(
        OptionSpec.numbers(SMOOTHNESS, "trends after adoption bend by so much at most"),
        OptionSpec.numbers(MAGNITUDES, "trends differ by so much of the most before adoption"),
        OptionSpec.choice("target", Target.class, "which effect is bounded")
            .beside(SMOOTHNESS, MAGNITUDES));
  }

  @Override
  public boolean isAsked(EstimatorOptions options) {
    return true;
  }

  @Override
  public Estimation beside(
      Estimator estimator,
      PanelData panel,
      EstimatorOptions options,
      EstimatorOptions plain,
      Estimation found) {
    Settings settings = options.settings();
    boolean asked =
        settings.typed().containsKey(SMOOTHNESS) || settings.typed().containsKey(MAGNITUDES);
    List<Integer> events = events(found);
    String refused = refusal(estimator, plain, found, events);
    if (!refused.isEmpty() || (!asked && events.size() > MANY)) {
      if (asked) {
        throw NotEstimable.because(
            "bounds of " + estimator.name(),
            panel,
            refused,
            "use event-study, sun-abraham, or callaway-santanna with --base universal");
      }
      return found;
    }
    int latest = -1 - options.anticipation();
    EventPath path = path(found, events, panel, latest);
    if (asked && !path.isRegular()) {
      throw NotEstimable.because(
          "bounds of " + estimator.name(),
          panel,
          "its event times are not equally far apart: "
              + IntStream.concat(
                      events.stream().mapToInt(r -> eventTime(found, r)),
                      IntStream.of(found.reference().getAsInt()))
                  .sorted()
                  .boxed()
                  .toList(),
          "give a panel in which every period is seen");
    }
    List<Note> notes = new ArrayList<>();
    notes.add(test(path, options));
    List<Estimate> rows = new ArrayList<>();
    Estimate first = found.estimates().get(events.get(0));
    int adopted = adopted(found, events, latest);
    double[] target =
        settings.choice("target", Target.class, Target.FIRST) == Target.FIRST
            ? path.only(adopted)
            : path.meanFrom(adopted);
    double[] bends = settings.numbers(SMOOTHNESS);
    if (bends.length > 0) {
      SmoothnessBounds bounds = new SmoothnessBounds(path, target, options.level());
      for (double m : bends) {
        rows.add(row(panel, first, EstimateDimension.SMOOTHNESS, m, bounds.interval(m)));
      }
    }
    double[] multiples = settings.numbers(MAGNITUDES);
    if (multiples.length > 0 && path.after() < 2) {
      notes.add(Note.of(RobustnessNote.ONE_EFFECT_AFTER));
    } else if (multiples.length > 0) {
      RelativeMagnitudes bounds = new RelativeMagnitudes(path, target, options.level());
      for (double m : multiples) {
        rows.add(row(panel, first, EstimateDimension.RELATIVE_MAGNITUDE, m, bounds.interval(m)));
      }
    }
    return found.with(rows, notes);
  }

  /** Rows by event time with an error of their own, ascending. */
  private static List<Integer> events(Estimation found) {
    List<Estimate> rows = found.estimates();
    return IntStream.range(0, rows.size())
        .filter(r -> Headline.isByEventTime(rows.get(r)) && rows.get(r).stdError() != null)
        .boxed()
        .sorted((a, b) -> rows.get(a).eventTime() - rows.get(b).eventTime())
        .toList();
  }

  private static String refusal(
      Estimator estimator, EstimatorOptions options, Estimation found, List<Integer> events) {
    int latest = -1 - options.anticipation();
    boolean before = events.stream().anyMatch(r -> eventTime(found, r) < latest);
    if (!before || events.stream().noneMatch(r -> eventTime(found, r) >= 0)) {
      return "it has no effects by event time before adoption and after, with their errors";
    }
    Traits.EventTimes measured = estimator.traits().eventTimes();
    if (measured == Traits.EventTimes.BY_BASE_PERIOD
        && options.base() != EstimatorOptions.Base.UNIVERSAL) {
      return "with a varying base each effect before adoption has a reference of its own";
    }
    if (measured == Traits.EventTimes.TWO_REFERENCES) {
      return "its coefficients before adoption have another reference than its effects after";
    }
    if (found.reference().isEmpty()) {
      return "its effects by event time are not all measured from one reference";
    }
    boolean known =
        found.variance().filter(v -> v.rows().containsAll(events)).isPresent()
            || found.influence().filter(i -> i.rows().containsAll(events)).isPresent();
    return known ? "" : "it hands over no variance matrix of its effects by event time";
  }

  private static int eventTime(Estimation found, int row) {
    return found.estimates().get(row).eventTime();
  }

  /** Position of the first effect from adoption on among those after the last calm period. */
  private static int adopted(Estimation found, List<Integer> events, int latest) {
    return (int)
        IntStream.concat(
                events.stream().mapToInt(r -> eventTime(found, r)),
                IntStream.of(found.reference().getAsInt()))
            .filter(e -> e > latest && e < 0)
            .count();
  }

  private static EventPath path(
      Estimation found, List<Integer> events, PanelData panel, int latest) {
    int k = events.size();
    double[] estimate = new double[k];
    for (int i = 0; i < k; i++) {
      estimate[i] = found.estimates().get(events.get(i)).estimate();
    }
    Optional<Estimation.Variance> given =
        found.variance().filter(v -> v.rows().containsAll(events));
    double[][] variance;
    if (given.isPresent()) {
      variance = new double[k][k];
      for (int i = 0; i < k; i++) {
        for (int j = 0; j < k; j++) {
          variance[i][j] =
              given.get()
                  .matrix()[given.get().rows().indexOf(events.get(i))][
                  given.get().rows().indexOf(events.get(j))];
        }
      }
    } else {
      variance = InfluenceVariance.covariance(found.influence().orElseThrow(), events, panel);
    }
    int[] times = events.stream().mapToInt(r -> eventTime(found, r)).toArray();
    return EventPath.from(times, estimate, variance, found.reference().getAsInt(), latest);
  }

  private static Note test(EventPath path, EstimatorOptions options) {
    try {
      PreTrend test = PreTrend.of(path, 1 - options.level(), POWER);
      if (!Double.isFinite(test.statistic()) || !Double.isFinite(test.detectableSlope())) {
        return Note.of(RobustnessNote.EARLIER_TRENDS_SINGULAR);
      }
      return Note.of(
          RobustnessNote.EARLIER_TRENDS,
          test.df(),
          test.statistic(),
          test.pValue(),
          test.detectableSlope(),
          POWER);
    } catch (ArithmeticException e) {
      return Note.of(RobustnessNote.EARLIER_TRENDS_SINGULAR);
    }
  }

  private static Estimate row(
      PanelData panel,
      Estimate first,
      EstimateDimension restriction,
      double strength,
      Interval interval) {
    TermName name =
        restriction == EstimateDimension.SMOOTHNESS
            ? TermName.BOUNDS_SMOOTHNESS
            : TermName.BOUNDS_RELATIVE_MAGNITUDES;
    return EstimateRow.of(panel, first.estimator(), first.specification(), Term.check(name))
        .of(restriction, String.valueOf(strength))
        .in(first.unit())
        .interval(interval)
        .build();
  }
}
