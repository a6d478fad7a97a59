package org.detaineroutcomes.words;

import org.detaineroutcomes.model.CitizenTier;
import org.detaineroutcomes.model.TierCount;
import org.detaineroutcomes.model.result.Bound;
import org.detaineroutcomes.model.result.CitizenRecord;

/** Detainers on United States citizens, in words. */
public final class CitizenWords {
  /** The record that counts of a release are of. */
  public static final String ALL_FILES = "all files, each detainer once";

  private CitizenWords() {}

  /** Who says that they are citizens. */
  public static String tier(CitizenTier tier) {
    return switch (tier) {
      case RECORDED_BY_ICE -> "recorded by ICE";
      case RECORDED_BY_JAIL -> "recorded by the jail";
      case ADJUDICATED -> "audited or adjudicated";
    };
  }

  /** What a number counts. */
  public static String counted(TierCount.Counted counted) {
    return switch (counted) {
      case RECORDS -> "records";
      case PEOPLE -> "people";
    };
  }

  /** Where the record says so. */
  public static String recordedAs(CitizenRecord record) {
    return switch (record) {
      case LIFT_REASON -> "lift reason";
      case COUNTRY_OF_CITIZENSHIP -> "country of citizenship";
    };
  }

  /** What a count of the release is of. */
  public static String measure(CitizenRecord record) {
    return "detainers on United States citizens, by their " + recordedAs(record);
  }

  /** How a count is to be read. */
  public static String readAs(Bound bound) {
    return switch (bound) {
      case AT_LEAST -> "floor";
      case EXACT -> "as published";
      case AT_MOST -> "at most";
      case ABOUT -> "about";
      case INTERVAL -> "interval";
    };
  }

  /** The detainers whose days until a lifting are told. */
  public static String lifted(boolean onCitizens) {
    return onCitizens
        ? "detainers lifted: United States citizen interviewed"
        : "all other detainers that ended";
  }
}
