package org.detaineroutcomes.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.estimate.Specification;
import org.detaineroutcomes.estimate.Term;
import org.detaineroutcomes.model.result.ComparisonNote;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.TermKind;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.EstimateFields;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.staged.Truths;
import org.detaineroutcomes.store.TableRow;

/** The effects that were built into a synthetic country, in rows like the estimates of them. */
final class KnownTruth implements Question {
  private static final Comparator<String> ABSENT_FIRST =
      Comparator.nullsFirst(Comparator.naturalOrder());

  @Override
  public void answer(Evidence evidence, Findings findings) {
    Set<String> outcomes = new TreeSet<>(evidence.job().outcomes());
    evidence.effects().forEach(comparison -> outcomes.addAll(comparison.outcomes()));
    evidence.rows(Truths.TABLE).stream()
        .filter(row -> outcomes.contains(row.text(PanelFields.OUTCOME)))
        .sorted(
            Comparator.comparing((TableRow row) -> row.text(PanelFields.OUTCOME))
                .thenComparing(row -> row.text(EstimateFields.TERM))
                .thenComparing(row -> row.text(PanelFields.COHORT), ABSENT_FIRST)
                .thenComparing(row -> row.text(DateFields.PERIOD), ABSENT_FIRST)
                .thenComparing(
                    row -> row.whole(EstimateFields.EVENT_TIME),
                    Comparator.nullsFirst(Comparator.naturalOrder())))
        .forEach(row -> findings.describe(null, known(row), caveats(row)));
  }

  private static Estimate known(TableRow row) {
    return Rows.known(
        Rows.absent(
            row.text(PanelFields.OUTCOME),
            EstimateFields.TRUTH,
            Specification.NONE,
            new Term(kind(row), row.text(EstimateFields.TERM))),
        row.text(PanelFields.COHORT),
        row.text(DateFields.PERIOD),
        row.whole(EstimateFields.EVENT_TIME),
        row.number(Truths.TRUE_EFFECT),
        row.count(EstimateFields.N_UNITS));
  }

  private static TermKind kind(TableRow row) {
    String cohort = row.text(PanelFields.COHORT);
    boolean at = row.whole(EstimateFields.EVENT_TIME) != null;
    return switch (row.text(EstimateFields.TERM)) {
      case "overall", "simple" -> TermKind.HEADLINE;
      case "att_gt" -> TermKind.GROUP_TIME;
      case "dynamic" -> at ? TermKind.EVENT_TIME : TermKind.AVERAGE;
      case "group" -> cohort == null || cohort.isEmpty() ? TermKind.AVERAGE : TermKind.COHORT;
      default -> row.text(DateFields.PERIOD) == null ? TermKind.AVERAGE : TermKind.CALENDAR;
    };
  }

  private static List<Note> caveats(TableRow row) {
    List<Note> caveats = new ArrayList<>();
    caveats.add(Note.of(ComparisonNote.SYNTHETIC));
    caveats.add(Note.of(ComparisonNote.EFFECT_MEANING, row.text(Truths.MEANING)));
    caveats.add(Note.of(ComparisonNote.OVER_ALL_ADOPTERS));
    Double log = row.number(Truths.TRUE_EFFECT_LOG);
    if (log != null) {
      caveats.add(Note.of(ComparisonNote.EFFECT_IN_LOGARITHMS, log));
    }
    return caveats;
  }
}
