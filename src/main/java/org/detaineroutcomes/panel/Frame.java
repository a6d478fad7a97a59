package org.detaineroutcomes.panel;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.min;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.PlaceLevel;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.model.UsState;
import org.detaineroutcomes.panel.policy.UnitPlace;
import org.detaineroutcomes.schema.core.Areas;
import org.detaineroutcomes.schema.core.CrimeCounts;
import org.detaineroutcomes.schema.core.DetainerRecords;
import org.detaineroutcomes.schema.core.Residents;
import org.detaineroutcomes.schema.fields.CrimeFields;
import org.detaineroutcomes.schema.fields.DetainerFields;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.marts.Panels;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.store.TableRow;

/** The units of a frame: all of their kind, whatever source has a row, or those the job names. */
final class Frame {
  private Frame() {}

  /**
   * The units that the job asks for, by id.
   *
   * @throws Failure if the job names units and one of them is none
   */
  static List<FrameUnit> units(SparkSession spark, Job job, Release release) {
    Job.Panel panel = job.panel().orElseThrow();
    List<FrameUnit> all =
        switch (panel.unit()) {
          case COUNTY -> areas(release, PlaceLevel.COUNTY);
          case STATE -> areas(release, PlaceLevel.STATE);
          case AGENCY -> agencies(spark, release);
          case FACILITY -> facilities(spark, release);
        };
    return chosen(job, all).stream().sorted(Comparator.comparing(FrameUnit::id)).toList();
  }

  private static List<FrameUnit> chosen(Job job, List<FrameUnit> all) {
    List<String> wanted = job.panel().orElseThrow().units();
    if (wanted.isEmpty()) {
      return all;
    }
    List<String> unknown =
        wanted.stream()
            .filter(
                word ->
                    UsState.of(word).isEmpty() && all.stream().noneMatch(u -> u.id().equals(word)))
            .toList();
    if (!unknown.isEmpty()) {
      throw new Failure(
          Problem.usage(
              "job " + job.name() + ", panel.units",
              "Cannot limit the frame to '" + String.join("', '", unknown) + "': no such unit",
              "name states by postal code, counties by five digits, others by their unit_id"));
    }
    Set<String> words = Set.copyOf(wanted);
    return all.stream()
        .filter(u -> words.contains(u.id()) || words.contains(String.valueOf(u.place().state())))
        .toList();
  }

  private static List<FrameUnit> areas(Release release, PlaceLevel level) {
    return TableRow.of(release, Areas.TABLE).stream()
        .filter(row -> row.text(PlaceFields.LEVEL).equals(level.word()))
        .map(row -> area(row, level))
        .toList();
  }

  private static FrameUnit area(TableRow row, PlaceLevel level) {
    String state = row.text(PlaceFields.STATE);
    String code = row.text(Residents.AREA_FIPS);
    boolean county = level == PlaceLevel.COUNTY;
    return new FrameUnit(
        county ? code : state,
        row.text(Areas.NAME),
        new UnitPlace(state, county ? code : null),
        row.day(Areas.VALID_FROM),
        row.day(Areas.VALID_TO));
  }

  private static List<FrameUnit> agencies(SparkSession spark, Release release) {
    if (!release.has(CrimeCounts.TABLE)) {
      return List.of();
    }
    Dataset<Row> counts =
        release
            .read(spark, CrimeCounts.TABLE)
            .where(UnitCounts.placed(Job.Unit.AGENCY))
            .withColumn(PanelFields.UNIT_ID.name(), CrimeCounts.AGENCY_ID.col())
            .withColumn(
                Panels.UNIT_NAME.name(),
                coalesce(CrimeFields.AGENCY.col(), PlaceFields.JURISDICTION.col()));
    return distinct(counts);
  }

  private static List<FrameUnit> facilities(SparkSession spark, Release release) {
    if (!release.has(DetainerRecords.TABLE)) {
      return List.of();
    }
    Dataset<Row> records =
        release
            .read(spark, DetainerRecords.TABLE)
            .where(DetainerFields.FACILITY.col().isNotNull())
            .withColumn(PanelFields.UNIT_ID.name(), DetainerRecords.facilityId())
            .withColumn(Panels.UNIT_NAME.name(), DetainerFields.FACILITY.col());
    return distinct(records);
  }

  private static List<FrameUnit> distinct(Dataset<Row> rows) {
    Dataset<Row> units =
        rows.groupBy(PanelFields.UNIT_ID.col())
            .agg(
                min(Panels.UNIT_NAME.col()).as(Panels.UNIT_NAME.name()),
                min(PlaceFields.STATE.col()).as(PlaceFields.STATE.name()),
                min(PlaceFields.COUNTY_FIPS.col()).as(PlaceFields.COUNTY_FIPS.name()));
    return TableRow.all(units.collectAsList()).stream()
        .map(
            row ->
                FrameUnit.lasting(
                    row.text(PanelFields.UNIT_ID),
                    row.text(Panels.UNIT_NAME),
                    new UnitPlace(row.text(PlaceFields.STATE), row.text(PlaceFields.COUNTY_FIPS))))
        .toList();
  }
}
