package org.detaineroutcomes.estimate.robustness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
 * What unreported unit-periods leave open: the least and the largest figure over every value that
 * the missing outcomes can have (Manski 1990; Horowitz and Manski 2000, Journal of the American
 * Statistical Association 95). Nothing is assumed of why they are missing.
 *
 * <p>The figure of a linear estimator moves by a fixed weight for each missing outcome; the weight
 * is the same throughout a cohort and period, and is found by moving one of them. Estimators that
 * are not linear in the outcomes are refused.
 *
 * <p>Setting {@code missing-bounds}: {@code low:high}, between which every outcome lies.
 */
final class MissingBounds implements RobustnessCheck {
  private static final String SETTING = "missing-bounds";
  private static final double LINEAR = 1e-6;

  @Override
  public List<OptionSpec> options() {
    return List.of(OptionSpec.range(SETTING, "bounds over any outcomes of missing unit-periods"));
  }

  /** Missing rows of one cohort and period. */
  private record Cell(int cohort, int period) {}

  @Override
  public Estimation beside(
      Estimator estimator,
      PanelData panel,
      EstimatorOptions options,
      EstimatorOptions plain,
      Estimation found) {
    Interval range = range(options.settings().typed().get(SETTING));
    refuse(estimator, panel, range);
    PanelData low = panel.completed(range.low());
    boolean[] missing = missing(panel, low);
    Map<Cell, List<Integer>> cells = cells(low, missing);
    if (cells.isEmpty()) {
      return found.with(List.of(Note.of(RobustnessNote.NONE_MISSING)));
    }
    EstimatorOptions again = Refit.of(estimator, plain).options();
    double base = figure(estimator, low, again);
    List<List<Integer>> rows = List.copyOf(cells.values());
    double[] whole = new double[rows.size()];
    double width = range.high() - range.low();
    Parallel.each(
        whole.length,
        c -> {
          double[] moved = low.outcome().clone();
          moved[rows.get(c).get(0)] += width;
          whole[c] =
              rows.get(c).size() * (figure(estimator, low.withOutcomes(moved), again) - base);
        });
    requireLinear(estimator, panel, low, missing, again, base, whole, width);
    double least = base + Arrays.stream(whole).filter(w -> w < 0).sum();
    double most = base + Arrays.stream(whole).filter(w -> w > 0).sum();
    long count = rows.stream().mapToLong(List::size).sum();
    Estimate headline = Headline.of(found).orElseThrow();
    Estimate bounds =
        EstimateRow.of(
                panel,
                estimator.name(),
                headline
                    .specification()
                    .with(SettingKey.MISSING_BOUNDS, options.settings().typed().get(SETTING)),
                Term.check(TermName.MISSING_BOUNDS))
            .of(EstimateDimension.TERM, Headline.name(headline))
            .in(headline.unit())
            .interval(new Interval(least, most))
            .sample(low.rows(), low.units().size(), null)
            .build();
    return found.with(
        List.of(bounds),
        List.of(
            Note.of(
                RobustnessNote.MISSING_RANGE,
                count,
                low.rows(),
                range.low(),
                range.high(),
                least,
                most)));
  }

  private static Interval range(String text) {
    String[] ends = text.split(":", -1);
    try {
      double low = Double.parseDouble(ends[0].strip());
      double high = Double.parseDouble(ends[ends.length - 1].strip());
      if (ends.length == 2 && low < high && Double.isFinite(high - low)) {
        return new Interval(low, high);
      }
    } catch (NumberFormatException e) {
      throw unreadable(text);
    }
    throw unreadable(text);
  }

  private static Failure unreadable(String text) {
    return new Failure(
        Problem.usage(
            "--option " + SETTING,
            "Cannot read option '" + SETTING + "': '" + text + "' is no range low:high",
            "give the least and the largest outcome there can be, such as 0:2000"));
  }

  private static void refuse(Estimator estimator, PanelData panel, Interval range) {
    String name = "bounds of " + estimator.name() + " for missing outcomes";
    if (panel.covariates().length > 0 || panel.weights() != null || panel.offset() != null) {
      throw NotEstimable.because(
          name,
          panel,
          "covariates, weights and exposures of the missing rows are not known either",
          "leave them out");
    }
    for (double y : panel.outcome()) {
      if (y < range.low() || y > range.high()) {
        throw NotEstimable.because(
            name, panel, "an outcome of " + y + " lies outside the range", "give a wider range");
      }
    }
    int[] unit = panel.unitOfRow();
    if (panel.clusters().stream().anyMatch(way -> !way.holds(unit, panel.units().size()))) {
      throw NotEstimable.because(
          name, panel, "a cluster changes inside a unit", "cluster by unit or above");
    }
  }

  private static boolean[] missing(PanelData panel, PanelData full) {
    boolean[] missing = new boolean[full.rows()];
    Arrays.fill(missing, true);
    int[] periods = full.periods();
    int[] at = panel.periodIndex(periods);
    int[] unit = panel.unitOfRow();
    for (int r = 0; r < panel.rows(); r++) {
      missing[unit[r] * periods.length + at[r]] = false;
    }
    return missing;
  }

  private static Map<Cell, List<Integer>> cells(PanelData full, boolean[] missing) {
    Map<Cell, List<Integer>> cells = new LinkedHashMap<>();
    int[] unit = full.unitOfRow();
    for (int r = 0; r < missing.length; r++) {
      if (missing[r]) {
        cells
            .computeIfAbsent(
                new Cell(full.cohort()[unit[r]], full.period()[r]), c -> new ArrayList<>())
            .add(r);
      }
    }
    return cells;
  }

  private static double figure(Estimator estimator, PanelData panel, EstimatorOptions options) {
    return Headline.of(estimator.estimate(panel, options))
        .orElseThrow(
            () ->
                NotEstimable.because(
                    "bounds of " + estimator.name(),
                    panel,
                    "it has no one figure",
                    "name an estimator that has"))
        .estimate();
  }

  /** All missing outcomes moved half the way must do half of what they do one by one. */
  private static void requireLinear(
      Estimator estimator,
      PanelData panel,
      PanelData low,
      boolean[] missing,
      EstimatorOptions options,
      double base,
      double[] whole,
      double width) {
    double[] half = low.outcome().clone();
    for (int r = 0; r < half.length; r++) {
      half[r] += missing[r] ? width / 2 : 0;
    }
    double moved = figure(estimator, low.withOutcomes(half), options) - base;
    double total = Arrays.stream(whole).map(Math::abs).sum();
    if (!(Math.abs(moved - Arrays.stream(whole).sum() / 2) <= LINEAR * total)) {
      throw NotEstimable.because(
          "bounds of " + estimator.name() + " for missing outcomes",
          panel,
          "it is not linear in the outcomes",
          "use did, twfe, callaway-santanna, sun-abraham, imputation, stacked or means");
    }
  }
}
