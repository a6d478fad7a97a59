package org.detaineroutcomes.estimate;

import java.util.ArrayList;
import java.util.List;
import org.detaineroutcomes.estimate.sensitivity.Detectable;
import org.detaineroutcomes.model.result.EstimateNote;
import org.detaineroutcomes.model.result.Note;
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
        double found =
            Detectable.minimumEffect(e.stdError(), Double.POSITIVE_INFINITY, alpha, POWER);
        double ruledOut =
            Math.abs(e.estimate()) + Distributions.normalQuantile(1 - alpha) * e.stdError();
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
}
