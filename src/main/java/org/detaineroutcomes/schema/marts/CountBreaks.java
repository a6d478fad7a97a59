package org.detaineroutcomes.schema.marts;

import java.util.List;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Layer;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.fields.PlaceFields;

/** Counts that fall or rise by more than the unit's own history allows, for a person to read. */
public final class CountBreaks {
  public static final Column MEASURE =
      Column.text("measure", "What is counted").oneOf("violent", "property").mandatory();
  public static final Column COUNT =
      Column.count("offenses", "offenses", "The count of the period").mandatory();
  public static final Column PREVIOUS_PERIOD =
      Column.text("previous_period", "The latest earlier period with a count").mandatory();
  public static final Column PREVIOUS =
      Column.count("previous_offenses", "offenses", "The count of that period").mandatory();
  public static final Column STEPS =
      Column.integer("other_steps", "steps", "Other steps of the unit from count to count")
          .atLeast(0)
          .mandatory();
  public static final Column USUAL =
      Column.number(
              "usual_factor", "factor", "Median of the other steps, as a factor of at least 1")
          .atLeast(1)
          .mandatory();
  public static final Column LEAST =
      Column.number("least_expected", "offenses", "The lowest count that the history allows")
          .mandatory();
  public static final Column MOST =
      Column.number("most_expected", "offenses", "The highest count that the history allows")
          .mandatory();
  public static final Column OTHER_REPORTERS =
      Column.flag(
          "other_reporters",
          "Whether the two periods have different reporters; empty: they are not named");

  /** One row: one period of one unit whose count breaks with its history. */
  public static final Table TABLE =
      new Table(
          Layer.MARTS,
          "count_breaks",
          "one unit and period whose count breaks with the unit's own history",
          List.of(PanelFields.UNIT_ID, MEASURE, Panels.PERIOD_INDEX),
          List.of(
              PanelFields.UNIT_ID,
              Panels.UNIT_NAME,
              PlaceFields.STATE,
              MEASURE,
              Panels.PERIOD,
              Panels.PERIOD_INDEX,
              COUNT,
              PREVIOUS_PERIOD,
              PREVIOUS,
              STEPS,
              USUAL,
              LEAST,
              MOST,
              OTHER_REPORTERS),
          List.of(
              "A step from one count to the next breaks with the history if its logarithm (of one"
                  + " more than each count) is larger than log 2, plus five times the median size of"
                  + " the unit's other steps, plus 3.29 standard errors of two Poisson counts.",
              "A row is a question to a person. Nothing is left out of a sample because of it."),
          false);

  private CountBreaks() {}
}
