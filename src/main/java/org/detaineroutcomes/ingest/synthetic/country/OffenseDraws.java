package org.detaineroutcomes.ingest.synthetic.country;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.detaineroutcomes.model.Offense;

/**
 * Offences drawn around their mean: Poisson with a Gamma shock that the offences of one county and
 * period share, hence negative binomial.
 */
public final class OffenseDraws {
  /** Standard deviation of the shock, as a share of the mean. */
  public static final double OVERDISPERSION = 0.06;

  private static final List<Offense> DRAWN =
      List.of(
          Offense.MURDER,
          Offense.RAPE_LEGACY,
          Offense.RAPE_REVISED,
          Offense.ROBBERY,
          Offense.AGGRAVATED_ASSAULT,
          Offense.BURGLARY,
          Offense.LARCENY,
          Offense.MOTOR_VEHICLE_THEFT);

  private OffenseDraws() {}

  /** One year of a county. */
  public static Map<Offense, Long> year(
      Truth truth, SyntheticCounty county, int year, Draws draws) {
    double exposure = county.population(year) / 100_000.0 * draws.shock(OVERDISPERSION);
    Map<Offense, Long> counts = new EnumMap<>(Offense.class);
    for (Offense offense : DRAWN) {
      counts.put(offense, draws.poisson(exposure * truth.with(county, offense, year)));
    }
    return counts;
  }

  /** A sum of offences. */
  public static long sum(Map<Offense, Long> counts, List<Offense> parts) {
    return parts.stream().mapToLong(counts::get).sum();
  }
}
