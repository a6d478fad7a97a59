package org.detaineroutcomes.schema.marts;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.detaineroutcomes.model.DetainerOutcome;
import org.detaineroutcomes.schema.Column;

/** Detainer records in the joined table, in the period of the record's date. */
public final class JoinedDetainers {
  public static final Column ISSUED = count("detainers_issued", "Detainers of the period");
  public static final Column DECLINED =
      count("detainers_declined", "Those declined, whether the release is known or not");
  public static final Column WITH_KNOWN_OUTCOME =
      count(
          "detainers_with_known_outcome",
          "Those whose record says what became of them: neither unknown nor pending");
  public static final Column WITH_REASON =
      count("detainers_with_reason", "Those with a lift reason on the record");
  public static final Column WITH_CITIZENSHIP =
      count("detainers_with_citizenship", "Those whose record names a country of citizenship");
  public static final Column LOCAL =
      count("detainers_in_local_custody", "Those at a facility of a county, a city or an agency");
  public static final Column LOCAL_DECLINED =
      count("detainers_in_local_custody_declined", "Those of them declined");
  public static final Column HOLD =
      count("detainers_asking_hold", "Those whose form asks to hold, to hold and notify included");
  public static final Column NOTIFY =
      count("detainers_asking_notice", "Those whose form asks to notify alone");
  public static final Column WITH_FORM =
      count("detainers_with_known_request", "Those whose form is known");
  public static final Column WITH_DAYS =
      count("detainers_with_days_to_outcome", "Those with a date and a later or equal lift date");
  public static final Column DAYS =
      Column.count(
              "days_to_outcome_total",
              "days",
              "Days from the record's date to the lift date, added up")
          .atLeast(0);

  /** What became of them, one column an outcome; together they are all of the period. */
  public static final Map<DetainerOutcome, Column> OUTCOMES = outcomes();

  private JoinedDetainers() {}

  /** Every count, in order. */
  public static List<Column> counts() {
    List<Column> all = new ArrayList<>(List.of(ISSUED, DECLINED, WITH_KNOWN_OUTCOME));
    all.addAll(OUTCOMES.values());
    all.addAll(
        List.of(
            WITH_REASON,
            WITH_CITIZENSHIP,
            LOCAL,
            LOCAL_DECLINED,
            HOLD,
            NOTIFY,
            WITH_FORM,
            WITH_DAYS,
            DAYS));
    return List.copyOf(all);
  }

  private static Map<DetainerOutcome, Column> outcomes() {
    Map<DetainerOutcome, Column> columns = new EnumMap<>(DetainerOutcome.class);
    for (DetainerOutcome outcome : DetainerOutcome.values()) {
      columns.put(
          outcome,
          count(
              "detainers_outcome_" + outcome.name().toLowerCase(Locale.ROOT),
              "Those with the outcome: " + outcome.meaning()));
    }
    return columns;
  }

  private static Column count(String name, String meaning) {
    return Column.count(name, "detainers", meaning).atLeast(0);
  }
}
