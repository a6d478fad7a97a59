package org.detaineroutcomes.compare.claims;

import java.sql.Date;
import java.util.ArrayList;
import java.util.List;
import org.detaineroutcomes.compare.RowOf;
import org.detaineroutcomes.compare.claims.ClaimVerdicts.Judged;
import org.detaineroutcomes.schema.SourceNotes;
import org.detaineroutcomes.schema.results.Estimates;
import org.detaineroutcomes.schema.results.Measures;
import org.detaineroutcomes.schema.results.Verdicts;
import org.detaineroutcomes.schema.staged.Policies;
import org.detaineroutcomes.schema.staged.record.Claims;

/** Judged claims as rows of the two tables of verdicts. */
final class VerdictRows {
  private VerdictRows() {}

  static RowOf verdict(Judged judged) {
    Claim claim = judged.claim();
    Judgement found = judged.judgement();
    return new RowOf(Verdicts.TABLE)
        .set(Claims.CLAIM_ID, claim.id())
        .set(Claims.CLAIM, claim.text())
        .set(Claims.SAID_BY, claim.saidBy())
        .set(Policies.DATE_PRINTED, claim.date())
        .set(
            Policies.DATE_EARLIEST,
            claim.earliest() == null ? null : Date.valueOf(claim.earliest()))
        .set(Verdicts.VERDICT, found.verdict().word())
        .set(Verdicts.IN_PART, found.inPart())
        .set(Verdicts.ESTIMAND, judged.estimand())
        .set(Verdicts.REASON, found.because())
        .set(Measures.CAVEAT, joined(found.caveats()))
        .set(Verdicts.MISSING, joined(found.missing()))
        .set(Claims.RESTS_ON, claim.restsOn())
        .set(SourceNotes.CITED, claim.cited());
  }

  static List<RowOf> figures(Judged judged) {
    List<RowOf> rows = new ArrayList<>();
    for (ClaimFigure figure : judged.judgement().figures()) {
      rows.add(
          new RowOf(Verdicts.FIGURES)
              .set(Claims.CLAIM_ID, judged.claim().id())
              .set(Verdicts.FIGURE_RANK, rows.size() + 1)
              .set(Verdicts.FIGURE, figure.label())
              .set(Verdicts.FIGURE_VALUE, figure.value())
              .set(Estimates.CONF_LOW, figure.interval() == null ? null : figure.interval().low())
              .set(Estimates.CONF_HIGH, figure.interval() == null ? null : figure.interval().high())
              .set(Measures.INTERVAL, figure.method())
              .set(Verdicts.FIGURE_FORM, figure.form().word())
              .set(Measures.COUNTS_PEOPLE, figure.people())
              .set(Verdicts.FIGURE_ESTIMATE, figure.estimateId()));
    }
    return rows;
  }

  private static String joined(List<String> parts) {
    return parts.isEmpty() ? null : String.join("; ", parts);
  }
}
