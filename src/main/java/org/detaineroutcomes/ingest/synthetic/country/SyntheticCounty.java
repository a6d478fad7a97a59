package org.detaineroutcomes.ingest.synthetic.country;

import org.apache.commons.math3.util.FastMath;
import org.detaineroutcomes.model.UsState;

/**
 * A county's invented values under a real name.
 *
 * @param fips five digits
 * @param state its state
 * @param name in full, such as "Boone County" or "St. Louis city"
 * @param residents in 2010
 * @param growth of the population a year, as a share
 * @param violentBase violent offences per 100,000 before any shock
 * @param propertyBase property offences per 100,000 before any shock
 * @param trend of the violent rate a year, per 100,000; independent of adoption
 * @param response the county's own multiple of its cohort's effect
 * @param adoption what it does about detainers
 */
public record SyntheticCounty(
    String fips,
    UsState state,
    String name,
    double residents,
    double growth,
    double violentBase,
    double propertyBase,
    double trend,
    double response,
    Adoption adoption) {

  /** Residents in a year. */
  public long population(int year) {
    return FastMath.round(residents * FastMath.pow(1 + growth, year - 2010));
  }

  /** Year of adoption; 0 where there is none. */
  public int cohort() {
    return adoption.begins() == null ? 0 : adoption.begins().getYear();
  }

  /** Whether a list dates its own policy: what an evaluation can see as treated. */
  public boolean dated() {
    return adoption.stance() == Adoption.Stance.DATED;
  }

  /** The name without "County", as many tables print it. */
  public String shortName() {
    return name.replaceFirst(" (County|Parish)$", "");
  }

  /** The same county as it would be if it limited nothing and had no agreement. */
  public SyntheticCounty withoutPolicy() {
    return with(Adoption.NONE);
  }

  SyntheticCounty with(Adoption other) {
    return new SyntheticCounty(
        fips, state, name, residents, growth, violentBase, propertyBase, trend, response, other);
  }
}
