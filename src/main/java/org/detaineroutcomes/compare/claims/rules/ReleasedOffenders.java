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
import org.detaineroutcomes.model.Verdict;
import org.detaineroutcomes.schema.fields.DetainerFields;
import org.detaineroutcomes.schema.marts.DetainerOutcomes;
import org.detaineroutcomes.schema.staged.reports.DdorDeclined;
import org.detaineroutcomes.store.TableRow;

/** A claim of what the people released after a decline are charged with or convicted of. */
public final class ReleasedOffenders implements Rule {
  @Override
  public String estimand() {
    return "Of the people released after a declined detainer, those convicted of a serious offense, by"
        + " every conviction of each";
  }

  @Override
  public List<Need> needs() {
    return List.of(
        new Need(
            "declines known to have ended in a release (detainers with that outcome)",
            facts -> released(facts) > 0),
        Need.inNoTable(
            "every charge and conviction of each person, where a report prints one notable activity"
                + " chosen by its author"));
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
    return Judgement.of(
        Verdict.NOT_MEASURABLE, "a chosen activity a person is no distribution of offenses");
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
      figures.add(
          ClaimFigure.count("rows at hand that print a notable activity, a sample", rows.size()));
      figures.add(ClaimFigure.count("of these, of a conviction", with(rows, "convict")));
      figures.add(ClaimFigure.count("of these, of a charge", with(rows, "charge")));
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
