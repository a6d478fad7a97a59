package org.detaineroutcomes.schema.staged.claims;

import java.util.List;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.SourceFields;

/** What other studies found, to be printed beside our own figures with the estimand named. */
public final class PublishedFindings {
  public static final Column STUDY = Column.text("study", "Authors and year").mandatory();
  public static final Column DESIGN = Column.text("design", "Sample and method").mandatory();
  public static final Column OUTCOME =
      Column.text("published_outcome", "What was measured, in the study's words").mandatory();
  public static final Column ESTIMATE =
      Column.number(
          "published_estimate", "as stated", "The estimate; empty where only its sign is");
  public static final Column UNIT = Column.text("published_unit", "Unit of the estimate");
  public static final Column INTERVAL_OR_NOTE =
      Column.text("interval_or_note", "Interval, sign or qualification, as published");

  /** One row: one finding. */
  public static final Table TABLE =
      Table.staged(
          "published_findings",
          "one finding of one study",
          List.of(STUDY, DESIGN, OUTCOME, ESTIMATE, UNIT, INTERVAL_OR_NOTE, SourceFields.CITED),
          "Designs and estimands differ: a figure beside ours is no replication.");

  private PublishedFindings() {}
}
