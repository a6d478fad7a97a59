package org.detaineroutcomes.compare.reports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.detaineroutcomes.compare.Measure;
import org.detaineroutcomes.compare.Origin;
import org.detaineroutcomes.model.Cohort;
import org.detaineroutcomes.model.CohortCount;
import org.detaineroutcomes.model.result.Basis;
import org.detaineroutcomes.model.result.Bound;
import org.detaineroutcomes.model.result.CorrectionEffect;
import org.detaineroutcomes.model.result.CountedFrom;
import org.detaineroutcomes.model.result.ErratumKind;
import org.detaineroutcomes.model.result.MeasureId;
import org.detaineroutcomes.model.result.MeasureKey;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.OriginRole;
import org.detaineroutcomes.model.result.Population;
import org.detaineroutcomes.model.result.ReportMeasure;
import org.detaineroutcomes.model.result.ReportNote;
import org.detaineroutcomes.model.result.ReportVersion;
import org.detaineroutcomes.model.result.ValueBasis;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.fields.ReportFields;
import org.detaineroutcomes.schema.marts.DdorCounts;
import org.detaineroutcomes.schema.marts.DdorReportTotals;
import org.detaineroutcomes.schema.staged.reports.DdorDeclined;
import org.detaineroutcomes.schema.staged.reports.DdorDeclinedCounts;
import org.detaineroutcomes.schema.staged.reports.DdorIssued;
import org.detaineroutcomes.schema.staged.reports.DdorTotals;
import org.detaineroutcomes.schema.staged.reports.Errata;
import org.detaineroutcomes.store.TableRow;

/**
 * One number of a report.
 *
 * @param detainers the most that its version can leave
 * @param bound at most the number, if its version can leave fewer; else the number itself
 * @param beforeYear declines of detainers issued before the report's year; null: not known
 * @param thirdParties what others counted, if the number is theirs
 * @param accepted what the job accepts of the whole section
 * @param reasons why a corrected number is what it is, and how one that is not printed is known
 * @param edition of the report that it is counted from
 * @param named what of it stays in the places first named; null: all of it
 */
record ReportCount(
    CoveredDays period,
    ReportMeasure measure,
    Jurisdiction place,
    ReportVersion version,
    long detainers,
    Bound bound,
    CountedFrom countedFrom,
    Long beforeYear,
    ThirdParties.Count thirdParties,
    List<Note> accepted,
    List<Note> reasons,
    ReportEdition edition,
    Left named) {

  /**
   * What is left of a number.
   *
   * @param most the most that can be left
   * @param exact whether that is also the fewest
   */
  record Left(long most, boolean exact) {}

  /** A row in each of its versions. */
  static Stream<ReportCount> of(TableRow row, ReportContext context) {
    return Arrays.stream(ReportVersion.values()).map(version -> of(row, version, context));
  }

  private static ReportCount of(TableRow row, ReportVersion version, ReportContext context) {
    CoveredDays period = CoveredDays.of(row);
    ReportMeasure measure = row.constant(DdorCounts.MEASURE, ReportMeasure.class).orElseThrow();
    Jurisdiction place = Jurisdiction.of(row);
    CountedFrom from = row.constant(DdorCounts.COUNTED_FROM, CountedFrom.class).orElseThrow();
    long most = row.count(DdorCounts.high(version));
    return new ReportCount(
        period,
        measure,
        place,
        version,
        most,
        row.count(DdorCounts.low(version)) == most ? Bound.EXACT : Bound.AT_MOST,
        from,
        row.count(DdorCounts.ISSUED_BEFORE_YEAR),
        from == CountedFrom.THIRD_PARTY
            ? context.others().of(period.start(), place)
            : ThirdParties.Count.NONE,
        context.accepted().of(period.start(), measure, place),
        version.corrected() && place.isWhole() && measure.isNational()
            ? context.corrections().reasons(period.start(), measure, ReportNote.REATTRIBUTED_STAY)
            : basis(row, most),
        ReportEdition.of(row),
        named(row, version));
  }

  /** How a number that is not printed came to be known, as long as nothing is taken from it. */
  private static List<Note> basis(TableRow row, long most) {
    return row
        .constant(ReportFields.VALUE_BASIS, ValueBasis.class)
        .filter(basis -> basis != ValueBasis.PRINTED && most == row.count(DdorCounts.AS_PUBLISHED))
        .map(basis -> Note.of(ReportNote.NUMBER_BASIS, List.of(basis.code())))
        .stream()
        .toList();
  }

  private static Left named(TableRow row, ReportVersion version) {
    Long most = row.count(DdorReportTotals.WHERE_NAMED_HIGH);
    return most == null || version != ReportVersion.AS_CORRECTED
        ? null
        : new Left(most, most.equals(row.count(DdorReportTotals.WHERE_NAMED_LOW)));
  }

  /** What of a corrected number stays in the places first named, if some is re-attributed. */
  Optional<Left> whereFirstNamed() {
    return Optional.ofNullable(named);
  }

  /** What of it stays in the places first named: all of it if nothing is re-attributed. */
  Left leftWhereNamed() {
    return whereFirstNamed().orElseGet(() -> new Left(detainers, isExact()));
  }

  /** The rows it is made of, and the corrections and disputes that were or were not applied. */
  List<Origin> origins(OriginRole role) {
    List<Origin> origins = new ArrayList<>(List.of(published(role)));
    if (measure != ReportMeasure.DETAINERS_ISSUED_NATIONWIDE) {
      origins.addAll(corrections());
      origins.add(
          errata(ErratumKind.DISPUTED).as(version.undisputed() ? taken() : OriginRole.NOT_APPLIED));
    }
    return origins;
  }

  /** The corrections made of it; the nation keeps what is re-attributed to another place. */
  private List<Origin> corrections() {
    Origin all = errata(ErratumKind.CORRECTED);
    OriginRole role = version.corrected() ? taken() : OriginRole.NOT_APPLIED;
    return isWhole() && measure.isNational()
        ? List.of(
            all.where(Errata.EFFECT, CorrectionEffect.WITHDRAWN.code()).as(role),
            all.where(Errata.EFFECT, CorrectionEffect.REATTRIBUTED.code())
                .as(OriginRole.NOT_APPLIED))
        : List.of(all.as(role));
  }

  /** A re-issue holds the corrections of before its day: they are not made again. */
  private OriginRole taken() {
    return edition.reissued() ? OriginRole.NOT_APPLIED : OriginRole.TAKEN_AWAY;
  }

  /** The number as published: rows of its section, a total, or a count by a third party. */
  Origin published(OriginRole role) {
    return switch (measure) {
      case DETAINERS_ISSUED_NATIONWIDE ->
          here(role, DdorTotals.TABLE).summing(DdorTotals.ISSUED_NATIONWIDE);
      case DETAINERS_ISSUED -> here(role, DdorIssued.TABLE).summing(DdorIssued.ISSUED_DETAINERS);
      case DECLINES_RECORDED ->
          switch (countedFrom) {
            case THIRD_PARTY ->
                here(role, DdorDeclinedCounts.TABLE).summing(DdorDeclinedCounts.DECLINED_DETAINERS);
            case REPORT_TOTAL -> here(role, DdorTotals.TABLE).summing(DdorTotals.DECLINED);
            case SECTION_ROWS -> here(role, DdorDeclined.TABLE);
          };
    };
  }

  /** Corrections or disputes of this number. */
  Origin errata(ErratumKind kind) {
    return here(OriginRole.TAKEN_AWAY, Errata.TABLE)
        .where(Errata.SECTION, measure.section())
        .where(Errata.KIND, kind.code())
        .summing(Errata.AT_LEAST);
  }

  private Origin here(OriginRole role, Table table) {
    Origin ofReport =
        Origin.of(role, table).where(ReportFields.REPORT_START, period.start().toString());
    return isWhole()
        ? ofReport
        : ofReport
            .ofPlace(PlaceFields.JURISDICTION, place.name())
            .where(PlaceFields.STATE, place.state());
  }

  CohortCount of() {
    return among(detainers);
  }

  /** Some of those that are counted here: of declines whenever issued, or of the week's issues. */
  CohortCount among(long some) {
    String where = isWhole() ? null : place.label();
    return new CohortCount(
        measure == ReportMeasure.DECLINES_RECORDED
            ? Cohort.declined(Population.DETAINERS, where, period.start(), period.end())
            : Cohort.issued(Population.DETAINERS, where, period.start(), period.end()),
        some);
  }

  /** Whether it is of the same section of the same report. */
  boolean ofSection(ReportCount other) {
    return period.start().equals(other.period.start()) && measure == other.measure;
  }

  boolean isWhole() {
    return place.isWhole();
  }

  boolean isExact() {
    return bound == Bound.EXACT;
  }

  /** What it counts. */
  MeasureId counts() {
    return switch (measure) {
      case DETAINERS_ISSUED_NATIONWIDE -> MeasureId.ISSUED_NATIONWIDE;
      case DETAINERS_ISSUED -> MeasureId.ISSUED_TO_LISTED;
      case DECLINES_RECORDED -> MeasureId.DECLINES_RECORDED;
    };
  }

  /** Corrections and disputes that were made, as the basis of a figure. */
  static Basis basis(ReportVersion version) {
    return switch (version) {
      case AS_PUBLISHED -> Basis.AS_PUBLISHED;
      case AS_CORRECTED -> Basis.AS_CORRECTED;
      case AS_PUBLISHED_UNDISPUTED -> Basis.AS_PUBLISHED_UNDISPUTED;
      case AS_CORRECTED_UNDISPUTED -> Basis.AS_CORRECTED_UNDISPUTED;
    };
  }

  /** The number with its notes, as the interval between the sources if they differ. */
  Measure measured() {
    Long other = thirdParties.other();
    boolean differs = other != null && other != detainers;
    Measure count =
        Measure.count(
                MeasureKey.of(counts(), period.record(), basis(version)).in(place.group()),
                detainers,
                notes(differs))
            .bounded(bound);
    return differs ? count.ranged(Math.min(other, detainers), Math.max(other, detainers)) : count;
  }

  private List<Note> notes(boolean isRange) {
    List<Note> notes = new ArrayList<>();
    if (isRange && !isExact()) {
      notes.add(Note.of(ReportNote.UNNUMBERED_CORRECTION));
    }
    switch (measure) {
      case DETAINERS_ISSUED_NATIONWIDE ->
          notes.add(Note.of(ReportNote.ISSUED_TO_ANY_JURISDICTION, period.kind()));
      case DETAINERS_ISSUED -> {
        notes.add(Note.of(ReportNote.ISSUED_NOT_DECLINED));
        notes.add(Note.of(ReportNote.LISTING_DEFINES_NO_TREATMENT));
      }
      case DECLINES_RECORDED -> {
        notes.add(Note.of(ReportNote.DECLINES_OF_ANY_ISSUE_DATE));
        notes.add(Note.of(ReportNote.ACTIVITY_OF_ROW_IS_SAMPLE));
      }
    }
    notes.addAll(thirdParties.notes(detainers));
    notes.addAll(reasons);
    notes.addAll(accepted);
    notes.addAll(edition.notes());
    return notes;
  }
}
