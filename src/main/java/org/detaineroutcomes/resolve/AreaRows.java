package org.detaineroutcomes.resolve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.detaineroutcomes.model.Fips;
import org.detaineroutcomes.model.PlaceLevel;
import org.detaineroutcomes.model.UsState;
import org.detaineroutcomes.resolve.geography.County;
import org.detaineroutcomes.resolve.geography.Gazetteer;
import org.detaineroutcomes.schema.TableRowBuilder;
import org.detaineroutcomes.schema.core.Areas;
import org.detaineroutcomes.schema.core.Residents;
import org.detaineroutcomes.schema.fields.PlaceFields;

/** Every county and state, under the codes that the rows of a job are counted under. */
final class AreaRows {
  private AreaRows() {}

  /**
   * The areas.
   *
   * @param common code to the code it is counted under
   */
  static List<Row> of(Gazetteer gazetteer, Map<Fips, Fips> common) {
    TableRowBuilder rows = new TableRowBuilder(Areas.TABLE);
    List<Row> areas = new ArrayList<>();
    for (UsState state : UsState.values()) {
      areas.add(
          rows.set(Residents.AREA_FIPS, state.fips())
              .set(PlaceFields.LEVEL, PlaceLevel.STATE.word())
              .set(PlaceFields.STATE, state.name())
              .set(Areas.NAME, state.title())
              .row());
    }
    Map<Fips, List<County>> counties =
        gazetteer.counties().stream()
            .collect(
                Collectors.groupingBy(
                    county -> common.getOrDefault(county.fips(), county.fips()),
                    () -> new TreeMap<>(Comparator.comparing(Fips::code)),
                    Collectors.toList()));
    counties.forEach(
        (code, vintages) ->
            areas.add(
                rows.set(Residents.AREA_FIPS, code.code())
                    .set(PlaceFields.LEVEL, PlaceLevel.COUNTY.word())
                    .set(PlaceFields.STATE, vintages.get(0).state().name())
                    .set(Areas.NAME, gazetteer.name(code).orElse(vintages.get(0).name()))
                    .set(Areas.VALID_FROM, first(vintages))
                    .set(Areas.VALID_TO, last(vintages))
                    .row()));
    return areas;
  }

  /** The earliest first day; null if one of them is older than the list. */
  private static LocalDate first(List<County> vintages) {
    return vintages.stream().anyMatch(county -> county.validFrom() == null)
        ? null
        : vintages.stream().map(County::validFrom).min(Comparator.naturalOrder()).orElseThrow();
  }

  /** The latest last day; null if one of them stands. */
  private static LocalDate last(List<County> vintages) {
    return vintages.stream().anyMatch(county -> county.validTo() == null)
        ? null
        : vintages.stream().map(County::validTo).max(Comparator.naturalOrder()).orElseThrow();
  }
}
