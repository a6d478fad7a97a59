package org.detaineroutcomes.schema.marts;

import java.util.ArrayList;
import java.util.List;
import org.detaineroutcomes.model.result.JoinTopic;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Layer;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.JoinFields;
import org.detaineroutcomes.schema.fields.PanelFields;

/**
 * Declines, detainers, citizens, policies, crime and payments of every unit of the frame in every
 * period, side by side. A count is empty unless it is known; zero means that there was none.
 */
public final class Joined {
  public static final Column LAST_YEAR =
      Column.integer(
          "crime_last_known_year",
          "calendar year",
          "Latest calendar year, at most the period's, of which offenses of the unit are known");

  /** Measures of the latest known year: offenses are annual figures, never divided. */
  public static final List<String> LAST_YEAR_MEASURES = List.of("violent", "property");

  /** One row: one unit of the frame in one period. */
  public static final Table TABLE =
      new Table(
              Layer.MARTS,
              "joined",
              "one unit of the frame in one period, whatever source has a row",
              List.of(PanelFields.UNIT_ID, Panels.PERIOD_INDEX),
              columns(),
              List.of(
                  "A count is empty unless it is known: look at the coverage of its topic, and at"
                      + " the gap for the reason.",
                  "Detainers stand in the period of the record's date, declines of a report in the"
                      + " period of the report: the two are not of the same detainers.",
                  "Tiers of citizens are never added up.",
                  "What could not be placed is in join_accounts; totals are in"
                      + " ddor_report_totals.",
                  "Rates are of the unit of time of the row: a month's is not a year's."),
              false)
          .partitionedBy(DateFields.YEAR);

  private Joined() {}

  /** The count of a measure in the latest known year. */
  public static Column lastYear(String measure) {
    return Column.count(
        measure + "_in_last_known_year", "offenses", "Offenses of that whole year: " + measure);
  }

  /** The rate of a measure in the latest known year. */
  public static Column lastYearRate(String measure) {
    return Column.number(
        measure + "_rate_in_last_known_year",
        "per 100,000 residents and year",
        "Offenses of that whole year per 100,000 residents: " + measure);
  }

  /** Columns of a topic besides its coverage and gap; those of the frame are of none. */
  public static List<Column> of(JoinTopic topic) {
    return switch (topic) {
      case CRIME -> crime().stream().map(Column::optional).toList();
      case POLICY -> FramePolicies.POLICY;
      case REPORTS_ISSUED -> List.of(JoinedReports.ISSUED);
      case REPORTS_DECLINED -> JoinedReports.DECLINES;
      case DETAINERS -> JoinedDetainers.counts();
      case CITIZENS -> JoinedCitizens.counts();
      case PAYMENTS -> JoinedPayments.sums();
    };
  }

  private static List<Column> crime() {
    List<Column> all = new ArrayList<>(Panels.crime());
    all.add(LAST_YEAR);
    LAST_YEAR_MEASURES.forEach(measure -> all.add(lastYear(measure)));
    LAST_YEAR_MEASURES.forEach(measure -> all.add(lastYearRate(measure)));
    return all;
  }

  private static List<Column> columns() {
    List<Column> all = new ArrayList<>(FramePolicies.FRAME);
    for (JoinTopic topic : JoinTopic.values()) {
      all.add(JoinFields.coverage(topic));
      all.add(JoinFields.gap(topic));
      all.add(JoinFields.edition(topic));
      Column coverage = JoinFields.coverage(topic);
      of(topic).forEach(column -> all.add(column.coveredBy(coverage)));
    }
    all.addAll(FramePolicies.TREATMENT);
    return List.copyOf(all);
  }
}
