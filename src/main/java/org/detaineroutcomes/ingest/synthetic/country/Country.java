package org.detaineroutcomes.ingest.synthetic.country;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.detaineroutcomes.model.UsState;

/**
 * The counties of a synthetic country and the direction of its effect.
 *
 * @param seed decides everything that is drawn
 * @param scale its size
 * @param direction +1 where limiting policies raise violent crime in this country, -1 where they
 *     lower it: drawn with even odds, so that neither direction is built in
 * @param counties in order of their codes
 */
public record Country(long seed, Scale scale, int direction, List<SyntheticCounty> counties) {
  /** The state whose counties are all bound by one law, and no list names them one by one. */
  public static final UsState STATEWIDE = UsState.MD;

  /** The state that publishes its own table. */
  public static final UsState OWN_TABLE = UsState.NY;

  /** The same seed and scale are the same country. */
  public static Country of(long seed, Scale scale) {
    Map<UsState, List<SyntheticCounty>> states =
        CountyCodes.counties(scale.states()).stream()
            .map(place -> county(seed, place))
            .collect(
                Collectors.groupingBy(
                    SyntheticCounty::state,
                    () -> new EnumMap<>(UsState.class),
                    Collectors.toList()));
    List<SyntheticCounty> all = new ArrayList<>();
    states.forEach((state, members) -> all.addAll(Adoptions.assign(seed, state, members)));
    all.sort(Comparator.comparing(SyntheticCounty::fips));
    int direction = Draws.of(seed, "direction").chance(0.5) ? 1 : -1;
    return new Country(seed, scale, direction, List.copyOf(all));
  }

  /** Counties of a stance, by code. */
  public List<SyntheticCounty> with(Adoption.Stance stance) {
    return counties.stream().filter(c -> c.adoption().stance() == stance).toList();
  }

  /** The county with most residents. */
  public SyntheticCounty largest() {
    return counties.stream()
        .max(Comparator.comparingDouble(SyntheticCounty::residents))
        .orElseThrow();
  }

  /** The largest county that adopted last: the one whose pending detainers are declined at once. */
  public SyntheticCounty flushed() {
    return with(Adoption.Stance.DATED).stream()
        .filter(c -> c.cohort() == AdoptionGroup.OF_2016.year())
        .max(Comparator.comparingDouble(SyntheticCounty::residents))
        .orElseThrow();
  }

  private static SyntheticCounty county(long seed, CountyCodes.Place place) {
    Draws draws = Draws.of(seed, "county", place.fips());
    return new SyntheticCounty(
        place.fips(),
        place.state(),
        place.name(),
        clamp(draws.lognormal(60_000, 1.0), 12_000, 2_500_000),
        draws.between(-0.008, 0.016),
        clamp(draws.lognormal(430, 0.25), 300, 1_200),
        clamp(draws.lognormal(2_300, 0.2), 1_200, 5_000),
        draws.normal(),
        draws.between(0.8, 1.2),
        Adoption.NONE);
  }

  private static double clamp(double value, double low, double high) {
    return Math.max(low, Math.min(high, value));
  }
}
