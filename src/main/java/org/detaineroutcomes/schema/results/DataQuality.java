package org.detaineroutcomes.schema.results;

import java.util.List;
import org.detaineroutcomes.model.result.QualityDimension;
import org.detaineroutcomes.model.result.QualityVerdict;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Layer;
import org.detaineroutcomes.schema.Table;

/** How complete, unique, current and plausible what was read is, by source and column. */
public final class DataQuality {
  public static final Column STAGED =
      Column.text("quality_table", "Staged table that the source fills").mandatory();
  public static final Column INPUT =
      Column.integer("quality_input", "position", "Position of the input in the job, from 1")
          .mandatory();
  public static final Column FORMAT =
      Column.text("quality_format", "Format that the input is read as").mandatory();
  public static final Column COLUMN =
      Column.text("quality_column", "Column of the staged table; empty: the source as a whole");
  public static final Column DIMENSION =
      Column.text("quality_dimension", "What the figure says")
          .oneOf(QualityDimension.class)
          .mandatory();
  public static final Column VALUE =
      Column.number(
          "quality_value",
          "share, days, or the unit of the column",
          "The figure; empty: fewer people than the job prints would show");
  public static final Column THRESHOLD =
      Column.number(
          "quality_threshold", "share or days", "The least or most the job asks for; empty: none");
  public static final Column VERDICT =
      Column.text("quality_verdict", "Whether the threshold is met")
          .oneOf(QualityVerdict.class)
          .mandatory();

  /** One row: one figure of one source or one of its columns. */
  public static final Table TABLE =
      new Table(
          Layer.RESULTS,
          "data_quality",
          "one figure of one source, or of one column of it",
          List.of(STAGED, INPUT, COLUMN, DIMENSION),
          List.of(STAGED, INPUT, FORMAT, COLUMN, DIMENSION, VALUE, THRESHOLD, VERDICT),
          List.of(
              "Of tables about persons shares are in whole percents, ranges are not told, and days"
                  + " are the last of their month.",
              "How much moved since the release before is in the manifest: it depends on the"
                  + " warehouse, and this table does not."),
          false);

  private DataQuality() {}
}
