package org.detaineroutcomes.ingest.synthetic.country;

import java.time.LocalDate;
import java.util.List;
import org.apache.commons.math3.util.FastMath;

/**
 * What becomes of a detainer: causes that end it compete with constant hazards, so that the chance
 * of each cause and its cumulative incidence have closed forms (Aalen &amp; Johansen 1978).
 */
public final class DetainerTruth {
  /** Reason for lifting, as ICE prints it. */
  public static final String CITIZEN = "United States Citizen Interviewed";

  /** Reason for lifting, as ICE prints it. */
  public static final String DECLINED = "Detainer Declined by LEA";

  private static final String BOOKED = "Booked into Detention";
  private static final List<String> OTHERS =
      List.of("Case Closed", "Lifted", "Transferred", "Prosecutorial Discretion", "Early Release");

  /** Hazards a day of custody by ICE and of every other end but a decline. */
  private static final double BOOKED_HAZARD = 0.08;

  private static final double OTHER_HAZARD = 0.02;
  private static final double DECLINES_WITHOUT_POLICY = 0.006;
  private static final double DECLINES_WITH_AGREEMENT = 0.0005;

  /** Far above any real share, so that counties of this number and size show the effect. */
  private static final double CITIZENS_WITHOUT_POLICY = 0.2;

  private static final double CITIZENS_WITH_POLICY = 0.05;

  private DetainerTruth() {}

  /** Chance that a local jail declines a detainer of a day that is not on a citizen. */
  public static double declineProbability(SyntheticCounty county, LocalDate day) {
    if (county.adoption().limits(day)) {
      return AdoptionGroup.upTo(county.cohort()).declineProbability();
    }
    return county.adoption().stance() == Adoption.Stance.AGREEMENT_287G
        ? DECLINES_WITH_AGREEMENT
        : DECLINES_WITHOUT_POLICY;
  }

  /**
   * Chance that a detainer to a local jail of the county is on a citizen: a quarter while a policy
   * is in force.
   */
  public static double citizenProbability(SyntheticCounty county, LocalDate day) {
    return county.adoption().limits(day) ? CITIZENS_WITH_POLICY : CITIZENS_WITHOUT_POLICY;
  }

  /** Share of detainers to local jails of the county that end declined, citizens' among them. */
  public static double declineShare(SyntheticCounty county, LocalDate day) {
    return (1 - citizenProbability(county, day)) * declineProbability(county, day);
  }

  /** Share on citizens where no policy is in force. */
  public static double citizensWithoutPolicy() {
    return CITIZENS_WITHOUT_POLICY;
  }

  /** Share on citizens while a policy is in force. */
  public static double citizensWithPolicy() {
    return CITIZENS_WITH_POLICY;
  }

  /** Chance where no policy is in force and no agreement is listed. */
  public static double declineProbabilityWithoutPolicy() {
    return DECLINES_WITHOUT_POLICY;
  }

  /** Chance where an agreement is listed. */
  public static double declineProbabilityWithAgreement() {
    return DECLINES_WITH_AGREEMENT;
  }

  /** Draws the cause that ends a detainer. */
  public static String reason(double decline, Draws draws) {
    if (draws.chance(decline)) {
      return DECLINED;
    }
    boolean booked = draws.chance(BOOKED_HAZARD / (BOOKED_HAZARD + OTHER_HAZARD));
    return booked ? BOOKED : draws.pick(OTHERS);
  }

  /** Hazard a day of all causes together, where declines have the given share. */
  public static double hazard(double decline) {
    return (BOOKED_HAZARD + OTHER_HAZARD) / (1 - decline);
  }

  /** Chance that one that is not on a citizen is declined within some whole days of its issue. */
  public static double declinedWithin(double decline, int days) {
    return decline * (1 - FastMath.exp(-hazard(decline) * (days + 1)));
  }
}
