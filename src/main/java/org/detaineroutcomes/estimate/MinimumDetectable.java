package org.detaineroutcomes.estimate;

import java.util.ArrayList;
import java.util.List;
import org.detaineroutcomes.estimate.sensitivity.Detectable;
import org.detaineroutcomes.model.result.EstimateNote;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.SettingKey;
import org.detaineroutcomes.stats.Distributions;

/** Says beside every headline that is not significant what it could and could not have shown. */
final class MinimumDetectable {
  private static final double POWER = 0.8;

  private MinimumDetectable() {}

  static Estimation beside(Estimation estimation, double level) {
    List<Note> notes = new ArrayList<>();
    double alpha = 1 - level;
    for (Estimate e : estimation.estimates()) {
      boolean headline = e.term().kind().isOverall() && e.isOfAll();
      if (headline && e.stdError() != null && e.pValue() != null && e.pValue() > alpha) {
        double error = error(e, level);
        double found = Detectable.minimumEffect(error, Double.POSITIVE_INFINITY, alpha, POWER);
        double ruledOut = Math.abs(e.estimate()) + Distributions.normalQuantile(1 - alpha) * error;
        notes.add(
            Note.of(
                EstimateNote.NOT_TOLD_FROM_ZERO,
                e.estimator(),
                e.term().name(),
                found,
                POWER,
                ruledOut));
      }
    }
    return notes.isEmpty() ? estimation : estimation.with(notes);
  }

  /** The standard error; where the interval is from elsewhere, the one that would give it. */
  private static double error(Estimate e, double level) {
    return e.specification().values(SettingKey.INTERVAL).isEmpty()
        ? e.stdError()
        : (e.confHigh() - e.confLow()) / 2 / Distributions.normalQuantile(1 - (1 - level) / 2);
  }
}
