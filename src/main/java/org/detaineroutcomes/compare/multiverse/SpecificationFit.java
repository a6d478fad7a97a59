package org.detaineroutcomes.compare.multiverse;

import java.io.Serializable;
import java.util.Map;
import java.util.Optional;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.estimate.Estimation;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.Estimators;
import org.detaineroutcomes.estimate.LogExposure;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.estimate.robustness.Headline;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.OutcomeScale;
import org.detaineroutcomes.model.result.EstimateNote;
import org.detaineroutcomes.model.result.EstimateUnit;
import org.detaineroutcomes.model.result.SpecificationGap;

/**
 * What one estimator makes of one panel.
 *
 * @param estimate as the estimator gives it; null where there is none
 * @param effect the same in percent of what would have been; null where there is none
 * @param gap null where there is an effect
 * @param reason of the estimator, where it cannot answer; else empty
 */
record SpecificationFit(Figures estimate, PercentEffect effect, SpecificationGap gap, String reason)
    implements Serializable {

  /** An estimate without what all of a curve share. */
  record Figures(
      double estimate,
      Double stdError,
      Double confLow,
      Double confHigh,
      EstimateUnit unit,
      Long nUnits,
      Long nTreated,
      Long nClusters,
      Long nTreatedClusters)
      implements Serializable {
    static Figures of(Estimate row) {
      return new Figures(
          row.estimate(),
          row.stdError(),
          row.confLow(),
          row.confHigh(),
          row.unit(),
          row.nUnits(),
          row.nTreated(),
          row.nClusters(),
          row.nTreatedClusters());
    }
  }

  /** How an estimator is asked. */
  record Asked(String estimator, OutcomeScale scale, EstimatorOptions options) {
    Asked(String estimator, OutcomeScale scale, EstimatorOptions.Control control) {
      this(
          estimator,
          scale,
          EstimatorOptions.defaults()
              .withControl(control)
              .withSettings(
                  scale == OutcomeScale.COUNT
                      ? Map.of(LogExposure.SETTING, "exposure")
                      : Map.of()));
    }

    Estimation on(PanelData panel) {
      return Estimators.named(estimator).estimate(panel, options);
    }
  }

  static SpecificationFit none(SpecificationGap gap) {
    return new SpecificationFit(null, null, gap, "");
  }

  /**
   * Asks the estimator, whose own errors are taken as they are. One that fails, in whatever way,
   * costs its own specification and no other.
   */
  static SpecificationFit of(Asked asked, PanelData panel) {
    try {
      return of(asked, panel, asked.on(panel));
    } catch (Failure failure) {
      return failed(failure.problems().get(0).message());
    } catch (RuntimeException fault) {
      return failed(fault.toString());
    }
  }

  private static SpecificationFit failed(String reason) {
    return new SpecificationFit(null, null, SpecificationGap.NOT_ESTIMABLE, reason);
  }

  private static SpecificationFit of(Asked asked, PanelData panel, Estimation found) {
    boolean unused =
        found.notes().stream()
            .anyMatch(
                note ->
                    note.code() == EstimateNote.WEIGHTS_UNUSED
                        || note.code() == EstimateNote.COVARIATES_UNUSED);
    if (unused) {
      return none(SpecificationGap.CHOICE_UNUSED);
    }
    Optional<Estimate> headline = Headline.of(found);
    if (headline.isEmpty()) {
      return none(SpecificationGap.NO_OVERALL_EFFECT);
    }
    return PercentEffect.of(headline.get(), panel, isLog(asked, headline.get()))
        .map(effect -> new SpecificationFit(Figures.of(headline.get()), effect, null, ""))
        .orElseGet(
            () ->
                new SpecificationFit(
                    Figures.of(headline.get()), null, SpecificationGap.NO_MEAN_BEFORE, ""));
  }

  private static boolean isLog(Asked asked, Estimate headline) {
    return asked.scale() == OutcomeScale.LOG || headline.unit() == EstimateUnit.LOG_POINTS;
  }

  /** What the estimate is counted in. */
  EstimateUnit unit(Asked asked) {
    if (asked.scale() == OutcomeScale.LOG) {
      return EstimateUnit.LOG_POINTS;
    }
    return estimate.unit() != EstimateUnit.OUTCOME
        ? estimate.unit()
        : asked.scale() == OutcomeScale.RATE
            ? EstimateUnit.PER_100K_RESIDENTS
            : EstimateUnit.OFFENSES;
  }
}
