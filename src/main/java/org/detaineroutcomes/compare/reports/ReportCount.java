package org.detaineroutcomes.compare.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.detaineroutcomes.compare.Measure;
import org.detaineroutcomes.compare.Origin;
import org.detaineroutcomes.model.Cohort;
import org.detaineroutcomes.model.CohortCount;
import org.detaineroutcomes.model.result.OriginRole;
import org.detaineroutcomes.model.result.Population;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.DetainerFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.fields.ReportFields;
import org.detaineroutcomes.schema.marts.DdorCounts;
import org.detaineroutcomes.schema.staged.reports.DdorDeclined;
import org.detaineroutcomes.schema.staged.reports.DdorDeclinedCounts;
import org.detaineroutcomes.schema.staged.reports.DdorIssued;
import org.detaineroutcomes.schema.staged.reports.DdorTotals;
import org.detaineroutcomes.schema.staged.reports.Errata;

/**
 * One number of a report.
 *
 * @param end last day of the week; null where it is not known
 * @param place jurisdiction and state; empty: the whole section
 * @param beforeYear declines of detainers issued before the report's year; null: not known
 * @param onOneDay declines with the commonest date; null: not known
 * @param cited who counted, where a third party did; null else
 * @param accepted what the job accepts of the whole section; null: nothing
 * @param edition of the report that it is counted from
 */
record ReportCount(
    String week,
    LocalDate end,
    String measure,
    String place,
    String version,
    long detainers,
    boolean exact,
    Long beforeYear,
    Long onOneDay,
    String cited,
    Long other,
    String countedFrom,
    String name,
    String state,
    String accepted,
    ReportEdition edition) {
  static final String PUBLISHED = "as published";
  static final String CORRECTED = "as corrected";
  static final String PUBLISHED_UNDISPUTED = "as published, without disputed rows";
  static final String UNDISPUTED = "as corrected, without disputed rows";
  private static final Set<String> CORRECTIONS_MADE = Set.of(CORRECTED, UNDISPUTED);
  private static final Set<String> DISPUTED_OUT = Set.of(PUBLISHED_UNDISPUTED, UNDISPUTED);

  /** For each version those that make fewer changes. */
  static final Map<String, List<String>> LESS =
      Map.of(
          PUBLISHED, List.of(),
          CORRECTED, List.of(PUBLISHED),
          PUBLISHED_UNDISPUTED, List.of(PUBLISHED),
          UNDISPUTED, List.of(PUBLISHED, CORRECTED, PUBLISHED_UNDISPUTED));

  static final String THIRD_PARTY = "count by a third party";
  static final String NATIONWIDE = "detainers issued nationwide";
  static final String ISSUED = "detainers issued";
  static final String DECLINED = "declines recorded";
  static final Map<String, String> TITLES =
      Map.of(
          NATIONWIDE,
          "detainers issued nationwide in the week",
          ISSUED,
          "detainers issued to the jurisdictions of Section I",
          DECLINED,
          "declines recorded in Section II");
  static final Map<String, String> CAVEATS =
      Map.of(
          NATIONWIDE,
          "issued in the week, to any jurisdiction",
          ISSUED,
          "issued, not declined; appearance in the list never defines treatment alone",
          DECLINED,
          "of detainers issued at any time, dated when ICE learned of it; the notable activity of a"
              + " row is a sample, never a distribution of offences");

  static ReportCount of(Row row, ThirdParties others, AcceptedTotals accepted) {
    String countedFrom = row.getAs(DdorCounts.COUNTED_FROM.name());
    boolean thirdParty = countedFrom.equals(THIRD_PARTY);
    return new ReportCount(
        weekOf(row),
        endOf(row),
        row.getAs(DdorCounts.MEASURE.name()),
        placeOf(row),
        row.getAs(DdorCounts.VERSION.name()),
        row.getAs(DetainerFields.DETAINERS.name()),
        row.<String>getAs(DdorCounts.BOUND.name()).equals("exact"),
        row.getAs(DdorCounts.ISSUED_BEFORE_YEAR.name()),
        row.getAs(DdorCounts.MOST_ON_ONE_DAY.name()),
        thirdParty ? others.cited(weekOf(row), placeOf(row)) : null,
        thirdParty ? others.other(weekOf(row), placeOf(row)) : null,
        countedFrom,
        row.getAs(PlaceFields.JURISDICTION.name()),
        row.getAs(PlaceFields.STATE.name()),
        accepted.of(row),
        ReportEdition.of(row));
  }

  /** The rows it is made of, and the corrections and disputes that were or were not applied. */
  List<Origin> origins(OriginRole role) {
    List<Origin> origins = new ArrayList<>(List.of(published(role)));
    if (!measure.equals(NATIONWIDE)) {
      origins.add(
          errata("corrected")
              .as(CORRECTIONS_MADE.contains(version) ? taken() : OriginRole.NOT_APPLIED));
      origins.add(
          errata("disputed").as(DISPUTED_OUT.contains(version) ? taken() : OriginRole.NOT_APPLIED));
    }
    return origins;
  }

  /** A re-issue holds the corrections of before its day: they are not made again. */
  private OriginRole taken() {
    return edition.reissued() ? OriginRole.NOT_APPLIED : OriginRole.TAKEN_AWAY;
  }

  /** The number as published: rows of its section, a total, or a count by a third party. */
  Origin published(OriginRole role) {
    if (measure.equals(NATIONWIDE)) {
      return here(role, DdorTotals.TABLE).summing(DdorTotals.ISSUED_NATIONWIDE);
    }
    if (measure.equals(ISSUED)) {
      return here(role, DdorIssued.TABLE).summing(DdorIssued.ISSUED_DETAINERS);
    }
    return switch (countedFrom) {
      case THIRD_PARTY ->
          here(role, DdorDeclinedCounts.TABLE).summing(DdorDeclinedCounts.DECLINED_DETAINERS);
      case "total of the report" -> here(role, DdorTotals.TABLE).summing(DdorTotals.DECLINED);
      default -> here(role, DdorDeclined.TABLE);
    };
  }

  /** Corrections or disputes of this number. */
  Origin errata(String kind) {
    return here(OriginRole.TAKEN_AWAY, Errata.TABLE)
        .where(Errata.SECTION, measure.equals(ISSUED) ? "I" : "II")
        .where(Errata.KIND, kind)
        .summing(Errata.AT_LEAST);
  }

  private Origin here(OriginRole role, Table table) {
    Origin ofWeek = Origin.of(role, table).where(ReportFields.REPORT_START, week);
    return name == null
        ? ofWeek
        : ofWeek.ofPlace(PlaceFields.JURISDICTION, name).where(PlaceFields.STATE, state);
  }

  static String weekOf(Row row) {
    return row.getAs(ReportFields.REPORT_START.name()).toString();
  }

  static LocalDate endOf(Row row) {
    Object end = row.getAs(ReportFields.REPORT_END.name());
    return end == null ? null : LocalDate.parse(end.toString());
  }

  static String placeOf(Row row) {
    String name = row.getAs(PlaceFields.JURISDICTION.name());
    return name == null ? "" : name + ", " + row.getAs(PlaceFields.STATE.name());
  }

  CohortCount of() {
    return among(detainers);
  }

  /** Some of those that are counted here: of declines whenever issued, or of the week's issues. */
  CohortCount among(long some) {
    LocalDate start = LocalDate.parse(week);
    String where = whole() ? null : place;
    return new CohortCount(
        measure.equals(DECLINED)
            ? Cohort.declined(Population.DETAINERS, where, start, end)
            : Cohort.issued(Population.DETAINERS, where, start, end),
        some);
  }

  /** Whether it is of the same section of the same report. */
  boolean ofSection(ReportCount other) {
    return week.equals(other.week) && measure.equals(other.measure);
  }

  boolean whole() {
    return place.isEmpty();
  }

  String group() {
    return (whole() ? "" : place + ", ") + period() + " from " + week;
  }

  /** A report covers a week, but for the quarterly edition. */
  String period() {
    return end != null && end.isAfter(LocalDate.parse(week).plusDays(31)) ? "quarter" : "week";
  }

  /** A title in the words of the report's own period. */
  String titled(String title) {
    return title.replace("the week", "the " + period());
  }

  Measure printed() {
    Measure plain = plain();
    return other == null || other == detainers
        ? plain
        : plain.ranged(Math.min(other, detainers), Math.max(other, detainers));
  }

  private Measure plain() {
    return Measure.count(
        titled(TITLES.get(measure)),
        group(),
        version,
        detainers,
        true,
        (exact ? "" : "at most: a correction has no number; ")
            + titled(CAVEATS.get(measure))
            + (other == null ? "" : "; " + detainers + " or " + other + ": sources differ")
            + (cited == null ? "" : "; counted by: " + cited)
            + (accepted == null ? "" : "; " + accepted)
            + edition.words());
  }
}
