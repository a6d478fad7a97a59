package org.detaineroutcomes.join;

import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detaineroutcomes.model.Period;
import org.detaineroutcomes.model.PlaceName;
import org.detaineroutcomes.model.result.CountedFrom;
import org.detaineroutcomes.model.result.JoinFate;
import org.detaineroutcomes.model.result.JoinGap;
import org.detaineroutcomes.model.result.JoinTopic;
import org.detaineroutcomes.model.result.ReportMeasure;
import org.detaineroutcomes.model.result.SourceCoverage;
import org.detaineroutcomes.schema.Layer;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.TableRowBuilder;
import org.detaineroutcomes.schema.fields.JoinFields;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.fields.ReportFields;
import org.detaineroutcomes.schema.marts.DdorCounts;
import org.detaineroutcomes.schema.marts.DdorReportTotals;
import org.detaineroutcomes.schema.marts.JoinAccounts;
import org.detaineroutcomes.schema.marts.JoinedReports;
import org.detaineroutcomes.schema.marts.Panels;
import org.detaineroutcomes.schema.staged.reports.DdorDeclined;
import org.detaineroutcomes.store.TableRow;

/**
 * One section of the declined-detainer reports, in the period of the report. What a report counts
 * and names no jurisdiction for stays without a place.
 */
final class ReportSource implements TopicSource {
  private final JoinTopic topic;
  private final ReportMeasure measure;
  private final Map<org.detaineroutcomes.schema.Column, org.detaineroutcomes.schema.Column>
      versions;

  private ReportSource(
      JoinTopic topic,
      ReportMeasure measure,
      Map<org.detaineroutcomes.schema.Column, org.detaineroutcomes.schema.Column> versions) {
    this.topic = topic;
    this.measure = measure;
    this.versions = versions;
  }

  /** Section I: detainers issued to the ten jurisdictions with most of them. */
  static ReportSource issued() {
    return new ReportSource(
        JoinTopic.REPORTS_ISSUED,
        ReportMeasure.DETAINERS_ISSUED,
        Map.of(JoinedReports.ISSUED, DdorCounts.AS_PUBLISHED));
  }

  /** Section II: declines recorded. */
  static ReportSource declined() {
    Map<org.detaineroutcomes.schema.Column, org.detaineroutcomes.schema.Column> versions =
        new LinkedHashMap<>();
    versions.put(JoinedReports.DECLINED, DdorCounts.AS_PUBLISHED);
    versions.put(JoinedReports.DECLINED_CORRECTED_LOW, DdorCounts.CORRECTED_LOW);
    versions.put(JoinedReports.DECLINED_CORRECTED_HIGH, DdorCounts.CORRECTED_HIGH);
    versions.put(JoinedReports.DECLINED_WITHOUT_DISPUTED, DdorCounts.WITHOUT_DISPUTED);
    return new ReportSource(JoinTopic.REPORTS_DECLINED, ReportMeasure.DECLINES_RECORDED, versions);
  }

  @Override
  public JoinTopic topic() {
    return topic;
  }

  @Override
  public boolean has(JoinContext context) {
    return !of(context, DdorCounts.TABLE).isEmpty()
        || !of(context, DdorReportTotals.TABLE).isEmpty();
  }

  @Override
  public List<org.detaineroutcomes.schema.Column> sums() {
    return topic == JoinTopic.REPORTS_ISSUED
        ? List.of(JoinedReports.ISSUED)
        : JoinedReports.DECLINES;
  }

  private List<TableRow> of(JoinContext context, Table table) {
    return !context.release().has(table)
        ? List.of()
        : TableRow.of(context.release(), table).stream()
            .filter(row -> row.text(DdorCounts.MEASURE).equals(measure.code()))
            .toList();
  }

  private static ReportDays.Report report(TableRow row) {
    return ReportDays.Report.of(
        row.day(ReportFields.REPORT_START), row.day(ReportFields.REPORT_END));
  }

  private ReportDays days(JoinContext context) {
    List<ReportDays.Report> reports =
        Stream.concat(
                of(context, DdorCounts.TABLE).stream(),
                of(context, DdorReportTotals.TABLE).stream())
            .map(ReportSource::report)
            .distinct()
            .toList();
    return new ReportDays(reports, context.frame().period());
  }

  @Override
  public Dataset<Row> rows(JoinContext context) {
    Table shape = shape();
    List<Row> rows = new ArrayList<>();
    ReportDays days = days(context);
    Map<String, Long> activities = activities(context);
    List<TableRow> counts = of(context, DdorCounts.TABLE);
    for (TableRow count : counts) {
      String state = count.text(PlaceFields.STATE);
      String name = count.text(PlaceFields.JURISDICTION);
      TableRowBuilder row = new TableRowBuilder(shape);
      start(row, context, days, report(count));
      row.set(PanelFields.UNIT_ID, context.unit(state, count.text(PlaceFields.COUNTY_FIPS)))
          .set(PlaceFields.STATE, state)
          .set(PlaceFields.JURISDICTION, name);
      versions.forEach((column, version) -> row.set(column, count.count(version)));
      if (topic == JoinTopic.REPORTS_DECLINED) {
        row.set(
            JoinedReports.NOTABLE_ACTIVITIES,
            activities.get(key(count.day(ReportFields.REPORT_START), state, name)));
      }
      rows.add(row.row());
    }
    for (TableRow total : of(context, DdorReportTotals.TABLE)) {
      rows.add(withoutPlace(shape, context, days, total, counts));
    }
    return context.spark().createDataFrame(rows, shape.structType());
  }

  /** What a report counts beyond the jurisdictions it is known for. */
  private Row withoutPlace(
      Table shape, JoinContext context, ReportDays days, TableRow total, List<TableRow> counts) {
    List<TableRow> own =
        counts.stream().filter(count -> report(count).equals(report(total))).toList();
    TableRowBuilder row = new TableRowBuilder(shape);
    start(row, context, days, report(total));
    row.set(JoinFields.FATE, JoinFate.NO_PLACE.code());
    versions.forEach(
        (column, version) ->
            row.set(
                column,
                total.count(version) - own.stream().mapToLong(c -> c.count(version)).sum()));
    return row.set(JoinAccounts.ROWS, 0L).row();
  }

  private static void start(
      TableRowBuilder row, JoinContext context, ReportDays days, ReportDays.Report report) {
    JoinFate fate = context.countsAreas() ? days.fate(report) : JoinFate.OTHER_UNITS;
    row.set(Panels.PERIOD_INDEX, Period.of(report.start(), context.frame().period()).index())
        .set(JoinFields.FATE, fate == null ? null : fate.code())
        .set(JoinAccounts.ROWS, 1L);
  }

  private Map<String, Long> activities(JoinContext context) {
    if (topic != JoinTopic.REPORTS_DECLINED || !context.release().has(DdorDeclined.TABLE)) {
      return Map.of();
    }
    return TableRow.of(context.release(), DdorDeclined.TABLE).stream()
        .collect(
            Collectors.groupingBy(
                row ->
                    key(
                        row.day(ReportFields.REPORT_START),
                        row.text(PlaceFields.STATE),
                        row.text(PlaceFields.JURISDICTION)),
                Collectors.filtering(
                    row -> row.text(DdorDeclined.NOTABLE_ACTIVITY) != null,
                    Collectors.counting())));
  }

  private static String key(LocalDate start, String state, String name) {
    return start + " " + state + " " + PlaceName.bare(name);
  }

  /** The rows before they are added up. */
  private Table shape() {
    List<org.detaineroutcomes.schema.Column> columns = new ArrayList<>();
    columns.add(PanelFields.UNIT_ID);
    columns.add(Panels.PERIOD_INDEX);
    columns.add(JoinFields.FATE);
    columns.add(PlaceFields.STATE);
    columns.add(PlaceFields.JURISDICTION);
    columns.add(JoinAccounts.ROWS);
    columns.addAll(sums());
    return new Table(
        Layer.MARTS, topic.code(), "one count of one report", List.of(), columns, List.of(), false);
  }

  @Override
  public Cover cover(JoinContext context) {
    if (!context.countsAreas()) {
      return Cover.always(SourceCoverage.NOT_APPLICABLE, JoinGap.OTHER_UNITS);
    }
    ReportDays days = days(context);
    Map<LocalDate, Boolean> complete = new HashMap<>();
    for (TableRow count : of(context, DdorCounts.TABLE)) {
      complete.merge(
          count.day(ReportFields.REPORT_START),
          CountedFrom.SECTION_ROWS.code().equals(count.text(DdorCounts.COUNTED_FROM)),
          Boolean::logicalAnd);
    }
    Function<Integer, Boolean> whole =
        index ->
            complete.entrySet().stream()
                .filter(e -> Period.of(e.getKey(), context.frame().period()).index() == index)
                .allMatch(Map.Entry::getValue);
    Cover cover = Cover.always(SourceCoverage.NONE, JoinGap.NOT_COVERED);
    for (Map.Entry<Integer, JoinGap> gap : days.gaps().entrySet()) {
      cover = Cover.always(SourceCoverage.PARTIAL, gap.getValue()).where(at(gap.getKey()), cover);
    }
    for (int index : days.completePeriods()) {
      cover = covered(whole.apply(index)).where(at(index), cover);
    }
    return cover;
  }

  private Cover covered(boolean everyRow) {
    if (topic == JoinTopic.REPORTS_ISSUED) {
      return Cover.always(SourceCoverage.TOP_TEN_ONLY, JoinGap.TOP_TEN);
    }
    return everyRow
        ? Cover.always(SourceCoverage.COMPLETE, null)
        : Cover.always(SourceCoverage.PARTIAL, JoinGap.SECTION_INCOMPLETE);
  }

  private static Column at(int index) {
    return Panels.PERIOD_INDEX.col().equalTo(lit(index));
  }
}
