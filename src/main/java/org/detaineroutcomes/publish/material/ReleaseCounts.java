package org.detaineroutcomes.publish.material;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.detaineroutcomes.model.result.Basis;
import org.detaineroutcomes.model.result.ClaimMeasure;
import org.detaineroutcomes.model.result.Code;
import org.detaineroutcomes.model.result.Dimension;
import org.detaineroutcomes.model.result.EndCause;
import org.detaineroutcomes.model.result.FigureKey;
import org.detaineroutcomes.model.result.FlushVersion;
import org.detaineroutcomes.model.result.MeasureGroup;
import org.detaineroutcomes.model.result.MeasureId;
import org.detaineroutcomes.model.result.MeasureKey;
import org.detaineroutcomes.model.result.RecordKind;
import org.detaineroutcomes.model.result.SourceRecord;
import org.detaineroutcomes.publish.disclosure.CountKey;
import org.detaineroutcomes.publish.disclosure.CountKey.Side;
import org.detaineroutcomes.publish.disclosure.FigureRef;
import org.detaineroutcomes.publish.disclosure.PeopleCount;
import org.detaineroutcomes.publish.disclosure.PeopleCount.Source;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.CitizenFields;
import org.detaineroutcomes.schema.fields.FigureFields;
import org.detaineroutcomes.schema.fields.MeasureFields;
import org.detaineroutcomes.schema.marts.JoinAccounts;
import org.detaineroutcomes.schema.results.CitizenCounts;
import org.detaineroutcomes.schema.results.Groups;
import org.detaineroutcomes.schema.results.Incidences;
import org.detaineroutcomes.schema.results.Measures;
import org.detaineroutcomes.schema.results.RegressionCategories;
import org.detaineroutcomes.schema.results.SeriesPoints;
import org.detaineroutcomes.schema.results.Verdicts;
import org.detaineroutcomes.store.MeasureKeys;
import org.detaineroutcomes.store.TableRow;

/** Every count of people in the results of a release, with what it is of. */
public final class ReleaseCounts {
  /** Days since issue at which curves are printed as numbers. */
  public static final List<Integer> CURVE_DAYS = List.of(30, 90, 360);

  /** The tables that have some. */
  static final List<Table> TABLES =
      List.of(
          Measures.TABLE,
          Incidences.TABLE,
          CitizenCounts.TABLE,
          CitizenCounts.DAYS,
          Verdicts.FIGURES,
          Groups.TABLE,
          JoinAccounts.TABLE,
          RegressionCategories.TABLE,
          SeriesPoints.TABLE);

  private static final String CITIZEN_RECORD = "citizen_record";
  private static final String ON_CITIZENS = "on_citizens";

  private final List<PeopleCount> counts = new ArrayList<>();

  private ReleaseCounts() {}

  /**
   * The counts of the tables that were read.
   *
   * @param tables rows by name of the table; a table may be absent
   */
  static List<PeopleCount> of(Map<String, List<TableRow>> tables) {
    ReleaseCounts all = new ReleaseCounts();
    Function<Table, List<TableRow>> rows = table -> tables.getOrDefault(table.name(), List.of());
    rows.apply(Measures.TABLE).forEach(all::measure);
    rows.apply(Incidences.TABLE).forEach(all::incidence);
    rows.apply(CitizenCounts.TABLE).forEach(all::citizens);
    rows.apply(CitizenCounts.DAYS).forEach(all::citizenDays);
    rows.apply(Verdicts.FIGURES).forEach(all::claim);
    rows.apply(Groups.TABLE).forEach(row -> all.counts.addAll(GroupCounts.of(row)));
    JoinSums.of(rows.apply(JoinAccounts.TABLE))
        .forEach(sum -> all.counts.addAll(GroupCounts.of(sum)));
    rows.apply(RegressionCategories.TABLE)
        .forEach(row -> all.counts.addAll(DetainerRegression.counts(row)));
    rows.apply(SeriesPoints.TABLE).forEach(row -> all.counts.addAll(SeriesCounts.of(row)));
    return List.copyOf(all.counts);
  }

  /** Whether anything is decided about a row of the series around a day. */
  public static boolean decides(TableRow seriesPoint) {
    return SeriesCounts.isPrinted(seriesPoint);
  }

  private void add(FigureRef figure, CountKey key, Long value) {
    if (value != null) {
      counts.add(new PeopleCount(figure, key, value));
    }
  }

  private void add(FigureRef figure, CountKey key, Long value, Source source) {
    if (value != null) {
      counts.add(new PeopleCount(figure, key, value, source));
    }
  }

  private void measure(TableRow row) {
    if (row.flag(MeasureFields.COUNTS_PEOPLE)) {
      MeasureKeys.of(row)
          .ifPresent(
              key -> {
                FigureRef figure = FigureRef.of(Measures.TABLE, row);
                CountKey count = key(key, Side.NUMERATOR);
                CountKey base = key(key, Side.BASE);
                add(figure, count, row.count(MeasureFields.NUMERATOR), source(count));
                add(figure, base, row.count(Measures.DENOMINATOR), Source.RELEASE);
              });
    }
  }

  /**
   * Who tells a number first: a report of the agency prints what it counts by place, and publishers
   * print totals of periods. What was corrected or left out since is the release's own.
   */
  private static Source source(CountKey key) {
    boolean printed =
        MeasureId.ISSUED_NATIONWIDE.code().equals(key.measure())
            || MeasureId.ISSUED_TO_LISTED.code().equals(key.measure())
            || MeasureId.DECLINES_RECORDED.code().equals(key.measure())
            || key.record().kind() == RecordKind.PERIOD;
    return printed && Basis.AS_PUBLISHED.code().equals(key.basis())
        ? Source.PUBLISHER
        : Source.RELEASE;
  }

  private static CountKey key(MeasureKey key, Side side) {
    MeasureGroup group = key.group();
    return new CountKey(
        key.measure().code(),
        key.horizonDays(),
        key.flush(),
        key.flushStart(),
        key.record(),
        group == null ? null : group.dimension().code(),
        group == null ? null : group.member(),
        group == null ? null : group.partOf(),
        code(key.base()),
        code(key.basis()),
        side);
  }

  private static String code(Code code) {
    return code == null ? null : code.code();
  }

  private void incidence(TableRow row) {
    int day = row.count(Incidences.DAY).intValue();
    if (CURVE_DAYS.contains(day)) {
      FigureRef figure = FigureRef.of(Incidences.TABLE, row);
      add(figure, curve(row, day, Side.NUMERATOR), row.count(Incidences.EVENTS));
      add(figure, curve(row, day, Side.BASE), row.count(Incidences.SPELLS));
    }
  }

  private static CountKey curve(TableRow row, int day, Side side) {
    return new CountKey(
        within(row.constant(Incidences.CAUSE, EndCause.class).orElse(null)).code(),
        day,
        row.constant(FigureFields.FLUSH, FlushVersion.class).orElse(null),
        null,
        record(row),
        row.text(FigureFields.DIMENSION),
        row.text(FigureFields.MEMBER),
        null,
        null,
        row.text(FigureFields.BASIS),
        side);
  }

  /** The measure of what a cause has ended within some days. */
  public static MeasureId within(EndCause cause) {
    return switch (cause) {
      case DECLINED -> MeasureId.DECLINED_WITHIN;
      case HONORED -> MeasureId.HONORED_WITHIN;
      case OTHERWISE -> MeasureId.ENDED_OTHERWISE_WITHIN;
    };
  }

  private static SourceRecord record(TableRow row) {
    return new SourceRecord(
        row.constant(FigureFields.RECORD_KIND, RecordKind.class).orElse(null),
        row.text(FigureFields.RECORD));
  }

  /** The release's own counts; what others published is public. */
  private void citizens(TableRow row) {
    String recordedAs = row.text(CitizenFields.RECORDED_AS);
    if (recordedAs != null) {
      add(
          FigureRef.of(CitizenCounts.TABLE, row),
          plain(
              MeasureId.CITIZENS_ONCE.code(),
              SourceRecord.every(RecordKind.ALL_FILES),
              CITIZEN_RECORD,
              recordedAs,
              null,
              row.text(FigureFields.BASIS),
              Side.NUMERATOR),
          row.count(MeasureFields.NUMERATOR));
    }
  }

  private void citizenDays(TableRow row) {
    FigureRef figure = FigureRef.of(CitizenCounts.DAYS, row);
    add(figure, days(row, Side.NUMERATOR), row.count(CitizenCounts.WITHIN_TWO_DAYS));
    add(figure, days(row, Side.BASE), row.count(CitizenCounts.WITH_BOTH_DATES));
  }

  private static CountKey days(TableRow row, Side side) {
    return plain(
        CitizenCounts.WITHIN_TWO_DAYS.name(),
        SourceRecord.file(row.text(FigureFields.RECORD)),
        ON_CITIZENS,
        String.valueOf(row.flag(CitizenCounts.ON_CITIZENS)),
        null,
        row.text(FigureFields.BASIS),
        side);
  }

  private static CountKey plain(
      String measure,
      SourceRecord record,
      String dimension,
      String member,
      String partOf,
      String basis,
      Side side) {
    return new CountKey(
        measure, null, null, null, record, dimension, member, partOf, null, basis, side);
  }

  private void claim(TableRow row) {
    Double value = row.number(Verdicts.VALUE);
    if (row.flag(MeasureFields.COUNTS_PEOPLE) && value != null) {
      CountKey key = claimKey(row);
      add(FigureRef.of(Verdicts.FIGURES, row), key, value.longValue(), source(key));
    }
  }

  private static CountKey claimKey(TableRow row) {
    ClaimMeasure measure = row.constant(Verdicts.MEASURE, ClaimMeasure.class).orElse(null);
    String place = key(row, FigureKey.JURISDICTION);
    String tier = key(row, FigureKey.TIER);
    Dimension dimension =
        place != null ? Dimension.JURISDICTION : tier != null ? Dimension.CITIZEN_TIER : null;
    return plain(
        measured(measure),
        claimRecord(row, measure),
        code(dimension),
        place != null ? place : tier,
        key(row, FigureKey.STATE),
        basis(measure).code(),
        Side.NUMERATOR);
  }

  /** The measure that counts the same, so that both are one count; else the claim's own. */
  private static String measured(ClaimMeasure measure) {
    return switch (measure) {
      case ISSUED_NATIONWIDE -> MeasureId.ISSUED_NATIONWIDE.code();
      case ISSUED_TO_LISTED,
          ISSUED_TO_PLACE,
          ISSUED_TO_PLACE_CORRECTED,
          ISSUED_TO_PLACE_UNDISPUTED ->
          MeasureId.ISSUED_TO_LISTED.code();
      case DECLINES_PUBLISHED,
          DECLINES_CORRECTED,
          DECLINES_OF_ALL_PLACES,
          DECLINES_OF_LEADER,
          DECLINES_OF_PLACE,
          DECLINES_OF_NEXT_REPORT ->
          MeasureId.DECLINES_RECORDED.code();
      default -> measure.code();
    };
  }

  private static Basis basis(ClaimMeasure measure) {
    return switch (measure) {
      case DECLINES_CORRECTED, ISSUED_TO_PLACE_CORRECTED -> Basis.AS_CORRECTED;
      case ISSUED_TO_PLACE_UNDISPUTED -> Basis.AS_CORRECTED_UNDISPUTED;
      case OWN_CITIZEN_DETAINERS, ROWS_WITH_ACTIVITY, ROWS_WITH_CONVICTION, ROWS_WITH_CHARGE ->
          Basis.AS_RECORDED;
      default -> Basis.AS_PUBLISHED;
    };
  }

  private static SourceRecord claimRecord(TableRow row, ClaimMeasure measure) {
    String week = key(row, FigureKey.WEEK);
    if (week != null) {
      return new SourceRecord(RecordKind.WEEK, week);
    }
    String period = key(row, FigureKey.PERIOD);
    String year = key(row, FigureKey.YEAR);
    return period != null || year != null
        ? new SourceRecord(RecordKind.PERIOD, period != null ? period : year)
        : SourceRecord.every(
            measure == ClaimMeasure.LATER_DECLINES ? RecordKind.ALL_REPORTS : RecordKind.ALL_FILES);
  }

  private static String key(TableRow row, FigureKey key) {
    String text = row.textOrEmpty(Verdicts.KEYS.get(key));
    return text.isEmpty() ? null : text;
  }
}
