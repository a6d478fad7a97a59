package org.detaineroutcomes.words;

import org.detaineroutcomes.model.Cohort;
import org.detaineroutcomes.model.result.Population;

/** A cohort in words. */
public final class CohortWords {
  private CohortWords() {}

  /**
   * "detainers issued from 2017-01-28 to 2017-02-03".
   *
   * @param from first day; empty: at any time
   * @param to last day; empty: at any time, or not known
   */
  public static String of(
      Cohort.Members members, Population of, String name, String from, String to) {
    return population(of, name)
        + " "
        + members(members)
        + (from.isEmpty() ? "" : " from " + from)
        + (to.isEmpty() ? "" : " to " + to)
        + (members == Cohort.Members.DECLINED ? ", issued at any time" : "");
  }

  private static String members(Cohort.Members members) {
    return switch (members) {
      case ISSUED -> "issued";
      case DECLINED -> "whose decline was recorded";
      case RECORDED -> "on record";
    };
  }

  private static String population(Population of, String name) {
    return switch (of) {
      case DETAINERS -> "detainers" + (name.isEmpty() ? "" : " of " + name);
      case LOCAL_CHOICE -> "detainers not in federal, state or ICE custody";
      case BASE -> "rows of a base";
      case KNOWN_CITIZENSHIP -> "detainers of known citizenship";
      case UNKNOWN_CITIZENSHIP -> "detainers of unknown citizenship";
      case LIFTED_OR_LISTED_AS_CITIZEN -> "detainers lifted or listed as on a citizen";
      case NAMED_JURISDICTIONS -> "jurisdictions of the section";
      case PUBLISHED_TOTAL -> name + ",";
    };
  }
}
