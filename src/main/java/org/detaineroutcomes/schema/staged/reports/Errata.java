package org.detaineroutcomes.schema.staged.reports;

import java.util.List;
import org.detaineroutcomes.model.result.CorrectionEffect;
import org.detaineroutcomes.model.result.ErratumKind;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.DetainerFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.fields.ReportFields;
import org.detaineroutcomes.schema.fields.SourceFields;

/** Corrections and disputes of Declined Detainer Outcome Reports: who says what is wrong. */
public final class Errata {
  public static final Column KIND =
      Column.text(
              "erratum_kind",
              "Corrected by its publisher, disputed by somebody, or the whole report withdrawn")
          .oneOf(ErratumKind.class)
          .mandatory();
  public static final Column SECTION =
      Column.text("affected_section", "Section of the report; empty: all of it")
          .oneOf("I", "II", "III");
  public static final Column ROWS_WRONG =
      Column.count("affected_detainers", "detainers", "Detainers that fall away; empty: not known")
          .atLeast(0);
  public static final Column AT_LEAST =
      Column.count("affected_at_least", "detainers", "Detainers that fall away at the least")
          .atLeast(0)
          .mandatory();
  public static final Column COUNT_BASIS =
      Column.text("count_basis", "What the number of detainers rests on");
  public static final Column CORRECTION =
      Column.text("correction", "What was wrong, in the words of who says so");
  public static final Column OUTCOME =
      Column.text(
              "corrected_outcome", "What became of the detainers by the words of the correction")
          .oneOf(DetainerFields.OUTCOME.allowed().toArray(String[]::new));
  public static final Column EFFECT =
      Column.text(
              "correction_effect",
              "Whether the detainers belong to another place or to none, by the words of the"
                  + " correction; empty: no correction")
          .oneOf(CorrectionEffect.class);
  public static final Column CORRECTED_BY = Column.text("corrected_by", "Who says so").mandatory();

  /** One row: one jurisdiction of one section of one report; a withdrawal is of all of it. */
  public static final Table TABLE =
      Table.staged(
          "errata",
          "one correction or dispute of one jurisdiction's rows in one report, or its withdrawal",
          List.of(
              ReportFields.REPORT_START,
              PlaceFields.JURISDICTION,
              PlaceFields.STATE,
              SECTION,
              KIND,
              ROWS_WRONG,
              AT_LEAST,
              COUNT_BASIS,
              ReportFields.VALUE_BASIS,
              CORRECTION,
              OUTCOME,
              EFFECT,
              CORRECTED_BY,
              DateFields.DATE_PRINTED,
              DateFields.DATE_EARLIEST,
              DateFields.DATE_LATEST,
              DateFields.DATE_PRECISION,
              SourceFields.SOURCE_URL),
          "Where a number is not known, what is left after the correction is an upper bound.",
          "What is re-attributed leaves the place that is named, and stays in the number of the"
              + " nation.",
          "A dispute is no correction: figures with and without disputed rows both stand.",
          "A withdrawal is of the editions of a report published until then; a later one stands.");

  private Errata() {}
}
