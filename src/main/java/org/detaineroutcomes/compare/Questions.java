package org.detaineroutcomes.compare;

import java.util.List;
import org.detaineroutcomes.compare.citizens.CitizenTiers;
import org.detaineroutcomes.compare.claims.ClaimVerdicts;
import org.detaineroutcomes.compare.ledger.LiabilityQuestion;
import org.detaineroutcomes.compare.record.DeclineReportMeasures;
import org.detaineroutcomes.compare.record.DetainerMeasures;
import org.detaineroutcomes.compare.record.FlushMeasures;
import org.detaineroutcomes.compare.record.IncidenceMeasures;

/** Every question, in the order in which the answers are printed; claims rest on the others. */
final class Questions {
  static final List<Question> ALL =
      List.of(
          new GroupLevels(),
          new EstimatedEffects(),
          new DefinitionBreak(),
          new KnownTruth(),
          new DetainerMeasures(),
          new IncidenceMeasures(),
          new FlushMeasures(),
          new DeclineReportMeasures(),
          new CitizenTiers(),
          new LiabilityQuestion(),
          new ClaimVerdicts());

  private Questions() {}
}
