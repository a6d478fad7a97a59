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
 * @param byKind county codes by the kind of name, and by state and name as printed, separated by a
 *     blank: a city's policy does not say which county a report names
 * @param names names of counties by their codes
 */
public record PlacedCounties(Map<String, Map<String, String>> byKind, Map<String, String> names) {
  /** Kind of a name in the rows of a report that name who held somebody. */
  public static final String COUNTY = "county";

  /** Kind of a name that says by itself what it names. */
  public static final String JURISDICTION = "jurisdiction";

  /** Reads them, of several in one place the first in order. */
  public static PlacedCounties of(Release release) {
    Map<String, Map<String, String>> byKind = new HashMap<>();
    Map<String, String> names = new HashMap<>();
    for (TableRow row : TableRow.of(release, Resolutions.TABLE)) {
      String code = row.text(PlaceFields.COUNTY_FIPS);
      if (code != null && row.text(PlaceFields.STATE) != null) {
        keepFirst(
            byKind.computeIfAbsent(row.text(Resolutions.KIND), kind -> new HashMap<>()),
            row.text(PlaceFields.STATE) + " " + row.text(Resolutions.NAME),
            code);
      }
      if (code != null && row.text(PlaceFields.COUNTY) != null) {
        keepFirst(names, code, row.text(PlaceFields.COUNTY));
      }
    }
    return new PlacedCounties(byKind, names);
  }

  /** County codes of the names of a kind, by state and name as printed. */
  public Map<String, String> counties(String kind) {
    return byKind.getOrDefault(kind, Map.of());
  }

  private static void keepFirst(Map<String, String> map, String key, String value) {
    map.merge(key, value, (a, b) -> a.compareTo(b) <= 0 ? a : b);
  }
}
