package org.detaineroutcomes.resolve.geography;

import org.detaineroutcomes.model.Fips;
import org.detaineroutcomes.model.UsState;

/**
 * The share of a place's residents who live in one county.
 *
 * @param state the state of the place
 * @param place name with its kind, such as {@code Norristown borough}
 * @param county the county
 * @param share 0 to 1
 */
public record PlaceShare(UsState state, String place, Fips county, double share) {
  /** False for a census-designated place, which has no government and no police. */
  public boolean incorporated() {
    return !place.endsWith("CDP");
  }

  /** True for a place of that kind, such as {@code village}. */
  public boolean isOf(String kind) {
    return place.endsWith(" " + kind)
        || place.endsWith(Character.toUpperCase(kind.charAt(0)) + kind.substring(1) + " city");
  }
}
