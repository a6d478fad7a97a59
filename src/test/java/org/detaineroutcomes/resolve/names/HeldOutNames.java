package org.detaineroutcomes.resolve.names;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.detaineroutcomes.SharedData;
import org.detaineroutcomes.ingest.SourceReading;
import org.detaineroutcomes.ingest.Staged;
import org.detaineroutcomes.resolve.names.NameQuery.Kind;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.staged.Crimes;

/** Names of agencies that stand in no facility list, with their state alone. */
final class HeldOutNames {
  private static final String DCJS =
      "real/crime/ny_dcjs_index_crimes_by_county_agency_1990_2022.csv";
  private static final String CALIFORNIA =
      "real/crime/ca_doj_crimes_clearances_1985_2020_trimmed.csv";

  private static final String NEW_YORK = "agencies of New York";
  private static final String OF_CALIFORNIA = "agencies of California";

  /** Sources whose rows have a county that a job reads, and that is not told here. */
  static final Set<String> WITHOUT_THEIR_COUNTY = Set.of(NEW_YORK, OF_CALIFORNIA);

  private HeldOutNames() {}

  /** The distinct names of each source, in the order of the report. */
  static Map<String, Set<NameQuery>> sources() {
    Map<String, Set<NameQuery>> sources = new LinkedHashMap<>();
    sources.put("sheriffs of Table 10, 2006 to 2008", sheriffs());
    sources.put(
        "agencies of the crime index",
        agencies("real/crime/rtci/agencies.csv", "address", "state_name"));
    sources.put(
        "287(g) agreements",
        agencies("real/policy/287g_agencies_years_derived.csv", "agency", "state"));
    sources.put(NEW_YORK, agencies(DCJS, "Agency", "NY"));
    sources.put(OF_CALIFORNIA, agencies(CALIFORNIA, "NCICCode", "CA"));
    return sources;
  }

  private static Set<NameQuery> sheriffs() {
    Set<NameQuery> names = new LinkedHashSet<>();
    for (int year = 2006; year <= 2008; year++) {
      for (Staged row : SourceReading.kept(table10(year))) {
        names.add(
            NameQuery.of(
                Kind.COUNTY, cell(row, PlaceFields.JURISDICTION), cell(row, PlaceFields.STATE)));
      }
    }
    return names;
  }

  private static List<Staged> table10(int year) {
    try {
      return SourceReading.as("fbi-table-10")
          .rows(SharedData.input("real/crime/fbi_table10_xls/" + year + ".xls"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String cell(Staged row, Column column) {
    return (String) SourceReading.cell(Crimes.TABLE, row, column);
  }

  /** {@code state} is a heading of the file, or a postal code where all are of one state. */
  private static Set<NameQuery> agencies(String file, String name, String state) {
    return RealNames.rows(file).stream()
        .map(
            row ->
                NameQuery.of(
                    Kind.AGENCY,
                    row.getField(name),
                    state.length() == 2 ? state : row.getField(state)))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
