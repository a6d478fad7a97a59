package org.detaineroutcomes.compare;

import java.util.List;
import org.detaineroutcomes.compare.arms.ArmsSideBySide;
import org.detaineroutcomes.compare.arms.TopicCoverage;
import org.detaineroutcomes.compare.checks.EffectChecks;
import org.detaineroutcomes.compare.citizens.CitizenMeasures;
import org.detaineroutcomes.compare.claims.ClaimVerdicts;
import org.detaineroutcomes.compare.detainers.DetainerMeasures;
import org.detaineroutcomes.compare.detainers.FlushMeasures;
import org.detaineroutcomes.compare.detainers.GroundsMeasures;
import org.detaineroutcomes.compare.detainers.IncidenceMeasures;
import org.detaineroutcomes.compare.detainers.OutcomeMeasures;
import org.detaineroutcomes.compare.detainers.regression.DetainerRegressions;
import org.detaineroutcomes.compare.multiverse.CurvesOfChoices;
import org.detaineroutcomes.compare.payments.PaymentTotals;
import org.detaineroutcomes.compare.reports.ActivityMeasures;
import org.detaineroutcomes.compare.reports.DeclineReportMeasures;
import org.detaineroutcomes.compare.reports.ReportOutcomes;
import org.detaineroutcomes.compare.series.SeriesAroundDay;

/** Every question, in the order in which the answers are printed; claims rest on the others. */
final class Questions {
  static final List<Question> ALL =
      List.of(
          new ArmsSideBySide(),
          new TopicCoverage(),
          new GroupLevels(),
          new EstimatedEffects(),
          new CodingLadder(),
          new CurvesOfChoices(),
          new EffectChecks(),
          new DefinitionBreak(),
          new KnownTruth(),
          new DetainerMeasures(),
          new OutcomeMeasures(),
          new GroundsMeasures(),
          new IncidenceMeasures(),
          new FlushMeasures(),
          new DeclineReportMeasures(),
          new CitizenMeasures(),
          new PaymentTotals(),
          new ReportOutcomes(),
          new ActivityMeasures(),
          new DetainerRegressions(),
          new SeriesAroundDay(),
          new ClaimVerdicts());

  private Questions() {}
}
