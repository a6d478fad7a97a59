package org.detaineroutcomes.schema.results;

import java.util.List;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Layer;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.TextForm;
import org.detaineroutcomes.schema.fields.EstimateFields;
import org.detaineroutcomes.schema.fields.FigureFields;
import org.detaineroutcomes.schema.fields.MeasureFields;

/** Counts and shares that describe a record: no comparison, each with its denominator named. */
public final class Measures {
  public static final Column DENOMINATOR = Column.count("denominator", "rows", "Size of the base");
  public static final Column HORIZON =
      Column.integer(
              "horizon_days", "days", "Days since issue within which it happened; empty: no limit")
          .atLeast(0);
  public static final Column FLUSH_FROM =
      Column.date("flush_from", "First day of the flush that the figure is about");
  public static final Column ID =
      Column.text(
              "measure_id",
              "Digest of what the figure is of: the same figure has the same id in every release")
          .matching(TextForm.FIGURE)
          .mandatory();

  /** One row: one figure. */
  public static final Table TABLE =
      new Table(
          Layer.RESULTS,
          "measures",
          "one count or share",
          List.of(ID),
          List.of(
              FigureFields.MEASURE,
              HORIZON,
              FigureFields.FLUSH,
              FLUSH_FROM,
              FigureFields.RECORD_KIND,
              FigureFields.RECORD,
              FigureFields.DIMENSION,
              FigureFields.MEMBER,
              FigureFields.PART_OF,
              FigureFields.MEMBER_NAME,
              FigureFields.BASE,
              FigureFields.BASIS,
              FigureFields.BOUND,
              MeasureFields.NUMERATOR,
              DENOMINATOR,
              EstimateFields.ESTIMATE,
              EstimateFields.CONF_LOW,
              EstimateFields.CONF_HIGH,
              FigureFields.INTERVAL,
              FigureFields.REFUSAL,
              MeasureFields.COUNTS_PEOPLE,
              ID),
          List.of("Counts of citizens are floors: records, not persons."),
          false);

  private Measures() {}
}
