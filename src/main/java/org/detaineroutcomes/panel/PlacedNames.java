package org.detaineroutcomes.panel;

import java.util.HashMap;
import java.util.Map;
import org.detaineroutcomes.schema.core.Resolutions;
import org.detaineroutcomes.schema.staged.Places;
import org.detaineroutcomes.store.Release;

/** What the names of a release were placed in. */
public final class PlacedNames {
  private PlacedNames() {}

  /** County codes by state and name as printed, separated by a blank. */
  public static Map<String, String> counties(Release release) {
    Map<String, String> counties = new HashMap<>();
    for (Cells row : Cells.of(release, Resolutions.TABLE)) {
      if (row.text(Places.COUNTY_FIPS) != null && row.text(Places.STATE) != null) {
        counties.merge(
            row.text(Places.STATE) + " " + row.text(Resolutions.NAME),
            row.text(Places.COUNTY_FIPS),
            (a, b) -> a.compareTo(b) <= 0 ? a : b);
      }
    }
    return counties;
  }

  /** Names of counties by their codes. */
  public static Map<String, String> names(Release release) {
    Map<String, String> names = new HashMap<>();
    for (Cells row : Cells.of(release, Resolutions.TABLE)) {
      if (row.text(Places.COUNTY_FIPS) != null && row.text(Places.COUNTY) != null) {
        names.merge(
            row.text(Places.COUNTY_FIPS),
            row.text(Places.COUNTY),
            (a, b) -> a.compareTo(b) <= 0 ? a : b);
      }
    }
    return names;
  }
}
