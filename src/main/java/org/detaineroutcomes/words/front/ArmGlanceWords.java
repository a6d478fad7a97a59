package org.detaineroutcomes.words.front;

import org.detaineroutcomes.model.Frequency;
import org.detaineroutcomes.model.result.GroupMeasure;
import org.detaineroutcomes.words.ArmWords;
import org.detaineroutcomes.words.Words;

/** The heads of a table of groups at a glance, and what is said under it. */
public final class ArmGlanceWords {
  public static final String ESTIMAND =
      "Level, not an effect: what was recorded in the places and periods of each group";
  public static final String NOT_KNOWN = "not known in any place and period of the group";
  public static final String LEVELS =
      "These are levels, not effects: the groups differ in much else.";

  private ArmGlanceWords() {}

  /**
   * The head of a column.
   *
   * @param rate whether it has rates, else counts
   */
  public static String column(GroupMeasure measure, Frequency period, boolean rate) {
    return switch (measure) {
      case CITIZENS_RECORDED_BY_ICE ->
          rate
              ? "Detainers on citizens per 1,000 of known citizenship"
              : "Detainers on citizens, by ICE’s own record";
      case DECLINED_OF_KNOWN_OUTCOME ->
          rate
              ? "Detainers declined per 1,000 of known outcome"
              : "Detainers declined, of those of known outcome";
      default -> Words.capital(ArmWords.measure(measure, period));
    };
  }
}
