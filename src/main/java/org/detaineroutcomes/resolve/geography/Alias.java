package org.detaineroutcomes.resolve.geography;

import java.util.List;
import org.detaineroutcomes.model.Fips;

/**
 * Another name of counties.
 *
 * @param counties the counties that are meant, usually one; New York City is five
 * @param sense whether the name is a city's that is its counties, or simply another county name
 */
public record Alias(List<Fips> counties, Sense sense) {
  public enum Sense {
    CITY,
    COUNTY
  }
}
