package org.detaineroutcomes.schema.results;

import java.util.List;
import org.detaineroutcomes.model.result.EndCause;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Layer;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.EstimateFields;
import org.detaineroutcomes.schema.fields.FigureFields;

/** Cumulative incidence of what ends a detainer, by days since issue, with competing ends. */
public final class Incidences {
  public static final Column CAUSE =
      Column.text("end_cause", "What ended the detainer").oneOf(EndCause.class).mandatory();
  public static final Column DAY =
      Column.integer("days_since_issue", "days", "Whole days since the detainer was issued")
          .atLeast(0)
          .mandatory();
  public static final Column SPELLS =
      Column.count("spells", "detainers", "Detainers the curve is estimated from")
          .atLeast(0)
          .mandatory();
  public static final Column EVENTS =
      Column.count("events", "detainers", "Detainers that the cause had ended by the day")
          .atLeast(0)
          .mandatory();
  public static final Column AT_RISK =
      Column.count("at_risk", "detainers", "Detainers under observation just before the day")
          .atLeast(0)
          .mandatory();
  public static final Column KNOWN =
      Column.number("known_incidence", "share", "The incidence that was built into made data")
          .within(0, 1);

  /** One row: one cause by one day, in one group of one file. */
  public static final Table TABLE =
      new Table(
          Layer.RESULTS,
          "incidences",
          "one cause by one day since issue, in one group of one file",
          List.of(
              FigureFields.RECORD_KIND,
              FigureFields.RECORD,
              FigureFields.DIMENSION,
              FigureFields.MEMBER,
              FigureFields.FLUSH,
              CAUSE,
              DAY),
          List.of(
              FigureFields.RECORD_KIND,
              FigureFields.RECORD,
              FigureFields.DIMENSION,
              FigureFields.MEMBER,
              FigureFields.FLUSH,
              CAUSE,
              DAY,
              SPELLS,
              EVENTS,
              AT_RISK,
              EstimateFields.ESTIMATE,
              EstimateFields.STD_ERROR,
              EstimateFields.CONF_LOW,
              EstimateFields.CONF_HIGH,
              KNOWN,
              FigureFields.BASIS),
          List.of(
              "Aalen-Johansen: the incidences of all causes and the share not ended add up to 1.",
              "Intervals are symmetric for log(-log) of the incidence, 95 %.",
              "A detainer that had not ended is censored; without the flush, one that it declined is"
                  + " censored on the day of the policy.",
              "Declined is not released; a missing transfer is not a decline."),
          false);

  private Incidences() {}
}
