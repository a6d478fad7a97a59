package org.detaineroutcomes.schema.staged;

import java.util.List;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.EstimateFields;
import org.detaineroutcomes.schema.fields.PanelFields;

/** The known effects of the synthetic country, keyed as estimates are. */
public final class Truths {
  public static final Column DATA =
      Column.text("data", "What the effects are true of").oneOf("synthetic").mandatory();
  public static final Column TRUE_EFFECT =
      Column.number("true_effect", "unit of the outcome", "The effect that was built in")
          .mandatory();
  public static final Column TRUE_EFFECT_LOG =
      Column.number("true_effect_log", "log points", "The same as a difference of logarithms");
  public static final Column UNIT = Column.text("true_effect_unit", "Unit of the effect");
  public static final Column MEANING = Column.text("meaning", "What the effect is the effect of");

  /** One row: one known effect. */
  public static final Table TABLE =
      Table.staged(
          "truth",
          "one known effect of the synthetic country",
          List.of(
              DATA,
              PanelFields.OUTCOME,
              EstimateFields.TERM,
              PanelFields.COHORT,
              DateFields.PERIOD,
              EstimateFields.EVENT_TIME,
              TRUE_EFFECT,
              UNIT,
              TRUE_EFFECT_LOG,
              EstimateFields.N_UNITS,
              MEANING),
          "Synthetic: true of no place.");

  private Truths() {}
}
