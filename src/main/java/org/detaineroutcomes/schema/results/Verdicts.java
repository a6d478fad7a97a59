package org.detaineroutcomes.schema.results;

import java.util.List;
import org.detaineroutcomes.model.Verdict;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Layer;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.ClaimFields;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.EstimateFields;
import org.detaineroutcomes.schema.fields.MeasureFields;
import org.detaineroutcomes.schema.fields.SourceFields;

/** Public claims and what the data of the release say of each; the figures stand beside. */
public final class Verdicts {
  public static final Column VERDICT =
      Column.text("verdict", "What the data of this release say of the claim")
          .oneOf(Verdict.words())
          .mandatory();
  public static final Column IN_PART =
      Column.flag("in_part", "Whether the verdict holds for a part of the claim only").mandatory();
  public static final Column ESTIMAND =
      Column.text("estimand", "What would have to be measured for the claim to be tested")
          .mandatory();
  public static final Column REASON =
      Column.text("verdict_reason", "Why the verdict is what it is, in a sentence").mandatory();
  public static final Column MISSING =
      Column.text("missing_inputs", "What the claim needs and the job lacks; by semicolons");

  /** Figures behind a verdict. */
  public static final Column FIGURE_RANK =
      Column.integer("figure_rank", "position", "Where the figure stands beside its claim, from 1")
          .atLeast(1)
          .mandatory();

  public static final Column FIGURE = Column.text("figure", "What the figure is of").mandatory();
  public static final Column FIGURE_VALUE =
      Column.number("figure_value", "as the form says", "The figure; empty: refused or absent");
  public static final Column FIGURE_FORM =
      Column.text("figure_form", "What kind of number it is")
          .oneOf("count", "share", "per year", "dollars", "number", "p-value")
          .mandatory();
  public static final Column FIGURE_ESTIMATE =
      Column.text("figure_estimate_id", "The row of estimates it is; empty: none")
          .matching("[0-9a-f]{16}");

  /** One row: one claim. */
  public static final Table TABLE =
      new Table(
          Layer.RESULTS,
          "claim_verdicts",
          "one public claim",
          List.of(ClaimFields.CLAIM_ID),
          List.of(
              ClaimFields.CLAIM_ID,
              ClaimFields.CLAIM,
              ClaimFields.SAID_BY,
              DateFields.DATE_PRINTED,
              DateFields.DATE_EARLIEST,
              VERDICT,
              IN_PART,
              ESTIMAND,
              REASON,
              MeasureFields.CAVEAT,
              MISSING,
              ClaimFields.RESTS_ON,
              SourceFields.CITED),
          List.of(
              "A claim is quoted, not endorsed.",
              "A verdict is about the claim as quoted and these inputs, and is computed from them:"
                  + " other inputs may give another."),
          false);

  /** One row: one figure beside one claim. */
  public static final Table FIGURES =
      new Table(
          Layer.RESULTS,
          "claim_figures",
          "one figure beside one claim",
          List.of(ClaimFields.CLAIM_ID, FIGURE_RANK),
          List.of(
              ClaimFields.CLAIM_ID,
              FIGURE_RANK,
              FIGURE,
              FIGURE_VALUE,
              EstimateFields.CONF_LOW,
              EstimateFields.CONF_HIGH,
              MeasureFields.INTERVAL,
              FIGURE_FORM,
              MeasureFields.COUNTS_PEOPLE,
              FIGURE_ESTIMATE),
          List.of("Counts below the threshold of the job are withheld in print."),
          false);

  private Verdicts() {}
}
