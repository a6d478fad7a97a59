package org.detaineroutcomes.estimate.robustness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
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
import org.detaineroutcomes.estimate.Term;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.model.result.EstimateDimension;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.RobustnessNote;
import org.detaineroutcomes.model.result.SettingKey;
import org.detaineroutcomes.model.result.TermName;
import org.detaineroutcomes.stats.Interval;
import org.detaineroutcomes.stats.Parallel;

/**
 * What units in the wrong group leave open: where up to a share of the controls, or of the treated,
 * do not belong there, the figure of those that do lies between the figures with the most extreme
 * share left out at either end (Horowitz and Manski 1995, Econometrica 63: contaminated data).
 * Units are ordered by the figure without each of them, which is one run of the estimator a unit;
 * it is run again without those at either end. For a difference of means these are the most extreme
 * sets; for other estimators, in which units weigh on each other, others may lie further out.
 *
 * <p>Also the least number of controls, the most extreme first, without which the figure is zero.
 *
 * <p>Setting {@code misclassified}: shares, separated by commas.
 */
final class Misclassified implements RobustnessCheck {
  private static final String SETTING = "misclassified";

  @Override
  public List<OptionSpec> options() {
    return List.of(
        OptionSpec.numbers(SETTING, "bounds where shares of units stand in the wrong group"));
  }

  @Override
  public Estimation beside(
      Estimator estimator,
      PanelData panel,
      EstimatorOptions options,
      EstimatorOptions plain,
      Estimation found) {
    Optional<Estimate> headline = Headline.of(found);
    if (headline.isEmpty()) {
      return found.with(List.of(Note.of(RobustnessNote.NO_FIGURE_TO_BOUND, estimator.name())));
    }
    Refit again = Refit.of(estimator, plain);
    int[] controls = ordered(again, panel, false);
    int[] treated = ordered(again, panel, true);
    if (controls.length == 0 || treated.length == 0) {
      throw NotEstimable.because(
          "bounds of " + estimator.name() + " for misclassified units",
          panel,
          "without any unit of one group nothing can be estimated",
          "give more units of both groups");
    }
    List<Estimate> rows = new ArrayList<>();
    List<Note> notes = new ArrayList<>();
    for (double share : options.settings().numbers(SETTING)) {
      if (share <= 0 || share >= 0.5) {
        throw new Failure(
            Problem.usage(
                "--option " + SETTING,
                "Cannot bound a misclassified share of "
                    + share
                    + ": it must be above 0 and below a half",
                "give shares such as 0.05,0.1"));
      }
      bounds(
          again,
          panel,
          headline.get(),
          share,
          controls,
          TermName.MISCLASSIFIED_CONTROLS,
          rows,
          notes);
      bounds(
          again,
          panel,
          headline.get(),
          share,
          treated,
          TermName.MISCLASSIFIED_TREATED,
          rows,
          notes);
    }
    notes.add(breakdown(again, panel, headline.get(), controls));
    return found.with(rows, notes);
  }

  private static void bounds(
      Refit again,
      PanelData panel,
      Estimate headline,
      double share,
      int[] order,
      TermName term,
      List<Estimate> rows,
      List<Note> notes) {
    String group = term == TermName.MISCLASSIFIED_TREATED ? "treated" : "controls";
    int out = (int) Math.floor(share * order.length + 1e-9);
    if (out == 0) {
      notes.add(Note.of(RobustnessNote.SHARE_BELOW_ONE, group, share, order.length));
      return;
    }
    Optional<Double> a = without(again, panel, Arrays.copyOf(order, out));
    Optional<Double> b =
        without(again, panel, Arrays.copyOfRange(order, order.length - out, order.length));
    if (a.isEmpty() || b.isEmpty()) {
      notes.add(Note.of(RobustnessNote.NONE_WITHOUT_UNITS, group, share, out));
      return;
    }
    double low = Math.min(headline.estimate(), Math.min(a.get(), b.get()));
    double high = Math.max(headline.estimate(), Math.max(a.get(), b.get()));
    rows.add(
        EstimateRow.of(
                panel,
                again.estimator().name(),
                headline.specification().with(SettingKey.MISCLASSIFIED, share),
                Term.check(term))
            .of(EstimateDimension.MISCLASSIFIED, String.valueOf(out), String.valueOf(order.length))
            .in(headline.unit())
            .interval(new Interval(low, high))
            .sample(panel.rows(), panel.units().size(), null)
            .build());
    notes.add(Note.of(RobustnessNote.MISCLASSIFIED_RANGE, out, order.length, group, low, high));
  }

  /** The least number of controls whose removal turns the sign, by halving. */
  private static Note breakdown(Refit again, PanelData panel, Estimate headline, int[] controls) {
    double sign = Math.signum(headline.estimate());
    int n = controls.length;
    int[] order = controls.clone();
    if (sign < 0) {
      for (int i = 0; i < n; i++) {
        order[i] = controls[n - 1 - i];
      }
    }
    // Without the controls at the low end the figure falls, without those at the high end it rises.
    int held = 0;
    int turned = n - 1;
    if (sign == 0 || !turns(again, panel, Arrays.copyOf(order, turned), sign)) {
      return Note.of(RobustnessNote.NO_BREAKDOWN);
    }
    while (turned - held > 1) {
      int middle = (held + turned) / 2;
      if (turns(again, panel, Arrays.copyOf(order, middle), sign)) {
        turned = middle;
      } else {
        held = middle;
      }
    }
    return Note.of(RobustnessNote.BREAKDOWN, turned, n, headline.estimate());
  }

  private static boolean turns(Refit again, PanelData panel, int[] out, double sign) {
    return without(again, panel, out).map(f -> f * sign <= 0).orElse(false);
  }

  private static Optional<Double> without(Refit again, PanelData panel, int[] out) {
    boolean[] keep = new boolean[panel.rows()];
    Arrays.fill(keep, true);
    for (int u : out) {
      Arrays.fill(keep, panel.start()[u], panel.start()[u + 1], false);
    }
    return again.headline(panel.subset(keep)).map(Estimate::estimate);
  }

  /** Units of a group by the figure without each, from the least to the largest. */
  private static int[] ordered(Refit again, PanelData panel, boolean treated) {
    int[] periods = panel.periods();
    int last = periods[periods.length - 1];
    int[] units =
        IntStream.range(0, panel.units().size())
            .filter(u -> (panel.cohort()[u] <= last) == treated)
            .toArray();
    double[] figure = new double[panel.units().size()];
    Parallel.each(
        units.length,
        i -> figure[units[i]] = without(again, panel, new int[] {units[i]}).orElse(Double.NaN));
    return Arrays.stream(units)
        .filter(u -> !Double.isNaN(figure[u]))
        .boxed()
        .sorted(
            Comparator.<Integer>comparingDouble(u -> figure[u])
                .thenComparing(u -> panel.units().get(u)))
        .mapToInt(u -> u)
        .toArray();
  }
}
