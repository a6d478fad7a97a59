package org.detaineroutcomes.ingest.synthetic.country;

import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.detaineroutcomes.model.Offense;
import org.detaineroutcomes.model.UsState;

/**
 * Mean offences per 100,000 residents of every county and year, with its policy and without it: the
 * two potential outcomes, of which a file shows one draw.
 *
 * <p>Rates are additive in county, state and year, so that untreated counties show what treated
 * ones would have done: parallel trends in rates hold by construction. Robbery and aggravated
 * assault answer to policies; every other offence does not.
 */
public final class Truth {
  private static final double STATE_SHOCK = 6;
  private static final double NATIONAL_TREND = -3;
  private static final double ROBBERY_OF_EFFECT = 0.15;
  private static final double ASSAULT_OF_EFFECT = 0.85;
  private static final double LEGACY_RAPE_PER_100K = 28;
  private static final double REVISED_OVER_LEGACY = 1.4;

  private static final Map<Offense, Double> SHARES =
      new EnumMap<>(
          Map.of(
              Offense.MURDER, 0.012,
              Offense.ROBBERY, 0.208,
              Offense.AGGRAVATED_ASSAULT, 0.78,
              Offense.BURGLARY, 0.22,
              Offense.LARCENY, 0.68,
              Offense.MOTOR_VEHICLE_THEFT, 0.10));

  private final int direction;
  private final Map<UsState, double[]> shocks = new HashMap<>();

  public Truth(Country country) {
    this.direction = country.direction();
    for (UsState state : country.scale().states()) {
      shocks.put(state, walk(Draws.of(country.seed(), "state", state.name())));
    }
  }

  /** What the year would have been without a policy. */
  public double without(SyntheticCounty county, Offense offense, int year) {
    double shock = shocks.get(county.state())[year - Scale.FIRST_YEAR];
    double trend = county.trend() * (year - Scale.FIRST_YEAR);
    return switch (offense) {
      case MURDER, ROBBERY, AGGRAVATED_ASSAULT ->
          SHARES.get(offense) * (county.violentBase() + shock + trend);
      case BURGLARY, LARCENY, MOTOR_VEHICLE_THEFT ->
          SHARES.get(offense) * (county.propertyBase() + 4 * shock);
      case RAPE_LEGACY -> LEGACY_RAPE_PER_100K;
      case RAPE_REVISED -> REVISED_OVER_LEGACY * LEGACY_RAPE_PER_100K;
      case ARSON -> 0;
    };
  }

  /** What the year was on average: a policy in force for half a year has half its effect. */
  public double with(SyntheticCounty county, Offense offense, int year) {
    return without(county, offense, year)
        + effectInForce(county, offense, year) * county.adoption().monthsInForce(year) / 12.0;
  }

  /**
   * What a month was on average, as a rate per month: a twelfth of its year, in or out of force.
   */
  public double inMonth(SyntheticCounty county, Offense offense, YearMonth month) {
    int year = month.getYear();
    boolean inForce = county.adoption().limits(month.atDay(1));
    double effect = inForce ? effectInForce(county, offense, year) : 0;
    return (without(county, offense, year) + effect) / 12;
  }

  /** The sum of some offences. */
  public PotentialOutcomes of(List<Offense> offenses) {
    return new PotentialOutcomes() {
      @Override
      public double with(SyntheticCounty county, int year) {
        return offenses.stream().mapToDouble(o -> Truth.this.with(county, o, year)).sum();
      }

      @Override
      public double without(SyntheticCounty county, int year) {
        return offenses.stream().mapToDouble(o -> Truth.this.without(county, o, year)).sum();
      }
    };
  }

  /** The effect per year while the policy is in force; 0 before adoption. */
  public double effectInForce(SyntheticCounty county, Offense offense, int year) {
    if (county.cohort() == 0) {
      return 0;
    }
    double violent =
        direction
            * county.response()
            * AdoptionGroup.upTo(county.cohort()).effect(year - county.cohort());
    return switch (offense) {
      case ROBBERY -> ROBBERY_OF_EFFECT * violent;
      case AGGRAVATED_ASSAULT -> ASSAULT_OF_EFFECT * violent;
      default -> 0;
    };
  }

  private static double[] walk(Draws draws) {
    double[] shock = new double[Scale.LAST_YEAR - Scale.FIRST_YEAR + 1];
    for (int i = 1; i < shock.length; i++) {
      shock[i] = shock[i - 1] + NATIONAL_TREND + STATE_SHOCK * draws.normal();
    }
    return shock;
  }
}
