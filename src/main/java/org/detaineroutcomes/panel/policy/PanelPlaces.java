package org.detaineroutcomes.panel.policy;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.fs.Path;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.PlaceLevel;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.core.Areas;
import org.detaineroutcomes.schema.core.CrimeCounts;
import org.detaineroutcomes.schema.core.Residents;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.store.ParquetRows;
import org.detaineroutcomes.store.Release;

/**
 * Where the units of a panel lie: those with counts, or all of their kind if nothing is counted.
 */
record PanelPlaces(Job job) {

  Set<UnitPlace> of(Release release) {
    Table table = release.has(CrimeCounts.TABLE) ? CrimeCounts.TABLE : Areas.TABLE;
    if (!release.has(table)) {
      return Set.of();
    }
    boolean states = job.panel().orElseThrow().unit() == Job.Unit.STATE;
    Set<String> columns =
        Set.of(
            PlaceFields.STATE.name(),
            PlaceFields.COUNTY_FIPS.name(),
            PlaceFields.LEVEL.name(),
            Residents.AREA_FIPS.name());
    Set<UnitPlace> places = new LinkedHashSet<>();
    for (Path file : release.files(table)) {
      ParquetRows.forEachRow(
          file,
          columns::contains,
          row -> {
            String county =
                table.equals(CrimeCounts.TABLE)
                    ? row.text(PlaceFields.COUNTY_FIPS)
                    : PlaceLevel.COUNTY.word().equals(row.text(PlaceFields.LEVEL))
                        ? row.text(Residents.AREA_FIPS)
                        : null;
            String state = row.text(PlaceFields.STATE);
            if (state != null && (states || county != null) && wanted(state, county)) {
              places.add(new UnitPlace(state, states ? null : county));
            }
          });
    }
    return places;
  }

  private boolean wanted(String state, String county) {
    List<String> units = job.panel().orElseThrow().units();
    boolean places = units.stream().allMatch(unit -> unit.length() <= 5);
    return units.isEmpty() || !places || units.contains(state) || units.contains(county);
  }
}
