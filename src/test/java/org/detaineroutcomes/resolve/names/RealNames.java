package org.detaineroutcomes.resolve.names;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.detaineroutcomes.SharedData;
import org.detaineroutcomes.model.Fips;
import org.detaineroutcomes.model.UsState;
import org.detaineroutcomes.resolve.geography.Gazetteer;
import org.detaineroutcomes.resolve.geography.PlaceShare;

/** Names as agencies print them, read beside the project, and a resolver with real lists. */
final class RealNames {
  static final String PENNSYLVANIA = "real/detainers/pa_detainers_fy08_fy15_npr_eads.csv";
  static final String CITIZENS = "real/detainers/americans.csv";

  private RealNames() {}

  /** With the places of Geocorr and the project's facility list. */
  static Resolver resolver() {
    return new Resolver(Gazetteer.standard(), places(), facilities(), Answers.none());
  }

  /** Facilities of a detainer file with the number of rows of each. */
  static Map<NameQuery, Integer> facilities(String file) {
    Map<NameQuery, Integer> rows = new LinkedHashMap<>();
    for (NamedCsvRecord row : rows(file)) {
      rows.merge(
          NameQuery.facility(
              row.getField("det_facility"), row.getField("city"), row.getField("state")),
          1,
          Integer::sum);
    }
    return rows;
  }

  /** Jurisdictions of the dated policies and of the federal list. */
  static List<NameQuery> jurisdictions() {
    List<NameQuery> names = new ArrayList<>(policies());
    names.addAll(federalList());
    return names;
  }

  /** Jurisdictions of the dated policies. */
  static List<NameQuery> policies() {
    List<NameQuery> names = new ArrayList<>();
    for (NamedCsvRecord row : rows("facts/policy_dates_from_public_pages.csv")) {
      String type = row.getField("jurisdiction_type");
      NameQuery.Kind kind =
          type.matches(".*\\b(jail|police)\\b.*")
              ? NameQuery.Kind.AGENCY
              : type.startsWith("county")
                  ? NameQuery.Kind.COUNTY
                  : type.startsWith("city") ? NameQuery.Kind.CITY : NameQuery.Kind.STATE;
      names.add(NameQuery.of(kind, row.getField("jurisdiction"), row.getField("state")));
    }
    return names;
  }

  /** Jurisdictions of the federal list. */
  static List<NameQuery> federalList() {
    List<NameQuery> names = new ArrayList<>();
    for (NamedCsvRecord row : rows("facts/doj_sanctuary_list_2025-08-05.csv")) {
      String level = row.getField("level").toUpperCase(java.util.Locale.ROOT);
      names.add(NameQuery.of(NameQuery.Kind.valueOf(level), row.getField("jurisdiction"), ""));
    }
    return names;
  }

  private static List<PlaceShare> places() {
    return rows("real/geography/ui_geocorr2018_county_place_2010_thru_2019.csv").stream()
        .filter(row -> row.getField("county").matches("\\d{5}"))
        .filter(row -> !row.getField("placefp").equals("99999"))
        .map(
            row ->
                new PlaceShare(
                    UsState.of(row.getField("stab")).orElseThrow(),
                    row.getField("placenm").replaceFirst(", [A-Z]{2}$", ""),
                    new Fips(row.getField("county")),
                    Double.parseDouble(row.getField("AFACT2").strip())))
        .toList();
  }

  private static List<FacilityRecord> facilities() {
    return rows("facts/facility_counties.csv").stream()
        .map(
            row ->
                new FacilityRecord(
                    UsState.of(row.getField("state")).orElseThrow(),
                    row.getField("facility"),
                    row.getField("city"),
                    new Fips(row.getField("county_fips")),
                    Custody.ofOperator(row.getField("operator"))))
        .toList();
  }

  static List<NamedCsvRecord> rows(String file) {
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder()
            .allowMissingFields(true)
            .allowExtraFields(true)
            .ofNamedCsvRecord(SharedData.input(file))) {
      return reader.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
