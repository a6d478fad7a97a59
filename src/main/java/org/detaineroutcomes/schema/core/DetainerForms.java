package org.detaineroutcomes.schema.core;

import java.util.List;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Layer;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.DetainerFields;
import org.detaineroutcomes.schema.staged.EnforcementEras;

/** The forms that federal programmes brought into use, by the day. */
public final class DetainerForms {
  public static final Column FROM =
      Column.date("form_from", "First day on which the form was in use").mandatory();

  /** One row: one form that one programme brought. */
  public static final Table TABLE =
      new Table(
          Layer.CORE,
          "detainer_forms",
          "one form that one federal programme brought into use",
          List.of(),
          List.of(
              DetainerFields.FORM.mandatory(),
              DetainerFields.REQUEST.mandatory(),
              FROM,
              EnforcementEras.ERA,
              Provenance.FILE,
              Provenance.ROW),
          List.of("Older forms stay in use: a row says when one began, not when it ended."),
          false);

  private DetainerForms() {}
}
