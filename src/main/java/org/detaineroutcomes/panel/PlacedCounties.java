package org.detaineroutcomes.panel;

import java.util.HashMap;
import java.util.Map;
import org.detaineroutcomes.schema.core.Resolutions;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.store.TableRow;

/**
 * What the names of a release were placed in.
 *
 * @param counties county codes by state and name as printed, separated by a blank
 * @param names names of counties by their codes
 */
public record PlacedCounties(Map<String, String> counties, Map<String, String> names) {

  /** Reads them, of several in one place the first in order. */
  public static PlacedCounties of(Release release) {
    Map<String, String> counties = new HashMap<>();
    Map<String, String> names = new HashMap<>();
    for (TableRow row : TableRow.of(release, Resolutions.TABLE)) {
      String code = row.text(PlaceFields.COUNTY_FIPS);
      if (code != null && row.text(PlaceFields.STATE) != null) {
        keepFirst(counties, row.text(PlaceFields.STATE) + " " + row.text(Resolutions.NAME), code);
      }
      if (code != null && row.text(PlaceFields.COUNTY) != null) {
        keepFirst(names, code, row.text(PlaceFields.COUNTY));
      }
    }
    return new PlacedCounties(counties, names);
  }

  private static void keepFirst(Map<String, String> map, String key, String value) {
    map.merge(key, value, (a, b) -> a.compareTo(b) <= 0 ? a : b);
  }
}
