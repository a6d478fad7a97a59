package org.detaineroutcomes.schema.marts;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.detaineroutcomes.model.Conviction;
import org.detaineroutcomes.model.DetainerOutcome;
import org.detaineroutcomes.model.StatedBasis;
import org.detaineroutcomes.model.ThreatLevel;
import org.detaineroutcomes.model.result.Code;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.fields.DetainerFields;

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

  public static final Column WITH_STATUS =
      count(
          "detainers_with_residence_status",
          "Those whose record says whether the person is a lawful permanent resident");
  public static final Column PERMANENT_RESIDENTS =
      count(
          "detainers_on_permanent_residents",
          "Those of them on lawful permanent residents, who are no citizens: never added to them");

  /** What became of them, one column an outcome; together they are all of the period. */
  public static final Map<DetainerOutcome, Column> OUTCOMES = outcomes();

  /**
   * What a count of grounds counts.
   *
   * @param column of the records
   * @param member its value; null: any that is known
   */
  public record Ground(Column column, Object member) {}

  /** What ICE states that they rest on and how serious the case is, if the file says so. */
  public static final Map<Column, Ground> GROUNDS = grounds();

  private JoinedDetainers() {}

  private static Map<Column, Ground> grounds() {
    Map<Column, Ground> all = new LinkedHashMap<>();
    all.put(
        count("detainers_with_known_basis", "Those of files with the boxes of the form"),
        new Ground(DetainerFields.STATED_BASIS, null));
    for (StatedBasis basis : StatedBasis.values()) {
      all.put(
          count(
              "detainers_basis_" + basis.code(),
              "Those by the number of boxes that ICE ticked: " + plain(basis)),
          new Ground(DetainerFields.STATED_BASIS, basis.code()));
    }
    DetainerFields.BOXES.forEach(
        (box, column) ->
            all.put(
                count(
                    "detainers_box_" + box.code(), "Those with the box ticked; no court's finding"),
                new Ground(column, true)));
    all.put(
        count("detainers_with_threat_class", "Those of files with a threat level that is legible"),
        new Ground(DetainerFields.THREAT, null));
    for (ThreatLevel level : ThreatLevel.values()) {
      all.put(
          count("detainers_threat_" + level.code(), "Those by ICE's threat level: " + plain(level)),
          new Ground(DetainerFields.THREAT, level.code()));
    }
    all.put(
        count("detainers_with_conviction_status", "Those of files with the most serious charge"),
        new Ground(DetainerFields.CONVICTION, null));
    for (Conviction status : Conviction.values()) {
      all.put(
          count(
              "detainers_" + status.code(),
              "Those by what the record has of the most serious charge: " + plain(status)),
          new Ground(DetainerFields.CONVICTION, status.code()));
    }
    return all;
  }

  private static String plain(Code code) {
    return code.code().replace('_', ' ');
  }

  /** Every count, in order. */
  public static List<Column> counts() {
    List<Column> all = new ArrayList<>(List.of(ISSUED, DECLINED, WITH_KNOWN_OUTCOME));
    all.addAll(OUTCOMES.values());
    all.addAll(
        List.of(
            WITH_REASON,
            WITH_CITIZENSHIP,
            WITH_STATUS,
            PERMANENT_RESIDENTS,
            LOCAL,
            LOCAL_DECLINED,
            HOLD,
            NOTIFY,
            WITH_FORM,
            WITH_DAYS,
            DAYS));
    all.addAll(GROUNDS.keySet());
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
