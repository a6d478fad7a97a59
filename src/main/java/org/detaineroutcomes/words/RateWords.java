package org.detaineroutcomes.words;

import org.detaineroutcomes.model.Frequency;
import org.detaineroutcomes.model.result.CountScope;
import org.detaineroutcomes.model.result.RateResidents;

/** What a rate is over: a time, offenses known to somebody, residents of something. */
public final class RateWords {
  private RateWords() {}

  /** "a month". */
  public static String each(Frequency period) {
    return switch (period) {
      case YEAR -> "a year";
      case QUARTER -> "a quarter";
      case FISCAL_QUARTER -> "a fiscal quarter";
      case MONTH -> "a month";
      case WEEK -> "a week";
    };
  }

  /** "known to sheriff or county police, per resident of the county". */
  public static String base(CountScope scope, RateResidents residents) {
    return known(scope) + ", " + per(residents);
  }

  private static String known(CountScope scope) {
    return switch (scope) {
      case COUNTY_TOTAL -> "known to any agency of the county";
      case STATE_TOTAL -> "known to any agency of the state";
      case SHERIFF_OR_COUNTY_POLICE -> "known to sheriff or county police";
      case AGENCIES -> "known to the agencies that report";
      case MIXED -> "known to agencies that differ in kind from unit to unit";
    };
  }

  private static String per(RateResidents residents) {
    return switch (residents) {
      case COUNTY -> "per resident of the county";
      case STATE -> "per resident of the state";
      case AGENCIES -> "per resident whom these agencies serve";
      case MIXED -> "per resident of the county or of what the agencies serve";
    };
  }
}
