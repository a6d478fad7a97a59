package org.detaineroutcomes.panel.detainers;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

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
import org.apache.spark.sql.RowFactory;
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
import org.detaineroutcomes.schema.core.DetainerRecords;
import org.detaineroutcomes.schema.fields.DetainerFields;
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
    reports(release, placed.counties(), declines);
    if (release.has(DetainerRecords.TABLE)) {
      detainers(release.read(spark, DetainerRecords.TABLE), placed.names(), declines);
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
      Dataset<Row> records, Map<String, String> names, Map<Place, List<Decline>> declines) {
    Object[] declined =
        Arrays.stream(DetainerOutcome.values())
            .filter(DetainerOutcome::declined)
            .map(DetainerOutcome::name)
            .toArray();
    records
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
        .agg(count(lit(1)))
        .collectAsList()
        .forEach(
            row ->
                declines
                    .computeIfAbsent(
                        new Place(
                            SourceRecord.file(row.getString(0)),
                            names.getOrDefault(row.getString(1), row.getString(1)),
                            row.getString(2),
                            row.getString(1)),
                        p -> new ArrayList<>())
                    .add(new Decline(day(row, 3), day(row, 4), row.getLong(5))));
  }

  private static LocalDate day(Row row, int at) {
    return row.isNullAt(at) ? null : LocalDate.parse(row.get(at).toString());
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
    return RowFactory.create(
        place.record().kind().code(),
        place.record().name(),
        place.name(),
        place.state(),
        place.county(),
        flush.start(),
        flush.basis(),
        flush.size(),
        flush.onTheDay(),
        flush.issuedBefore(),
        flush.issuedLongBefore(),
        flush.withoutIssueDate(),
        record.stream().mapToLong(Decline::times).sum(),
        issuedBefore(record.stream(), year),
        flush.issuedBeforeItsYear());
  }

  private static long issuedBefore(Stream<Decline> declines, LocalDate day) {
    return declines
        .filter(decline -> decline.issued() != null && decline.issued().isBefore(day))
        .mapToLong(Decline::times)
        .sum();
  }
}
