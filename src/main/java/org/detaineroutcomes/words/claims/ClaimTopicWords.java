package org.detaineroutcomes.words.claims;

import org.detaineroutcomes.model.result.ClaimEstimand;

/** The topics under which claims are read, by what would have to be measured. */
public final class ClaimTopicWords {
  private static final String SAFETY = "Crime and public safety";
  private static final String DECLINES = "Declined detainers and the weekly reports";
  private static final String REQUESTS = "Detainers, forms and probable cause";
  private static final String CITIZENS = "United States citizens";
  private static final String LAW = "Law, lists and payments";
  private static final String OTHER = "Other";

  private ClaimTopicWords() {}

  /** "Crime and public safety". */
  public static String of(ClaimEstimand estimand) {
    return switch (estimand) {
      case EFFECT_OF_ADOPTION,
          EFFECT_OF_SIZE,
          LEVEL_OF_GROUP,
          CONVICTIONS_OF_RELEASED,
          REARRESTS_OF_RELEASED,
          CRIMES_REPORTED_BY_BIRTHPLACE ->
          SAFETY;
      case DECLINES_OF_LISTED,
          SHARE_DECLINED_BY_PLACE,
          WEEKS_WITH_EDITION,
          PLACES_BY_DECLINES,
          DECLINES_OF_WEEKS_ISSUES,
          SHARE_REFUSED,
          WEEKLY_FLOW_OF_DECLINES,
          DECLINES_OVER_YEARS,
          SHARE_OF_ONE_PLACE ->
          DECLINES;
      case REQUESTS_BY_FORM, CHANGE_BY_FISCAL_YEAR, SHARE_WITH_PROBABLE_CAUSE -> REQUESTS;
      case CITIZENS_UNDER_DETAINER, CITIZENS_DETAINED -> CITIZENS;
      case SHARE_OF_LISTINGS_DISPUTED,
          LIMITS_BY_BASIS,
          LOCAL_PAYMENTS,
          PLACES_BY_DEFINITION,
          PLACE_BOUND_BY_COURT ->
          LAW;
      case READ_BY_A_PERSON -> OTHER;
    };
  }
}
