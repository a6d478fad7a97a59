package org.detaineroutcomes.compare;

import java.util.List;
import org.detaineroutcomes.compare.citizens.CitizenTiers;
import org.detaineroutcomes.compare.claims.ClaimVerdicts;
import org.detaineroutcomes.compare.ledger.LiabilityQuestion;
import org.detaineroutcomes.compare.record.ActivityMeasures;
import org.detaineroutcomes.compare.record.DeclineReportMeasures;
import org.detaineroutcomes.compare.record.DetainerMeasures;
import org.detaineroutcomes.compare.record.FlushMeasures;
import org.detaineroutcomes.compare.record.IncidenceMeasures;
import org.detaineroutcomes.compare.record.OutcomeMeasures;
import org.detaineroutcomes.compare.record.ReportOutcomes;
import org.detaineroutcomes.compare.regression.DetainerRegressions;

/** Every question, in the order in which the answers are printed; claims rest on the others. */
final class Questions {
  static final List<Question> ALL =
      List.of(
          new GroupLevels(),
          new EstimatedEffects(),
          new DefinitionBreak(),
          new KnownTruth(),
          new DetainerMeasures(),
          new OutcomeMeasures(),
          new IncidenceMeasures(),
          new FlushMeasures(),
          new DeclineReportMeasures(),
          new CitizenTiers(),
          new LiabilityQuestion(),
          new ReportOutcomes(),
          new ActivityMeasures(),
          new DetainerRegressions(),
          new ClaimVerdicts());

  private Questions() {}
}
