package org.detaineroutcomes.compare.claims;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.detaineroutcomes.model.PlaceName;
import org.detaineroutcomes.model.result.ReportMeasure;
import org.detaineroutcomes.model.result.ReportVersion;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.fields.ReportFields;
import org.detaineroutcomes.schema.marts.DdorCounts;
import org.detaineroutcomes.schema.marts.DdorReportTotals;
import org.detaineroutcomes.schema.staged.reports.DdorTotals;
import org.detaineroutcomes.store.TableRow;

/**
 * One number of a Declined Detainer Outcome Report.
 *
 * @param start first day of its week
 * @param end last day of its week; null where it is not known
 * @param jurisdiction null for a whole section or the nation
 * @param state postal code; null for a whole section or the nation
 * @param detainers the most that its version can leave
 * @param exact whether that is also the fewest
 * @param beforeYear declines of detainers issued before the report's year; null: not known
 * @param onOneDay declines with the commonest date; null: not known
 */
public record ReportFigure(
    LocalDate start,
    LocalDate end,
    ReportMeasure measure,
    String jurisdiction,
    String state,
    ReportVersion version,
    long detainers,
    boolean exact,
    Long beforeYear,
    Long onOneDay) {
  /** Detainers issued in the week to any place. */
  public static final ReportMeasure NATIONWIDE = ReportMeasure.DETAINERS_ISSUED_NATIONWIDE;

  /** Detainers issued in the week to the places of Section I. */
  public static final ReportMeasure ISSUED = ReportMeasure.DETAINERS_ISSUED;

  /** Declines recorded in the week, of detainers issued at any time. */
  public static final ReportMeasure DECLINED = ReportMeasure.DECLINES_RECORDED;

  public static final ReportVersion PUBLISHED = ReportVersion.AS_PUBLISHED;
  public static final ReportVersion CORRECTED = ReportVersion.AS_CORRECTED;
  public static final ReportVersion UNDISPUTED = ReportVersion.AS_CORRECTED_UNDISPUTED;

  /** Every number of every report, by week, measure and place. */
  public static List<ReportFigure> all(Facts facts) {
    return Stream.of(DdorCounts.TABLE, DdorReportTotals.TABLE)
        .flatMap(table -> facts.rows(table).stream())
        .flatMap(
            row ->
                Arrays.stream(ReportVersion.values()).map(version -> ReportFigure.of(row, version)))
        .sorted(
            Comparator.comparing(ReportFigure::start)
                .thenComparing(figure -> figure.measure.code())
                .thenComparing(ReportFigure::sortKey)
                .thenComparing(figure -> figure.version.code()))
        .toList();
  }

  private static ReportFigure of(TableRow row, ReportVersion version) {
    long most = row.count(DdorCounts.high(version));
    return new ReportFigure(
        row.day(ReportFields.REPORT_START),
        row.day(ReportFields.REPORT_END),
        row.constant(DdorCounts.MEASURE, ReportMeasure.class).orElseThrow(),
        row.text(PlaceFields.JURISDICTION),
        row.text(PlaceFields.STATE),
        version,
        most,
        row.count(DdorCounts.low(version)) == most,
        row.count(DdorCounts.ISSUED_BEFORE_YEAR),
        row.count(DdorCounts.MOST_ON_ONE_DAY));
  }

  /** A whole section or the nation, in one version. */
  public static Optional<ReportFigure> whole(
      List<ReportFigure> all, LocalDate start, ReportMeasure measure, ReportVersion version) {
    return all.stream()
        .filter(c -> c.start.equals(start) && c.measure == measure && c.isWhole())
        .filter(c -> c.version == version)
        .findFirst();
  }

  /** The places of a section, in one version. */
  public static List<ReportFigure> places(
      List<ReportFigure> all, LocalDate start, ReportMeasure measure, ReportVersion version) {
    return all.stream()
        .filter(c -> c.start.equals(start) && c.measure == measure && !c.isWhole())
        .filter(c -> c.version == version)
        .toList();
  }

  /** First days of every edition on record, whatever is known of its counts. */
  public static List<LocalDate> editions(Facts facts) {
    return facts.rows(DdorTotals.TABLE).stream()
        .map(row -> row.day(ReportFields.REPORT_START))
        .distinct()
        .sorted()
        .toList();
  }

  /** Whether it is about a whole section or the nation, not one place. */
  public boolean isWhole() {
    return jurisdiction == null;
  }

  /** Whether it is about a jurisdiction, with the word county or without. */
  public boolean isOf(String name, String postalCode) {
    return !isWhole()
        && name != null
        && PlaceName.bare(jurisdiction).equals(PlaceName.bare(name))
        && Objects.equals(state, postalCode);
  }

  /** Whether it is about the same place, with the word county or without. */
  public boolean samePlace(ReportFigure other) {
    return isOf(other.jurisdiction, other.state);
  }

  private String sortKey() {
    return isWhole() ? "" : jurisdiction + ", " + state;
  }
}
