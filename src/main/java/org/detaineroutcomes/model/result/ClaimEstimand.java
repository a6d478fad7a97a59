package org.detaineroutcomes.model.result;

import java.util.List;

/** Quantity that would have to be measured for a public claim to be tested. */
public enum ClaimEstimand implements NoteCode {
  /** Change of crime that adoption by a group brings about. */
  EFFECT_OF_ADOPTION("arm"),
  /** Change of an outcome that adoption by a group brings about, of the size a study gives. */
  EFFECT_OF_SIZE("outcome", "arm"),
  /** Difference in crime between a group and the others, over all periods. */
  LEVEL_OF_GROUP("arm"),
  /** Of the places listed, those whose listing was corrected or is disputed. */
  SHARE_OF_LISTINGS_DISPUTED,
  /** Jurisdictions that chose their limit, and those bound to it by others. */
  LIMITS_BY_BASIS,
  /** Citizens who were placed under a detainer in a period. */
  CITIZENS_UNDER_DETAINER,
  /** Whether a citizen was detained by ICE at all. */
  CITIZENS_DETAINED,
  /** Of the detainers issued to the places listed, those declined later. */
  DECLINES_OF_LISTED,
  /** Of the detainers issued to one place, the share it declined. */
  SHARE_DECLINED_BY_PLACE,
  /** Payments by local governments after holding somebody on a detainer. */
  LOCAL_PAYMENTS,
  /** Weeks from a promise on that an edition of the report covers. */
  WEEKS_WITH_EDITION,
  /** Places ranked by the declines recorded of each. */
  PLACES_BY_DECLINES,
  /** Of the people released after a declined detainer, those convicted of a serious offense. */
  CONVICTIONS_OF_RELEASED,
  /** Of the detainers issued in a week, the number later declined. */
  DECLINES_OF_WEEKS_ISSUES,
  /** The requests that the forms in use make of a jail. */
  REQUESTS_BY_FORM,
  /** Change of the detainers issued, fiscal year to fiscal year. */
  CHANGE_BY_FISCAL_YEAR,
  /** Detainers refused over all detainers issued in the same months. */
  SHARE_REFUSED,
  /** Declines in a week of detainers that came up for release in it. */
  WEEKLY_FLOW_OF_DECLINES,
  /** Share of detainers issued with probable cause. */
  SHARE_WITH_PROBABLE_CAUSE,
  /** Re-arrests after a declined detainer, beside those of comparable people. */
  REARRESTS_OF_RELEASED,
  /** Share of victimizations reported to the police, by the victim's place of birth. */
  CRIMES_REPORTED_BY_BIRTHPLACE,
  /** Declines of a span of years, over the detainers issued in it. */
  DECLINES_OVER_YEARS,
  /** Places that obstruct enforcement by a definition that can be tested. */
  PLACES_BY_DEFINITION,
  /** Whether a court binds the place that is named. */
  PLACE_BOUND_BY_COURT,
  /** Share of one place in the declines of a report, and of earlier years in it. */
  SHARE_OF_ONE_PLACE,
  /** None: no rule is registered for the claim. */
  READ_BY_A_PERSON;

  @SuppressWarnings("ImmutableEnumChecker") // a copy of List.of
  private final List<String> arguments;

  ClaimEstimand(String... arguments) {
    this.arguments = List.of(arguments);
  }

  @Override
  public List<String> arguments() {
    return arguments;
  }

  @Override
  public Level level() {
    return Level.INFO;
  }
}
