package org.detaineroutcomes.panel.policy;

import java.io.Serializable;
import org.detaineroutcomes.model.Fips;
import org.detaineroutcomes.model.PlaceLevel;

/**
 * Whose policy it is.
 *
 * @param jurisdiction its name as the source prints it
 * @param state postal code; null if it is not known
 * @param county five digits; null for a state and for a place that was not found
 * @param method how the name was placed; null if it was not
 */
public record PolicyPlace(
    String jurisdiction, String state, PlaceLevel level, String county, String method)
    implements Serializable {

  /** How a city is placed that is the whole of its counties, such as New York. */
  public static final String WHOLE_COUNTIES = "city that is its counties";

  /** True for a state. */
  boolean isState() {
    return level == PlaceLevel.STATE;
  }

  /**
   * True for a county, and for a city that is the equivalent of one or the whole of its counties:
   * its jail is the city's own.
   */
  boolean isCounty() {
    return county != null && (level == PlaceLevel.COUNTY || isWholeCounties());
  }

  private boolean isWholeCounties() {
    return level == PlaceLevel.CITY
        && (new Fips(county).isIndependentCity() || WHOLE_COUNTIES.equals(method));
  }
}
