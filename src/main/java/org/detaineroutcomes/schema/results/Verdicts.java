package org.detaineroutcomes.schema.results;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.detaineroutcomes.model.CitizenTier;
import org.detaineroutcomes.model.result.Arm;
import org.detaineroutcomes.model.result.Bound;
import org.detaineroutcomes.model.result.ClaimEstimand;
import org.detaineroutcomes.model.result.ClaimMeasure;
import org.detaineroutcomes.model.result.ClaimWording;
import org.detaineroutcomes.model.result.FigureForm;
import org.detaineroutcomes.model.result.FigureKey;
import org.detaineroutcomes.model.result.FigureUnit;
import org.detaineroutcomes.model.result.IntervalMethod;
import org.detaineroutcomes.model.result.Verdict;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Layer;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.TextForm;
import org.detaineroutcomes.schema.fields.ClaimFields;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.EstimateFields;
import org.detaineroutcomes.schema.fields.MeasureFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.fields.SourceFields;

/** Public claims and what the data of the release say of each; the figures stand beside. */
public final class Verdicts {
  public static final Column VERDICT =
      Column.text("verdict", "What the data of this release say of the claim")
          .oneOf(Verdict.class)
          .mandatory();
  public static final Column WORDING =
      Column.text("claim_wording", "How the text of the claim stands to what was said")
          .oneOf(ClaimWording.class)
          .mandatory();
  public static final Column IN_PART =
      Column.flag("in_part", "Whether the verdict holds for a part of the claim only").mandatory();
  public static final Column ESTIMAND =
      Column.text(
              "claim_estimand",
              "Quantity that would have to be measured for the claim to be tested; its arguments,"
                  + " the reasons, the missing inputs and the caveats are notes whose figure is the"
                  + " claim")
          .oneOf(ClaimEstimand.class)
          .mandatory();

  /** Figures behind a verdict. */
  public static final Column FIGURE_RANK =
      Column.integer("figure_rank", "position", "Where the figure stands beside its claim, from 1")
          .atLeast(1)
          .mandatory();

  public static final Column MEASURE =
      Column.text("claim_measure", "What the figure is of").oneOf(ClaimMeasure.class).mandatory();
  public static final Column ASIDE =
      Column.flag("figure_aside", "Whether the verdict does not rest on the figure").mandatory();
  public static final Column BOUND =
      Column.text("figure_bound", "How the figure relates to the true one")
          .oneOf(Bound.class)
          .mandatory();
  public static final Column FORM =
      Column.text("figure_form", "Kind of number that the figure is")
          .oneOf(FigureForm.class)
          .mandatory();
  public static final Column UNIT =
      Column.text("figure_unit", "Unit of the numbers that the figure is made of")
          .oneOf(FigureUnit.class)
          .mandatory();
  public static final Column VALUE =
      Column.number("figure_value", "as the form says", "The figure; empty: refused or absent");
  public static final Column METHOD =
      Column.text("figure_interval_method", "How the interval of the figure was made; empty: none")
          .oneOf(IntervalMethod.class);
  public static final Column ESTIMATE_ID =
      Column.text("figure_estimate_id", "Row of estimates that the figure rests on; empty: none")
          .matching(TextForm.FIGURE);

  /** The column of each key of a figure; empty where the measure does not take the key. */
  public static final Map<FigureKey, Column> KEYS = keys();

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
              WORDING,
              ClaimFields.SAID_BY,
              DateFields.DATE_PRINTED,
              DateFields.DATE_EARLIEST,
              VERDICT,
              IN_PART,
              ESTIMAND,
              ClaimFields.RESTS_ON,
              SourceFields.CITED),
          List.of(
              "A claim is printed, not endorsed; a quotation is what the source says, letter by letter.",
              "A verdict is about the claim as printed and these inputs, and is computed from them:"
                  + " other inputs may give another."),
          false);

  /** One row: one figure beside one claim. */
  public static final Table FIGURES =
      new Table(
          Layer.RESULTS,
          "claim_figures",
          "one figure beside one claim",
          List.of(ClaimFields.CLAIM_ID, FIGURE_RANK),
          figureColumns(),
          List.of("Counts below the threshold of the job are withheld in print."),
          false);

  private Verdicts() {}

  private static Map<FigureKey, Column> keys() {
    Map<FigureKey, Column> keys = new EnumMap<>(FigureKey.class);
    for (FigureKey key : FigureKey.values()) {
      keys.put(key, column(key));
    }
    return Collections.unmodifiableMap(keys);
  }

  private static Column column(FigureKey key) {
    return switch (key) {
      case ARM -> Column.text("figure_arm", "Group that the figure is about").oneOf(Arm.class);
      case OTHER_ARM ->
          Column.text("figure_other_arm", "Group that it is compared with").oneOf(Arm.class);
      case OUTCOME -> Column.text("figure_outcome", "Outcome, as estimates name it");
      case WEEK -> Column.date("figure_week", "First day of the week of the report");
      case JURISDICTION -> PlaceFields.JURISDICTION;
      case STATE -> PlaceFields.STATE;
      case PUBLISHED_AS ->
          Column.text("figure_published_as", "What a total counts, in the publisher's words");
      case PERIOD -> Column.text("figure_period", "Period of a total, as printed");
      case TIER ->
          Column.text("figure_tier", "Who says that the people are citizens")
              .oneOf(CitizenTier.class);
      case YEAR ->
          Column.integer(
              "figure_year", "year", "Fiscal year of a total, or the year of constant dollars");
    };
  }

  private static List<Column> figureColumns() {
    List<Column> columns =
        new ArrayList<>(List.of(ClaimFields.CLAIM_ID, FIGURE_RANK, MEASURE, ASIDE, BOUND));
    columns.addAll(KEYS.values());
    columns.addAll(
        List.of(
            FORM,
            UNIT,
            VALUE,
            EstimateFields.CONF_LOW,
            EstimateFields.CONF_HIGH,
            METHOD,
            MeasureFields.COUNTS_PEOPLE,
            ESTIMATE_ID));
    return List.copyOf(columns);
  }
}
