package org.detaineroutcomes.panel.detainers;

import static org.apache.spark.sql.functions.sum;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.detaineroutcomes.model.DetainerOutcome;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.result.RecordKind;
import org.detaineroutcomes.model.result.SourceRecord;
import org.detaineroutcomes.panel.Mart;
import org.detaineroutcomes.panel.PlacedCounties;
import org.detaineroutcomes.panel.policy.DatedSpell;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.TableRowBuilder;
import org.detaineroutcomes.schema.core.DetainerRecords;
import org.detaineroutcomes.schema.fields.DetainerFields;
import org.detaineroutcomes.schema.fields.FigureFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.fields.ReportFields;
import org.detaineroutcomes.schema.marts.PolicyFlushes;
import org.detaineroutcomes.schema.staged.reports.DdorDeclined;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.store.TableRow;

/** Stocks flushed, in files of detainers with lift dates and in the rows of the weekly reports. */
public final class FlushTable implements Mart {

  /** What a jurisdiction of one record declined. */
  private record Place(SourceRecord record, String name, String state, String county) {}

  private final DetainerScan scan;

  /** Looks at what the scan has counted by day. */
  public FlushTable(DetainerScan scan) {
    this.scan = scan;
  }

  @Override
  public boolean applies(Job job, Release release) {
    return release.has(DetainerRecords.TABLE) || release.has(DdorDeclined.TABLE);
  }

  @Override
  public Map<Table, Dataset<Row>> build(SparkSession spark, Job job, Release release) {
    PolicyOnDay policies = new PolicyOnDay(DatedSpell.all(release));
    Map<Place, List<Decline>> declines =
        new TreeMap<>(java.util.Comparator.comparing(Place::toString));
    PlacedCounties placed = PlacedCounties.of(release);
    reports(release, placed.counties(PlacedCounties.COUNTY), declines);
    if (release.has(DetainerRecords.TABLE) && scan.hasLiftDates(spark, release)) {
      detainers(scan.days(spark, release), placed.names(), declines);
    }
    return Map.of(
        PolicyFlushes.TABLE,
        spark.createDataFrame(rows(declines, policies), PolicyFlushes.TABLE.structType()));
  }

  private static void reports(
      Release release, Map<String, String> counties, Map<Place, List<Decline>> declines) {
    for (TableRow row : TableRow.of(release, DdorDeclined.TABLE)) {
      if (row.day(DdorDeclined.DECLINED_DAY) != null) {
        String name = row.text(PlaceFields.JURISDICTION);
        String state = row.text(PlaceFields.STATE);
        Place place =
            new Place(
                new SourceRecord(RecordKind.WEEK, row.day(ReportFields.REPORT_START).toString()),
                name,
                state,
                counties.get(state + " " + name));
        declines
            .computeIfAbsent(place, p -> new ArrayList<>())
            .add(
                new Decline(
                    row.day(DdorDeclined.ISSUED_DAY), row.day(DdorDeclined.DECLINED_DAY), 1));
      }
    }
  }

  private static void detainers(
      Dataset<Row> alike, Map<String, String> names, Map<Place, List<Decline>> declines) {
    Object[] declined =
        Arrays.stream(DetainerOutcome.values())
            .filter(DetainerOutcome::declined)
            .map(DetainerOutcome::name)
            .toArray();
    Dataset<Row> counted =
        alike
            .where(
                DetainerFields.OUTCOME
                    .col()
                    .isin(declined)
                    .and(DetainerFields.LIFTED.col().isNotNull())
                    .and(PlaceFields.COUNTY_FIPS.col().isNotNull())
                    .and(DetainerFields.CUSTODY.col().isin("local", "unknown")))
            .groupBy(
                Provenance.FILE.col(),
                PlaceFields.COUNTY_FIPS.col(),
                PlaceFields.STATE.col(),
                DetainerFields.ISSUED.col(),
                DetainerFields.LIFTED.col())
            .agg(sum(DetainerScan.ROWS).as(DetainerFields.DETAINERS.name()));
    for (TableRow row : TableRow.all(counted.collectAsList())) {
      String county = row.text(PlaceFields.COUNTY_FIPS);
      Place place =
          new Place(
              SourceRecord.file(row.text(Provenance.FILE)),
              names.getOrDefault(county, county),
              row.text(PlaceFields.STATE),
              county);
      declines
          .computeIfAbsent(place, p -> new ArrayList<>())
          .add(
              new Decline(
                  row.day(DetainerFields.ISSUED),
                  row.day(DetainerFields.LIFTED),
                  row.count(DetainerFields.DETAINERS)));
    }
  }

  private static List<Row> rows(Map<Place, List<Decline>> declines, PolicyOnDay policies) {
    Map<SourceRecord, List<Decline>> byRecord =
        declines.entrySet().stream()
            .collect(
                Collectors.groupingBy(
                    entry -> entry.getKey().record(),
                    Collectors.flatMapping(
                        entry -> entry.getValue().stream(), Collectors.toList())));
    return declines.entrySet().stream()
        .flatMap(
            entry -> {
              Place place = entry.getKey();
              Optional<Flush> flush =
                  Flush.among(entry.getValue(), policies.starts(place.county()));
              return flush.map(f -> row(place, f, byRecord.get(place.record()))).stream();
            })
        .toList();
  }

  private static Row row(Place place, Flush flush, List<Decline> record) {
    LocalDate year = flush.start().withDayOfYear(1);
    return new TableRowBuilder(PolicyFlushes.TABLE)
        .set(FigureFields.RECORD_KIND, place.record().kind().code())
        .set(DetainerFields.RECORD, place.record().name())
        .set(PlaceFields.JURISDICTION, place.name())
        .set(PlaceFields.STATE, place.state())
        .set(PlaceFields.COUNTY_FIPS, place.county())
        .set(PolicyFlushes.START, flush.start())
        .set(PolicyFlushes.START_BASIS, flush.basis())
        .set(PolicyFlushes.DECLINES, flush.size())
        .set(PolicyFlushes.ON_THE_DAY, flush.onTheDay())
        .set(PolicyFlushes.ISSUED_BEFORE, flush.issuedBefore())
        .set(PolicyFlushes.ISSUED_LONG_BEFORE, flush.issuedLongBefore())
        .set(PolicyFlushes.WITHOUT_ISSUE_DATE, flush.withoutIssueDate())
        .set(PolicyFlushes.RECORD_DECLINES, record.stream().mapToLong(Decline::times).sum())
        .set(PolicyFlushes.RECORD_OLD, issuedBefore(record.stream(), year))
        .set(PolicyFlushes.FLUSH_OLD, flush.issuedBeforeItsYear())
        .row();
  }

  private static long issuedBefore(Stream<Decline> declines, LocalDate day) {
    return declines
        .filter(decline -> decline.issued() != null && decline.issued().isBefore(day))
        .mapToLong(Decline::times)
        .sum();
  }
}
