package org.detaineroutcomes.compare.checks;

import java.util.List;
import org.detaineroutcomes.model.result.EffectCheck;
import org.detaineroutcomes.model.result.LadderRung;

/** Every rule, in the order in which verdicts are printed; adding one is a class and a line. */
final class CheckRules {
  /** Below this a p-value speaks against what it tests. */
  static final double SIZE = 0.05;

  static final List<CheckRule> ALL =
      List.of(
          new EarlierTrends(),
          NothingFound.ON_OTHER_OUTCOMES,
          NothingFound.ON_OTHER_DATES,
          new TrendsAfter(),
          new OneGroupLess(),
          new DatesByChance(),
          new OtherCodings(
              EffectCheck.REPORTERS, LadderRung.SAME_REPORTERS, List.of(LadderRung.AS_BEFORE)),
          new OtherCodings(
              EffectCheck.ADOPTERS, LadderRung.ONE_ADOPTER, List.of(LadderRung.SAME_REPORTERS)),
          new OtherCodings(
              EffectCheck.TIMING_RULE,
              LadderRung.AS_ASKED,
              List.of(LadderRung.COMPARABLE_PERIODS, LadderRung.MAJORITY, LadderRung.FIRST_FULL)),
          new OtherCodings(
              EffectCheck.LARGEST_ADOPTER,
              LadderRung.AS_ASKED,
              List.of(LadderRung.WITHOUT_LARGEST)),
          new EverySpecification());

  private CheckRules() {}
}
