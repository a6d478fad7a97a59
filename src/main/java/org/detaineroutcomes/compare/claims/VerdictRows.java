package org.detaineroutcomes.compare.claims;

import java.sql.Date;
import java.util.ArrayList;
import java.util.List;
import org.detaineroutcomes.compare.RowOf;
import org.detaineroutcomes.compare.claims.ClaimVerdicts.Judged;
import org.detaineroutcomes.schema.fields.ClaimFields;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.EstimateFields;
import org.detaineroutcomes.schema.fields.MeasureFields;
import org.detaineroutcomes.schema.fields.SourceFields;
import org.detaineroutcomes.schema.results.Verdicts;

/** Judged claims as rows of the two tables of verdicts. */
final class VerdictRows {
  private VerdictRows() {}

  static RowOf verdict(Judged judged) {
    Claim claim = judged.claim();
    Judgement found = judged.judgement();
    return new RowOf(Verdicts.TABLE)
        .set(ClaimFields.CLAIM_ID, claim.id())
        .set(ClaimFields.CLAIM, claim.text())
        .set(ClaimFields.SAID_BY, claim.saidBy())
        .set(DateFields.DATE_PRINTED, claim.date())
        .set(
            DateFields.DATE_EARLIEST,
            claim.earliest() == null ? null : Date.valueOf(claim.earliest()))
        .set(Verdicts.VERDICT, found.verdict().word())
        .set(Verdicts.IN_PART, found.inPart())
        .set(Verdicts.ESTIMAND, judged.estimand())
        .set(Verdicts.REASON, found.because())
        .set(MeasureFields.CAVEAT, joined(found.caveats()))
        .set(Verdicts.MISSING, joined(found.missing()))
        .set(ClaimFields.RESTS_ON, claim.restsOn())
        .set(SourceFields.CITED, claim.cited());
  }

  static List<RowOf> figures(Judged judged) {
    List<RowOf> rows = new ArrayList<>();
    for (ClaimFigure figure : judged.judgement().figures()) {
      rows.add(
          new RowOf(Verdicts.FIGURES)
              .set(ClaimFields.CLAIM_ID, judged.claim().id())
              .set(Verdicts.FIGURE_RANK, rows.size() + 1)
              .set(Verdicts.FIGURE, figure.label())
              .set(Verdicts.FIGURE_VALUE, figure.value())
              .set(
                  EstimateFields.CONF_LOW,
                  figure.interval() == null ? null : figure.interval().low())
              .set(
                  EstimateFields.CONF_HIGH,
                  figure.interval() == null ? null : figure.interval().high())
              .set(MeasureFields.INTERVAL, figure.method())
              .set(Verdicts.FIGURE_FORM, figure.form().word())
              .set(MeasureFields.COUNTS_PEOPLE, figure.people())
              .set(Verdicts.FIGURE_ESTIMATE, figure.estimateId()));
    }
    return rows;
  }

  private static String joined(List<String> parts) {
    return parts.isEmpty() ? null : String.join("; ", parts);
  }
}
