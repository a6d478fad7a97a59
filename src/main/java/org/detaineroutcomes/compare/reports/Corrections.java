package org.detaineroutcomes.compare.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.detaineroutcomes.compare.Evidence;
import org.detaineroutcomes.model.result.CorrectionEffect;
import org.detaineroutcomes.model.result.ErratumKind;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.ReportMeasure;
import org.detaineroutcomes.model.result.ReportNote;
import org.detaineroutcomes.model.result.ValueBasis;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.fields.ReportFields;
import org.detaineroutcomes.schema.staged.reports.Errata;
import org.detaineroutcomes.store.TableRow;

/**
 * The corrections that the publisher made of its reports, by what they do to the detainers.
 *
 * @param rows of the errata, corrections alone
 */
record Corrections(List<TableRow> rows) {

  /**
   * Corrections of one section that do the same.
   *
   * @param detainers how many they are about, at the least
   * @param exact whether every one of them has its number
   */
  record Sum(CorrectionEffect effect, long detainers, boolean exact, List<TableRow> rows) {
    /** How the numbers that are not printed came to be known, if there are such. */
    List<Note> basis() {
      List<ValueBasis> others =
          rows.stream()
              .flatMap(row -> row.constant(ReportFields.VALUE_BASIS, ValueBasis.class).stream())
              .filter(basis -> basis != ValueBasis.PRINTED)
              .distinct()
              .sorted()
              .toList();
      return others.isEmpty()
          ? List.of()
          : List.of(
              Note.of(ReportNote.NUMBER_BASIS, others.stream().map(ValueBasis::code).toList()));
    }

    /** A note that names the places and their number. */
    Note note(ReportNote code) {
      return Note.of(
          code,
          detainers,
          exact,
          rows.stream().map(row -> row.text(PlaceFields.JURISDICTION)).toList(),
          rows.stream().map(row -> row.text(PlaceFields.STATE)).toList());
    }
  }

  static Corrections of(Evidence evidence) {
    return new Corrections(
        evidence.rows(Errata.TABLE).stream()
            .filter(row -> row.text(Errata.KIND).equals(ErratumKind.CORRECTED.code()))
            .toList());
  }

  /** Those of one section of one report, by what they do. */
  List<Sum> of(LocalDate report, ReportMeasure measure) {
    Map<CorrectionEffect, List<TableRow>> byEffect = new EnumMap<>(CorrectionEffect.class);
    for (TableRow row : rows) {
      if (row.day(ReportFields.REPORT_START).equals(report)
          && measure.section().equals(row.text(Errata.SECTION))) {
        byEffect
            .computeIfAbsent(
                row.constant(Errata.EFFECT, CorrectionEffect.class)
                    .orElse(CorrectionEffect.NOT_TOLD),
                effect -> new ArrayList<>())
            .add(row);
      }
    }
    return byEffect.entrySet().stream()
        .map(
            same ->
                new Sum(
                    same.getKey(),
                    same.getValue().stream().mapToLong(row -> row.count(Errata.AT_LEAST)).sum(),
                    same.getValue().stream().allMatch(row -> row.count(Errata.ROWS_WRONG) != null),
                    same.getValue()))
        .toList();
  }

  /**
   * Why a corrected number is what it is: what was withdrawn, and what was re-attributed.
   *
   * @param reattributed whether those stay in the number or leave it
   */
  List<Note> reasons(LocalDate report, ReportMeasure measure, ReportNote reattributed) {
    List<Sum> sums = of(report, measure);
    List<Note> notes = new ArrayList<>();
    with(sums, CorrectionEffect.WITHDRAWN)
        .ifPresent(sum -> notes.add(sum.note(ReportNote.WITHDRAWN_BY_PUBLISHER)));
    with(sums, CorrectionEffect.REATTRIBUTED).ifPresent(sum -> notes.add(sum.note(reattributed)));
    return notes;
  }

  private static Optional<Sum> with(List<Sum> sums, CorrectionEffect effect) {
    return sums.stream().filter(sum -> sum.effect() == effect).findFirst();
  }
}
