package org.detaineroutcomes.estimate.robustness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.estimate.EstimateRow;
import org.detaineroutcomes.estimate.Estimation;
import org.detaineroutcomes.estimate.Estimator;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.NotEstimable;
import org.detaineroutcomes.estimate.OptionSpec;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.estimate.Term;
import org.detaineroutcomes.model.result.EstimateDimension;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.RobustnessNote;
import org.detaineroutcomes.model.result.SettingKey;
import org.detaineroutcomes.model.result.TermName;
import org.detaineroutcomes.stats.Interval;

/**
 * The same estimator with every adoption set so many periods too early, on the rows before the
 * actual adoptions alone: an effect there is none of the treatment (Heckman and Hotz 1989).
 *
 * <p>Setting {@code placebo-shift}: numbers of periods, separated by commas.
 */
final class PlaceboDate implements RobustnessCheck {
  private static final String SHIFT = "placebo-shift";

  @Override
  public List<OptionSpec> options() {
    return List.of(OptionSpec.numbers(SHIFT, "adoptions set so many periods too early"));
  }

  @Override
  public Estimation beside(
      Estimator estimator,
      PanelData panel,
      EstimatorOptions options,
      EstimatorOptions plain,
      Estimation found) {
    List<Estimate> rows = new ArrayList<>();
    for (double number : options.settings().numbers(SHIFT)) {
      int shift = (int) number;
      if (shift < 1 || shift != number) {
        throw new org.detaineroutcomes.model.Failure(
            org.detaineroutcomes.model.Problem.usage(
                "--option " + SHIFT,
                "Cannot set adoptions "
                    + number
                    + " periods earlier: it is no whole number above 0",
                "give 1 or more"));
      }
      PanelData earlier = earlier(estimator.name(), panel, shift);
      for (Estimate figure : Headline.all(estimator.estimate(earlier, plain))) {
        rows.add(row(panel, estimator, figure, shift));
      }
    }
    return found.with(rows, List.of(Note.of(RobustnessNote.PLACEBO_DATES)));
  }

  private static Estimate row(PanelData panel, Estimator estimator, Estimate figure, int shift) {
    EstimateRow row =
        EstimateRow.of(
                panel,
                estimator.name(),
                figure.specification().with(SettingKey.PLACEBO_SHIFT, shift),
                Term.check(TermName.PLACEBO_DATE))
            .of(EstimateDimension.TERM, Headline.name(figure))
            .in(figure.unit())
            .estimate(figure.estimate())
            .sampleOf(figure);
    if (figure.stdError() != null) {
      row.stdError(figure.stdError(), Double.POSITIVE_INFINITY, 0.95);
    }
    if (figure.pValue() != null) {
      row.pValue(figure.pValue());
    }
    if (figure.confLow() != null && figure.confHigh() != null) {
      row.interval(new Interval(figure.confLow(), figure.confHigh()));
    }
    return row.build();
  }

  /** Rows before the actual adoptions, and for those who never adopt before the last of them. */
  private static PanelData earlier(String estimator, PanelData panel, int shift) {
    int[] unit = panel.unitOfRow();
    int last = Arrays.stream(panel.treatedCohorts()).max().orElse(PanelData.NEVER);
    boolean[] keep = new boolean[panel.rows()];
    for (int r = 0; r < keep.length; r++) {
      keep[r] = panel.period()[r] < Math.min(panel.cohort()[unit[r]], last);
    }
    PanelData before = panel.subset(keep);
    if (before.rows() == 0 || last == PanelData.NEVER) {
      throw NotEstimable.because(
          estimator + " at placebo dates",
          panel,
          "no row lies before adoption",
          "give earlier ones");
    }
    return before.withCohorts(
        Arrays.stream(before.cohort()).map(g -> g == PanelData.NEVER ? g : g - shift).toArray());
  }
}
