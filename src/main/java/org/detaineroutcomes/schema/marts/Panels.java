package org.detaineroutcomes.schema.marts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.detaineroutcomes.model.Offense;
import org.detaineroutcomes.model.result.CoverageGap;
import org.detaineroutcomes.model.result.ExclusionReason;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Layer;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.TextForm;
import org.detaineroutcomes.schema.fields.CrimeFields;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.fields.PolicyFields;
import org.detaineroutcomes.schema.staged.Crimes;

/** The unit by period panel: counts, rates, exposure, coverage, stance and cohort. */
public final class Panels {
  private static final String RATE = "_rate_per_100k";

  public static final Column UNIT_NAME = Column.text("unit_name", "Name of the unit");
  public static final Column PERIOD = DateFields.PERIOD.matching(TextForm.PERIOD).mandatory();
  public static final Column PERIOD_INDEX =
      Column.integer(
              "period_index",
              "periods",
              "The year; quarters or months since year 0; weeks since 3 January 1970")
          .mandatory();
  public static final Column AGENCIES =
      Column.integer("agencies", "agencies", "Agencies added up in this unit and period")
          .atLeast(0);
  public static final Column ADOPTER_ID =
      Column.text(
              "adopter_id",
              "Id of whose policy dates the unit; of a unit that no policy dates its own id")
          .mandatory();
  public static final Column REPORTERS =
      Column.text(
          "reporters",
          "Ids of the agencies added up, in order and separated by semicolons; empty: a total that"
              + " does not name them");
  public static final Column STEADY_SHARE =
      Column.number(
              "steady_share",
              "0 to 1",
              "Share of the offenses that is known to reporters with a row in every period in which"
                  + " the unit has any; 1 where there are no offenses; empty: reporters are not"
                  + " named")
          .within(0, 1);
  public static final Column COVERAGE_GAP =
      Column.text("coverage_gap", "Why there is no coverage indicator; empty where there is one")
          .oneOf(CoverageGap.class);
  public static final Column COVERAGE_INDICATOR =
      Column.number(
              "coverage_indicator",
              "percent",
              "Share of the residents and months of the unit that reports cover: residents of each"
                  + " agency times its months reported, over residents times all months"
                  + " (Maltz and Targonski 2002)")
          .within(0, 100)
          .coveredBy(COVERAGE_GAP);
  public static final Column RATE_ABSENT =
      Column.text("rate_absent_reason", "Why there is no rate; empty where there is one");
  public static final Column TREATED =
      Column.flag("treated", "Whether the period lies at or after the cohort").mandatory();
  public static final Column IN_FORCE =
      Column.flag(
              "in_force",
              "Whether the treatment is in force in the period by the rule of adoption of the job:"
                  + " reversals undo it")
          .mandatory();
  public static final Column SHARE_IN_FORCE =
      Column.number(
              "share_in_force",
              "0 to 1",
              "Share of the period's days on which the treatment is in force, as the definition of"
                  + " the job has it")
          .within(0, 1)
          .mandatory();
  public static final Column EXCLUDED_REASON =
      Column.text("excluded_reason", "Why the unit is in neither group; empty where it is in one")
          .oneOf(ExclusionReason.class);
  public static final Column AGREEMENT_287G =
      Column.flag("agreement_287g", "Whether a 287(g) agreement is listed through the window")
          .mandatory();
  public static final Column SAME_STATE =
      Column.flag("same_state_pool", "Whether a unit with a dated limiting policy is in its state")
          .mandatory();

  public static final Column LOG_POPULATION =
      Column.number(
          "log_population", "log residents", "Natural logarithm of the residents, to six digits");

  /** Measures of the county in the year, to be held constant; a column of the panel each. */
  public static final List<String> COUNTY_MEASURES =
      List.of("unemployment_percent", "poverty_percent", "hispanic_percent");

  /** Sums of offences: measure name to its parts. */
  public static final Map<String, List<Offense>> SUMS = sums();

  /** One row: one unit in one period that its source has a row for. */
  public static final Table TABLE =
      new Table(
          Layer.MARTS,
          "panel",
          "one unit in one period for which a source has a row",
          List.of(PanelFields.UNIT_ID, PERIOD_INDEX),
          columns(),
          List.of(
              "A sum is absent where one of its parts is.",
              "Where there is no population the count stays and the rate is absent, with its reason."),
          false);

  private Panels() {}

  /** Every measure that has a count and a rate column, sums first. */
  public static List<String> measures() {
    List<String> all = new ArrayList<>(SUMS.keySet());
    for (Offense offense : Offense.values()) {
      all.add(offense.column());
    }
    return List.copyOf(all);
  }

  /** The count column of a measure, such as {@code violent}. */
  public static Column count(String measure) {
    return SUMS.containsKey(measure)
        ? Column.count(
            measure,
            "offenses",
            "Sum of "
                + SUMS.get(measure).stream()
                    .map(Offense::column)
                    .reduce((a, b) -> a + " + " + b)
                    .orElseThrow())
        : Crimes.count(Offense.ofColumn(measure).orElseThrow());
  }

  /** The rate column of a measure, such as {@code violent_rate_per_100k}. */
  public static Column rate(String measure) {
    return Column.number(
        rateName(measure),
        "per 100,000 residents and period, or year if the job annualises",
        "Offenses per 100,000 residents of the unit: " + measure.replace('_', ' '));
  }

  /** The name of a measure's rate column. */
  public static String rateName(String measure) {
    return measure + RATE;
  }

  /** The measure whose rate a column is; empty for a column that is no rate. */
  public static Optional<String> measureOfRate(String column) {
    return column.endsWith(RATE)
        ? Optional.of(column.substring(0, column.length() - RATE.length()))
        : Optional.empty();
  }

  /** The counts that an outcome is made of; empty if it is not made of offenses. */
  public static List<String> countsOf(String outcome) {
    String measure = measureOfRate(outcome).orElse(outcome);
    if (SUMS.containsKey(measure)) {
      return SUMS.get(measure).stream().map(Offense::column).toList();
    }
    return Offense.ofColumn(measure).map(offense -> List.of(measure)).orElse(List.of());
  }

  private static Column countyMeasure(String measure) {
    return Column.number(
        measure,
        "percent",
        "Of the unit's county in the year, where an input has it: "
            + measure.replace("_percent", "").replace('_', ' '));
  }

  private static Map<String, List<Offense>> sums() {
    Map<String, List<Offense>> sums = new LinkedHashMap<>();
    sums.put("violent", Offense.VIOLENT);
    sums.put("violent_with_legacy_rape", with(Offense.RAPE_LEGACY));
    sums.put("violent_with_revised_rape", with(Offense.RAPE_REVISED));
    sums.put("property", Offense.PROPERTY);
    return sums;
  }

  private static List<Offense> with(Offense rape) {
    List<Offense> parts = new ArrayList<>(Offense.VIOLENT);
    parts.add(rape);
    return List.copyOf(parts);
  }

  /** What the panel says of crime and of the residents, in its order. */
  public static List<Column> crime() {
    List<Column> all =
        new ArrayList<>(
            List.of(
                CrimeFields.SCOPE,
                AGENCIES,
                REPORTERS,
                STEADY_SHARE,
                CrimeFields.MONTHS_REPORTED,
                COVERAGE_INDICATOR,
                COVERAGE_GAP,
                PlaceFields.POPULATION,
                PlaceFields.POPULATION_SOURCE,
                RATE_ABSENT));
    all.addAll(measured());
    return List.copyOf(all);
  }

  /** Counts, rates and covariates. */
  private static List<Column> measured() {
    List<Column> all = new ArrayList<>();
    measures().forEach(measure -> all.add(count(measure)));
    measures().forEach(measure -> all.add(rate(measure)));
    all.add(LOG_POPULATION);
    COUNTY_MEASURES.forEach(measure -> all.add(countyMeasure(measure)));
    return all;
  }

  private static List<Column> columns() {
    List<Column> all =
        new ArrayList<>(
            List.of(
                PanelFields.UNIT_ID,
                UNIT_NAME,
                PlaceFields.STATE,
                PlaceFields.COUNTY_FIPS,
                PERIOD,
                PERIOD_INDEX,
                DateFields.YEAR.mandatory(),
                DateFields.MONTH,
                CrimeFields.SCOPE,
                AGENCIES,
                REPORTERS,
                STEADY_SHARE,
                CrimeFields.MONTHS_REPORTED,
                COVERAGE_INDICATOR,
                COVERAGE_GAP,
                PlaceFields.POPULATION,
                PlaceFields.POPULATION_SOURCE,
                RATE_ABSENT,
                PolicyFields.STANCE,
                ADOPTER_ID,
                PanelFields.COHORT,
                TREATED,
                IN_FORCE,
                SHARE_IN_FORCE,
                PanelFields.ARM,
                EXCLUDED_REASON,
                AGREEMENT_287G,
                SAME_STATE));
    all.addAll(measured());
    return List.copyOf(all);
  }
}
