package org.detaineroutcomes.compare.claims;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.detaineroutcomes.compare.claims.ClaimVerdicts.Judged;
import org.detaineroutcomes.schema.TableRowBuilder;
import org.detaineroutcomes.schema.fields.ClaimFields;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.EstimateFields;
import org.detaineroutcomes.schema.fields.MeasureFields;
import org.detaineroutcomes.schema.fields.SourceFields;
import org.detaineroutcomes.schema.results.Verdicts;

/** Judged claims as rows of the two tables of verdicts. */
final class VerdictRows {
  private VerdictRows() {}

  static TableRowBuilder verdict(Judged judged) {
    Claim claim = judged.claim();
    Judgement found = judged.judgement();
    return new TableRowBuilder(Verdicts.TABLE)
        .set(ClaimFields.CLAIM_ID, claim.id())
        .set(ClaimFields.CLAIM, claim.text())
        .set(Verdicts.WORDING, claim.wording().code())
        .set(ClaimFields.SAID_BY, claim.saidBy())
        .set(DateFields.DATE_PRINTED, claim.date())
        .set(DateFields.DATE_EARLIEST, plain(claim.earliest()))
        .set(Verdicts.VERDICT, found.verdict().code())
        .set(Verdicts.IN_PART, found.inPart())
        .set(Verdicts.ESTIMAND, judged.estimand().code().code())
        .set(ClaimFields.RESTS_ON, claim.restsOn())
        .set(SourceFields.CITED, claim.cited());
  }

  static List<TableRowBuilder> figures(Judged judged) {
    List<TableRowBuilder> rows = new ArrayList<>();
    for (ClaimFigure figure : judged.judgement().figures()) {
      TableRowBuilder row =
          new TableRowBuilder(Verdicts.FIGURES)
              .set(ClaimFields.CLAIM_ID, judged.claim().id())
              .set(Verdicts.FIGURE_RANK, rows.size() + 1)
              .set(Verdicts.MEASURE, figure.subject().measure().code())
              .set(Verdicts.ASIDE, figure.subject().aside())
              .set(Verdicts.BOUND, figure.subject().bound().code())
              .set(Verdicts.FORM, figure.form().code())
              .set(Verdicts.UNIT, figure.subject().measure().unit().code())
              .set(Verdicts.VALUE, figure.value())
              .set(
                  EstimateFields.CONF_LOW,
                  figure.interval() == null ? null : figure.interval().low())
              .set(
                  EstimateFields.CONF_HIGH,
                  figure.interval() == null ? null : figure.interval().high())
              .set(Verdicts.METHOD, figure.method() == null ? null : figure.method().code())
              .set(MeasureFields.COUNTS_PEOPLE, figure.countsPeople())
              .set(Verdicts.ESTIMATE_ID, figure.estimateId());
      figure
          .subject()
          .keys()
          .forEach((key, value) -> row.set(Verdicts.KEYS.get(key), plain(value)));
      rows.add(row);
    }
    return rows;
  }

  /** As Spark takes it. */
  private static Object plain(Object value) {
    return value instanceof LocalDate day ? Date.valueOf(day) : value;
  }
}
