package org.detaineroutcomes.schema.marts;

import java.util.Arrays;
import java.util.List;
import org.detaineroutcomes.model.DetainerForm;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Layer;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.DetainerFields;

/** Detainers by what became of them, what that rests on, and the form they were issued on. */
public final class DetainerTaxonomy {
  public static final Column FORM_ERA =
      Column.text("form_era", "Forms that were new on the detainer's date; empty: no date")
          .oneOf(
              Arrays.stream(DetainerForm.Era.values())
                  .map(DetainerForm.Era::words)
                  .toArray(String[]::new));

  private static final List<Column> KEY =
      List.of(
          Provenance.FILE,
          DetainerFields.CUSTODY,
          DetainerFields.FORM,
          DetainerFields.FORM_BASIS,
          DetainerFields.REQUEST,
          FORM_ERA,
          DetainerFields.OUTCOME,
          DetainerFields.OUTCOME_BASIS);

  /** One row: detainers of one file that are alike. */
  public static final Table TABLE =
      new Table(
          Layer.MARTS,
          "detainer_taxonomy",
          "detainers of one file that are alike in custody, form, outcome and what these rest on",
          KEY,
          java.util.stream.Stream.concat(
                  KEY.stream(), java.util.stream.Stream.of(DetainerFields.DETAINERS))
              .toList(),
          List.of(
              "Two files can hold the same detainer: files are never added up.",
              "Hold, notify and transfer are different requests.",
              "Declined is not released; a missing transfer is not a decline."),
          false);

  private DetainerTaxonomy() {}
}
