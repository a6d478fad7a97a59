package org.detaineroutcomes.resolve.policy;

import java.util.List;
import java.util.Optional;
import org.detaineroutcomes.model.Fips;
import org.detaineroutcomes.model.PlaceLevel;
import org.detaineroutcomes.model.UsState;
import org.detaineroutcomes.resolve.geography.FoldedName;
import org.detaineroutcomes.resolve.names.Method;
import org.detaineroutcomes.resolve.names.Resolution;

/**
 * One county, city, agency or state whose law or practice a row describes.
 *
 * @param jurisdiction as printed
 * @param state postal code; null where it is not known
 * @param level state, county, city or agency
 * @param county five digits; null where it has none or was not placed
 * @param method how it was placed; null where it was not
 */
record PolicyUnit(
    String jurisdiction, String state, PlaceLevel level, String county, String method) {

  /** A unit for each county of the name; one without a county where there is none. */
  static List<PolicyUnit> of(
      String jurisdiction, String state, PlaceLevel level, Resolution found) {
    String code = found.state().map(UsState::name).orElse(state.isEmpty() ? null : state);
    String method = found.method().map(Method::text).orElse(null);
    List<String> counties =
        found.counties().isEmpty() || level == PlaceLevel.STATE
            ? java.util.Collections.singletonList(null)
            : found.counties().stream().map(Fips::code).toList();
    return counties.stream()
        .map(county -> new PolicyUnit(jurisdiction, code, level, county, method))
        .toList();
  }

  /**
   * What acts of the same unit share: the county for a county's own policy and for a city that is
   * its counties or lies in none, else level, state and name.
   */
  String key() {
    if (county != null && (level == PlaceLevel.COUNTY || isWholeCounties())) {
      return county;
    }
    return level == PlaceLevel.STATE
        ? state
        : String.join(
            ":", level.word(), Optional.ofNullable(state).orElse(""), FoldedName.key(jurisdiction));
  }

  private boolean isWholeCounties() {
    return level == PlaceLevel.CITY
        && (new Fips(county).isIndependentCity()
            || Method.CITY_THAT_IS_ITS_COUNTIES.text().equals(method));
  }
}
