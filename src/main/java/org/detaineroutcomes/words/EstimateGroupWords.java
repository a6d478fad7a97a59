package org.detaineroutcomes.words;

import java.util.List;
import org.detaineroutcomes.model.result.Arm;
import org.detaineroutcomes.model.result.Code;
import org.detaineroutcomes.model.result.EstimateDimension;
import org.detaineroutcomes.model.result.Setting;
import org.detaineroutcomes.model.result.SettingKey;

/** The cohort, group or member that an estimate is about, in the cell of a table. */
public final class EstimateGroupWords {
  private EstimateGroupWords() {}

  /**
   * The cell.
   *
   * @param cohort the adoption cohort; empty for none
   * @param partOf what the member is part of; empty for nothing
   * @param settings of the estimator
   */
  public static String of(
      EstimateDimension dimension,
      String member,
      String partOf,
      String cohort,
      List<Setting> settings,
      Names names) {
    return switch (dimension) {
      case ARM -> Code.of(Arm.class, member).map(names::arm).orElse(member);
      case CONTROL_COHORT -> cohort + " vs " + member;
      case MISCLASSIFIED -> member + " of " + partOf;
      case SMOOTHNESS -> TrendWords.bend(member);
      case RELATIVE_MAGNITUDE -> TrendWords.deviation(member);
      case CATEGORY -> "";
      case TERM -> TermWords.figure(member) + shift(settings);
      case DONOR -> partOf.isEmpty() ? member : member + " for " + partOf;
      case TREATED, COVARIATE, LEFT_OUT, THIRD, DOSE -> member;
    };
  }

  private static String shift(List<Setting> settings) {
    return settings.stream()
        .filter(setting -> setting.key() == SettingKey.PLACEBO_SHIFT)
        .map(setting -> ", dated " + TrendWords.periods(setting.values().get(0)) + " earlier")
        .findFirst()
        .orElse("");
  }
}
