package org.detaineroutcomes.schema.fields;

import java.util.stream.Stream;
import org.detaineroutcomes.model.result.Basis;
import org.detaineroutcomes.model.result.Bound;
import org.detaineroutcomes.model.result.Code;
import org.detaineroutcomes.model.result.Dimension;
import org.detaineroutcomes.model.result.EstimateDimension;
import org.detaineroutcomes.model.result.FlushVersion;
import org.detaineroutcomes.model.result.IntervalMethod;
import org.detaineroutcomes.model.result.MeasureBase;
import org.detaineroutcomes.model.result.MeasureId;
import org.detaineroutcomes.model.result.RecordKind;
import org.detaineroutcomes.model.result.Refusal;
import org.detaineroutcomes.schema.Column;

/** Columns that say in codes what a figure is of, and how far it can be relied on. */
public final class FigureFields {
  public static final Column MEASURE =
      Column.text("measure", "What is counted").oneOf(MeasureId.class).mandatory();
  public static final Column FLUSH =
      Column.text(
              "flush_version",
              "Whether a stock flushed at a policy's start counts as declined; empty: no matter")
          .oneOf(FlushVersion.class);
  public static final Column RECORD_KIND =
      Column.text("record_kind", "Kind of record that a figure is counted from")
          .oneOf(RecordKind.class);
  public static final Column RECORD =
      Column.text(
          "record_name",
          "File, first day of the report, or period as printed; empty for all files or reports");
  public static final Column DIMENSION =
      Column.text("dimension", "What tells the figure from others of its kind; empty: all")
          .oneOf(
              Stream.concat(
                      Code.codes(EstimateDimension.class).stream(),
                      Code.codes(Dimension.class).stream())
                  .toArray(String[]::new));
  public static final Column MEMBER =
      Column.text("member", "The member of the dimension: a code, a place, a column or a number");
  public static final Column PART_OF =
      Column.text(
          "part_of",
          "What the member is part of, such as the state of a jurisdiction or the form of a date;"
              + " empty: it needs none");
  public static final Column MEMBER_NAME =
      Column.text("member_name", "Name of a member that is the code of a place");
  public static final Column BASE =
      Column.text("base", "What the share is of; empty for a count").oneOf(MeasureBase.class);
  public static final Column BASIS =
      Column.text("basis", "What the number rests on, and what was done to it").oneOf(Basis.class);
  public static final Column BOUND =
      Column.text("bound", "How the number relates to the true one").oneOf(Bound.class);
  public static final Column REFUSAL =
      Column.text("refusal", "Why there is no number; empty where there is one")
          .oneOf(Refusal.class);
  public static final Column INTERVAL =
      Column.text("interval_method", "How the interval was made").oneOf(IntervalMethod.class);

  private FigureFields() {}
}
