package org.detaineroutcomes.compare.detainers;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.detaineroutcomes.compare.Evidence;
import org.detaineroutcomes.compare.Findings;
import org.detaineroutcomes.compare.Measure;
import org.detaineroutcomes.compare.Question;
import org.detaineroutcomes.model.Cohort;
import org.detaineroutcomes.model.CohortCount;
import org.detaineroutcomes.model.DetainerForm;
import org.detaineroutcomes.model.DetainerOutcome;
import org.detaineroutcomes.model.result.Basis;
import org.detaineroutcomes.model.result.Code;
import org.detaineroutcomes.model.result.Dimension;
import org.detaineroutcomes.model.result.MeasureBase;
import org.detaineroutcomes.model.result.MeasureGroup;
import org.detaineroutcomes.model.result.MeasureId;
import org.detaineroutcomes.model.result.MeasureKey;
import org.detaineroutcomes.model.result.MeasureNote;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.OutcomeBasis;
import org.detaineroutcomes.model.result.Population;
import org.detaineroutcomes.model.result.SourceRecord;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.fields.DetainerFields;
import org.detaineroutcomes.schema.marts.DetainerTaxonomy;
import org.detaineroutcomes.store.TableRow;

/** Detainers by outcome and what it rests on, by form, and declines by what the form asks for. */
public final class OutcomeMeasures implements Question {
  private static final List<Note> OUTCOMES =
      List.of(
          Note.of(MeasureNote.DECLINED_NOT_RELEASED),
          Note.of(MeasureNote.LIFT_REASON_CLOSES_RECORD));
  private static final List<Note> FORMS =
      List.of(Note.of(MeasureNote.REQUESTS_DIFFER), Note.of(MeasureNote.OLD_FORMS_STAY));
  private static final List<Note> DECLINES_BY_FORM =
      Stream.concat(OUTCOMES.stream(), FORMS.stream()).toList();

  @Override
  public void answer(Evidence evidence, Findings findings) {
    cells(evidence.rows(DetainerTaxonomy.TABLE)).stream()
        .collect(Collectors.groupingBy(Cell::file, TreeMap::new, Collectors.toList()))
        .forEach(
            (file, own) ->
                new OneFile(own, SourceRecord.file(file), Measure.basis(file), findings).measure());
  }

  /**
   * Detainers that are alike.
   *
   * @param form title of the form, or {@value MeasureGroup#UNKNOWN}
   * @param request code of what is asked, or {@value MeasureGroup#UNKNOWN}
   * @param era code of the forms that were new, or {@value MeasureGroup#UNKNOWN}
   */
  private record Cell(
      String file,
      String form,
      String request,
      String era,
      DetainerOutcome outcome,
      OutcomeBasis basis,
      long detainers) {}

  private static List<Cell> cells(List<TableRow> table) {
    return table.stream()
        .map(
            row ->
                new Cell(
                    row.text(Provenance.FILE),
                    Objects.requireNonNullElse(row.text(DetainerFields.FORM), MeasureGroup.UNKNOWN),
                    code(
                        row.text(DetainerFields.REQUEST),
                        DetainerForm.Request.values(),
                        DetainerForm.Request::words),
                    code(
                        row.text(DetainerTaxonomy.FORM_ERA),
                        DetainerForm.Era.values(),
                        DetainerForm.Era::words),
                    DetainerOutcome.valueOf(row.text(DetainerFields.OUTCOME)),
                    OutcomeBasis.of(row.text(DetainerFields.OUTCOME_BASIS)),
                    row.count(DetainerFields.DETAINERS)))
        .toList();
  }

  private static <E extends Code> String code(String word, E[] list, Function<E, String> words) {
    return Arrays.stream(list)
        .filter(each -> words.apply(each).equals(word))
        .map(Code::code)
        .findFirst()
        .orElse(MeasureGroup.UNKNOWN);
  }

  private record OneFile(List<Cell> cells, SourceRecord file, Basis basis, Findings findings) {

    void measure() {
      if (cells.stream().allMatch(cell -> cell.outcome == DetainerOutcome.US_CITIZEN)) {
        return;
      }
      parts(
          MeasureId.BY_OUTCOME, cell -> MeasureGroup.of(Dimension.OUTCOME, cell.outcome), OUTCOMES);
      parts(
          MeasureId.BY_OUTCOME_BASIS,
          cell -> MeasureGroup.of(Dimension.OUTCOME_BASIS, cell.basis),
          OUTCOMES);
      parts(
          MeasureId.BY_FORM,
          cell -> MeasureGroup.of(Dimension.FORM_ERA, cell.era, cell.form),
          FORMS);
      declined(MeasureBase.ON_FORM, cell -> MeasureGroup.of(Dimension.FORM, cell.form));
      declined(MeasureBase.ASKING, cell -> MeasureGroup.of(Dimension.REQUEST, cell.request));
    }

    private void parts(MeasureId measure, Function<Cell, MeasureGroup> part, List<Note> notes) {
      long all = sum(cells, cell -> true);
      groups(part)
          .forEach(
              (group, in) ->
                  share(
                      MeasureKey.of(measure, file, basis).in(group).over(MeasureBase.ALL_ROWS),
                      sum(in, cell -> true),
                      all,
                      notes));
    }

    private void declined(MeasureBase base, Function<Cell, MeasureGroup> part) {
      groups(part)
          .forEach(
              (group, in) ->
                  share(
                      MeasureKey.of(MeasureId.DECLINED, file, basis).in(group).over(base),
                      sum(in, cell -> cell.outcome.declined()),
                      sum(in, cell -> true),
                      DECLINES_BY_FORM));
    }

    private Map<MeasureGroup, List<Cell>> groups(Function<Cell, MeasureGroup> part) {
      return cells.stream()
          .collect(Collectors.groupingBy(part, LinkedHashMap::new, Collectors.toList()));
    }

    private void share(MeasureKey key, long counted, long in, List<Note> notes) {
      Cohort rows = Cohort.recorded(Population.BASE, key.base().code());
      findings.add(
          Measure.share(key, new CohortCount(rows, counted), new CohortCount(rows, in), notes));
    }

    private static long sum(List<Cell> cells, Predicate<Cell> wanted) {
      return cells.stream().filter(wanted).mapToLong(Cell::detainers).sum();
    }
  }
}
