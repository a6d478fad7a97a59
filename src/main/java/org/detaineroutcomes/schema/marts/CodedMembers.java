package org.detaineroutcomes.schema.marts;

import java.util.List;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Layer;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.PanelFields;

/** Who is in the sample of an offense under each coding that a job crosses. */
public final class CodedMembers {
  public static final Column CODING =
      Column.integer("coding_rank", "order", "Number of the coding, in the order of the job")
          .atLeast(0)
          .mandatory();
  public static final Column LAST =
      Column.integer("last_period_index", "periods", "Last period that the coding compares")
          .mandatory();

  /** One row: one unit in one sample of one offense under one coding. */
  public static final Table TABLE =
      new Table(
          Layer.MARTS,
          "coded_members",
          "one unit in one sample of one offense under one coding",
          List.of(CODING, CodedUnits.MEASURE, Samples.SAMPLE, PanelFields.UNIT_ID),
          List.of(
              CODING,
              CodedUnits.GROUPING,
              CodedUnits.MEASURE,
              Samples.SAMPLE,
              PanelFields.UNIT_ID,
              PanelFields.ARM,
              PanelFields.COHORT,
              Panels.ADOPTER_ID,
              Panels.SAME_STATE,
              Panels.AGREEMENT_287G,
              LAST),
          List.of(),
          false);

  private CodedMembers() {}
}
