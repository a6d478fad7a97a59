package org.detaineroutcomes.resolve.names;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.detaineroutcomes.model.Fips;
import org.detaineroutcomes.model.UsState;

/**
 * The county and the independent city that one bare name of a state may mean, such as Baltimore.
 *
 * @param county the county of the name
 * @param city the city that lies in no county
 */
public record Namesakes(UsState state, Fips county, Fips city) {

  /** Whether a code is one of the two. */
  public boolean isEither(Fips code) {
    return code.equals(county) || code.equals(city);
  }

  /**
   * Which of the two the bare name means beside other names: the city where the county is named in
   * full, the county where the city is, and unplaced where neither or both are.
   *
   * @param inFull the counties and cities that other rows of the same file name in full
   */
  public Resolution beside(Set<Fips> inFull) {
    Resolution asCounty = Resolution.in(state, List.of(county), Method.COUNTY_NAME, 1);
    Resolution asCity = Resolution.in(state, List.of(city), Method.INDEPENDENT_CITY, 1);
    return partner(inFull)
        .map(partner -> partner.equals(county) ? asCity : asCounty)
        .orElseGet(() -> Resolution.eitherOr(state, asCounty, asCity));
  }

  private Optional<Fips> partner(Set<Fips> inFull) {
    if (inFull.contains(county) == inFull.contains(city)) {
      return Optional.empty();
    }
    return Optional.of(inFull.contains(county) ? county : city);
  }
}
