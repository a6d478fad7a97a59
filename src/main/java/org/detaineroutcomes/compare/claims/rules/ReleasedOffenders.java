package org.detaineroutcomes.compare.claims.rules;

import java.util.ArrayList;
import java.util.List;
import org.detaineroutcomes.compare.claims.Claim;
import org.detaineroutcomes.compare.claims.ClaimFigure;
import org.detaineroutcomes.compare.claims.Facts;
import org.detaineroutcomes.compare.claims.Judgement;
import org.detaineroutcomes.compare.claims.Need;
import org.detaineroutcomes.compare.claims.Rule;
import org.detaineroutcomes.model.DetainerOutcome;
import org.detaineroutcomes.model.result.ClaimEstimand;
import org.detaineroutcomes.model.result.ClaimMeasure;
import org.detaineroutcomes.model.result.ClaimNeed;
import org.detaineroutcomes.model.result.ClaimNote;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.Verdict;
import org.detaineroutcomes.schema.fields.DetainerFields;
import org.detaineroutcomes.schema.marts.DetainerOutcomes;
import org.detaineroutcomes.schema.staged.reports.DdorDeclined;
import org.detaineroutcomes.store.TableRow;

/** A claim of what the people released after a decline are charged with or convicted of. */
public final class ReleasedOffenders implements Rule {
  @Override
  public Note estimand() {
    return Note.of(ClaimEstimand.CONVICTIONS_OF_RELEASED);
  }

  @Override
  public List<Need> needs() {
    return List.of(
        new Need(ClaimNeed.DECLINES_ENDING_IN_RELEASE, facts -> released(facts) > 0),
        Need.inNoTable(ClaimNeed.EVERY_CONVICTION));
  }

  private static long released(Facts facts) {
    return facts.rows(DetainerOutcomes.TABLE).stream()
        .filter(
            row ->
                DetainerOutcome.DECLINED_RELEASED.name().equals(row.text(DetainerFields.OUTCOME)))
        .mapToLong(row -> row.count(DetainerFields.DETAINERS))
        .sum();
  }

  @Override
  public Judgement judge(Claim claim, Facts facts) {
    return Judgement.of(Verdict.NOT_MEASURABLE, ClaimNote.ACTIVITY_IS_CHOSEN)
        .note(ClaimNote.RELEASED_TWO_READINGS);
  }

  @Override
  public List<Note> readings(Claim claim, Facts facts) {
    return List.of(Note.of(ClaimNote.RELEASED_TWO_READINGS));
  }

  /** The rows at hand, which are a sample and say whether an activity is a charge. */
  @Override
  public List<ClaimFigure> beside(Claim claim, Facts facts) {
    List<TableRow> rows =
        facts.rows(DdorDeclined.TABLE).stream()
            .filter(row -> row.text(DdorDeclined.NOTABLE_ACTIVITY) != null)
            .toList();
    List<ClaimFigure> figures = new ArrayList<>();
    if (!rows.isEmpty()) {
      figures.add(ClaimFigure.count(rows.size(), ClaimMeasure.ROWS_WITH_ACTIVITY));
      figures.add(ClaimFigure.count(with(rows, "convict"), ClaimMeasure.ROWS_WITH_CONVICTION));
      figures.add(ClaimFigure.count(with(rows, "charge"), ClaimMeasure.ROWS_WITH_CHARGE));
    }
    return figures;
  }

  private static long with(List<TableRow> rows, String word) {
    return rows.stream()
        .filter(
            row ->
                row.text(DdorDeclined.NOTABLE_ACTIVITY)
                    .toLowerCase(java.util.Locale.ROOT)
                    .contains(word))
        .count();
  }
}
