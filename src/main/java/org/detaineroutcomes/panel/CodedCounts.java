package org.detaineroutcomes.panel;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.schema.core.CrimeCounts;
import org.detaineroutcomes.schema.core.PlacedMeasures;
import org.detaineroutcomes.schema.core.Residents;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.marts.Panels;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.store.TableRow;

/**
 * Units and periods of a job for one coding after another. Counts are added up once, and again for
 * counties of one adopter alone.
 */
final class CodedCounts {
  private final Dataset<Row> beside;
  private final Dataset<Row> measures;
  private final Job.Panel panel;
  private final List<String> numbers;
  private final List<TableRow> apart;
  private final Map<AdopterUnits, List<TableRow>> together = new HashMap<>();

  /**
   * Adds up the counts of a release.
   *
   * @param numbers columns of the panel that are read as real numbers
   */
  CodedCounts(SparkSession spark, Release release, Job job, List<String> numbers) {
    this.beside =
        Exposure.beside(
            release.read(spark, CrimeCounts.TABLE),
            UnitPeriods.table(spark, release, Residents.TABLE));
    this.measures = UnitPeriods.table(spark, release, PlacedMeasures.TABLE);
    this.panel = job.panel().orElseThrow();
    this.numbers = List.copyOf(numbers);
    this.apart = read(UnitPeriods.measured(beside, measures, panel, AdopterUnits.NONE));
  }

  /** Rows by unit and period, in which counties of one adopter give way to their sum. */
  List<TableRow> of(AdopterUnits adopters) {
    return together.computeIfAbsent(adopters, this::added);
  }

  private List<TableRow> added(AdopterUnits adopters) {
    Set<String> parts =
        adopters.counties().values().stream()
            .flatMap(Collection::stream)
            .collect(Collectors.toSet());
    if (parts.isEmpty()) {
      return apart;
    }
    Dataset<Row> ofParts = beside.where(PlaceFields.COUNTY_FIPS.col().isin(parts.toArray()));
    return Stream.concat(
            apart.stream().filter(row -> !parts.contains(row.text(PanelFields.UNIT_ID))),
            read(UnitPeriods.measured(ofParts, measures, panel, adopters)).stream())
        .toList();
  }

  private List<TableRow> read(Dataset<Row> measured) {
    List<Column> columns =
        new ArrayList<>(
            List.of(
                PanelFields.UNIT_ID.col(),
                PlaceFields.STATE.col(),
                PlaceFields.COUNTY_FIPS.col(),
                Panels.PERIOD_INDEX.col(),
                PlaceFields.POPULATION.col(),
                Panels.REPORTERS.col(),
                Panels.STEADY_SHARE.col()));
    numbers.forEach(number -> columns.add(col(number).cast("double").as(number)));
    return TableRow.all(
        measured
            .select(columns.toArray(Column[]::new))
            .sort(PanelFields.UNIT_ID.col(), Panels.PERIOD_INDEX.col())
            .collectAsList());
  }
}
