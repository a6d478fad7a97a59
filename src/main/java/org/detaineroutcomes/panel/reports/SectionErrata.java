package org.detaineroutcomes.panel.reports;

import java.time.LocalDate;
import java.util.List;
import org.detaineroutcomes.model.result.CorrectionEffect;
import org.detaineroutcomes.model.result.ErratumKind;
import org.detaineroutcomes.model.result.ReportMeasure;
import org.detaineroutcomes.model.result.ReportVersion;
import org.detaineroutcomes.panel.reports.DdorReport.Entry;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.fields.ReportFields;
import org.detaineroutcomes.schema.staged.reports.Errata;
import org.detaineroutcomes.store.TableRow;

/**
 * The errata of one section of one report. A re-issue has the corrections that were known on its
 * day, and of its rows no erratum takes away more than there are.
 *
 * @param rows corrections and disputes of the section
 * @param entries the section's counts, places and whole
 * @param national whether the whole section is a number of the nation
 * @param reissued whether the section is counted from a re-issue
 */
record SectionErrata(List<TableRow> rows, List<Entry> entries, boolean national, boolean reissued) {

  /** What a count is of: what is re-attributed to another place stays in the nation. */
  private enum Scope {
    NATION,
    PLACES_NAMED
  }

  /**
   * What falls away.
   *
   * @param exact no where an erratum has no number, or does not say what becomes of its detainers:
   *     more may fall away than is known
   */
  record Away(long detainers, boolean exact) {
    static final Away NOTHING = new Away(0, true);

    private Away and(Away other) {
      return new Away(detainers + other.detainers, exact && other.exact);
    }
  }

  /**
   * What is left of a count.
   *
   * @param low the fewest that can be left
   * @param high the most that can be left; equal if every erratum has its number
   */
  record Left(long low, long high) {}

  static SectionErrata of(
      List<TableRow> errata,
      LocalDate report,
      ReportMeasure measure,
      List<Entry> entries,
      EditionStatus standing) {
    return new SectionErrata(
        errata.stream()
            .filter(row -> row.day(ReportFields.REPORT_START).equals(report))
            .filter(row -> measure.section().equals(row.text(Errata.SECTION)))
            .filter(row -> !standing.reissued() || !made(row, standing.edition()))
            .toList(),
        entries,
        measure.isNational(),
        standing.reissued());
  }

  /** Whether a correction was certainly known when an edition came out. */
  private static boolean made(TableRow erratum, LocalDate edition) {
    LocalDate latest = erratum.day(DateFields.DATE_LATEST);
    LocalDate known = latest == null ? erratum.day(DateFields.DATE_EARLIEST) : latest;
    return erratum.text(Errata.KIND).equals(ErratumKind.CORRECTED.code())
        && known != null
        && edition != null
        && !known.isAfter(edition);
  }

  /** What is left of a count of the section in a version. */
  Left left(Entry entry, ReportVersion version) {
    return left(entry, version, entry.isWhole() && national ? Scope.NATION : Scope.PLACES_NAMED);
  }

  /** Of a whole section as corrected, what stays in the places that are named. */
  Left leftWhereNamed(Entry whole) {
    return left(whole, ReportVersion.AS_CORRECTED, Scope.PLACES_NAMED);
  }

  /** Whether a correction leaves detainers of the section to another place. */
  boolean reattributes() {
    return rows.stream().anyMatch(row -> effect(row) == CorrectionEffect.REATTRIBUTED);
  }

  private Left left(Entry entry, ReportVersion version, Scope scope) {
    Away away = from(entry, version, scope);
    long high = entry.detainers() - away.detainers();
    if (away.exact()) {
      return new Left(high, high);
    }
    return new Left(entry.isWhole() ? Math.min(high, leastOfAll(entry, version, scope)) : 0, high);
  }

  /**
   * The fewest that can be left of a whole section: what each place keeps, and what has no place
   * less the errata of places that are not listed.
   */
  private long leastOfAll(Entry whole, ReportVersion version, Scope scope) {
    List<Entry> places = entries.stream().filter(entry -> !entry.isWhole()).toList();
    List<TableRow> unlisted =
        rows.stream()
            .filter(row -> applies(row, version))
            .filter(row -> places.stream().noneMatch(place -> concerns(row, place)))
            .toList();
    long rest = whole.detainers() - places.stream().mapToLong(Entry::detainers).sum();
    for (TableRow row : unlisted) {
      if (!stays(row, scope)) {
        rest -=
            row.count(Errata.ROWS_WRONG) == null ? Math.max(0, rest) : row.count(Errata.AT_LEAST);
      }
    }
    return places.stream().mapToLong(place -> left(place, version, scope).low()).sum()
        + Math.max(0, rest);
  }

  /** What falls away from a count of the section in a version. */
  private Away from(Entry entry, ReportVersion version, Scope scope) {
    if (entry.isWhole() && reissued && entry.fromRows()) {
      return entries.stream()
          .filter(one -> !one.isWhole())
          .map(one -> from(one, version, scope))
          .reduce(Away.NOTHING, Away::and);
    }
    Away away =
        rows.stream()
            .filter(row -> applies(row, version))
            .filter(row -> concerns(row, entry))
            .map(row -> away(row, scope))
            .reduce(Away.NOTHING, Away::and);
    return reissued ? new Away(Math.min(away.detainers(), entry.detainers()), away.exact()) : away;
  }

  private static Away away(TableRow erratum, Scope scope) {
    if (stays(erratum, scope)) {
      return Away.NOTHING;
    }
    return scope == Scope.NATION && effect(erratum) == CorrectionEffect.NOT_TOLD
        ? new Away(0, false)
        : new Away(erratum.count(Errata.AT_LEAST), erratum.count(Errata.ROWS_WRONG) != null);
  }

  private static boolean stays(TableRow erratum, Scope scope) {
    return scope == Scope.NATION && effect(erratum) == CorrectionEffect.REATTRIBUTED;
  }

  /** What a correction does to its detainers; null for a dispute. */
  private static CorrectionEffect effect(TableRow erratum) {
    return erratum.constant(Errata.EFFECT, CorrectionEffect.class).orElse(null);
  }

  /** Whether an erratum takes something away in a version. */
  private static boolean applies(TableRow erratum, ReportVersion version) {
    return switch (erratum.constant(Errata.KIND, ErratumKind.class).orElseThrow()) {
      case CORRECTED -> version.corrected();
      case DISPUTED -> version.undisputed();
      case WITHDRAWN -> false;
    };
  }

  private static boolean concerns(TableRow erratum, Entry entry) {
    return entry.isWhole()
        || Entry.place(erratum.text(PlaceFields.JURISDICTION), erratum.text(PlaceFields.STATE))
            .equals(entry.place());
  }
}
