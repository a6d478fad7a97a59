package org.detaineroutcomes.schema.results;

import java.util.Arrays;
import java.util.List;
import org.detaineroutcomes.model.Frequency;
import org.detaineroutcomes.model.result.CoverageBasis;
import org.detaineroutcomes.model.result.GroupArm;
import org.detaineroutcomes.model.result.GroupMeasure;
import org.detaineroutcomes.model.result.GroupPairs;
import org.detaineroutcomes.model.result.GroupSpan;
import org.detaineroutcomes.model.result.GroupWeighting;
import org.detaineroutcomes.model.result.IntervalMethod;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Layer;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.FigureFields;
import org.detaineroutcomes.schema.fields.MeasureFields;

/** Groups of the joined table side by side: each measure of each group, and beside another. */
public final class Groups {
  public static final Column ARM =
      Column.text("policy_arm", "What law and practice say of the unit in the period")
          .oneOf(GroupArm.class)
          .mandatory();
  public static final Column MEASURE =
      Column.text("group_measure", "What is counted").oneOf(GroupMeasure.class).mandatory();
  public static final Column SPAN =
      Column.text("span", "Which periods it is over").oneOf(GroupSpan.class).mandatory();
  public static final Column YEAR =
      Column.integer("span_year", "calendar year", "Year of the periods; empty: no one year");
  public static final Column WEIGHTING =
      Column.text("weighting", "How units weigh in the rate")
          .oneOf(GroupWeighting.class)
          .mandatory();
  public static final Column PAIRS =
      Column.text("pairs", "Which unit-periods of the two groups are compared")
          .oneOf(GroupPairs.class)
          .mandatory();
  public static final Column COVERAGE =
      Column.text("coverage_basis", "Over which unit-periods measures stand")
          .oneOf(CoverageBasis.class)
          .mandatory();
  public static final Column UNITS =
      Column.count("units", "units", "Units that it is over").atLeast(0).mandatory();
  public static final Column UNIT_PERIODS =
      Column.count("unit_periods", "unit-periods", "Unit-periods that it is over")
          .atLeast(0)
          .mandatory();
  public static final Column IN_PART =
      Column.count(
              "unit_periods_in_part",
              "unit-periods",
              "Those of them of which some cases are known, and not all; a base has none")
          .atLeast(0)
          .mandatory();
  public static final Column COUNT =
      Column.count("count", "of the measure", "The count, or days added up; empty: not a sum")
          .atLeast(0);
  public static final Column BASE =
      Column.count(
              "base_count",
              "of the measure",
              "Detainers, or residents added up over periods, that the rate is over")
          .atLeast(0);
  public static final Column RATE =
      Column.number("rate", "of the measure", "The rate; empty: a count alone, or refused");
  public static final Column RATE_LOW = low("rate_conf_low", "rate");
  public static final Column RATE_HIGH = high("rate_conf_high", "rate");
  public static final Column TIME =
      Column.text("rate_period", "Time that the rate is per; empty: it is over none")
          .oneOf(Arrays.stream(Frequency.values()).map(Frequency::word).toArray(String[]::new));
  public static final Column OTHER_ARM =
      Column.text("other_arm", "Group that it is set beside; empty: none").oneOf(GroupArm.class);
  public static final Column OTHER_SPAN =
      Column.text("other_arm_span", "Periods of that group; empty: none").oneOf(GroupSpan.class);
  public static final Column OTHER_UNITS =
      Column.count("other_arm_units", "units", "Units of that group that its count is over")
          .atLeast(0);
  public static final Column OTHER_COUNT =
      Column.count("other_arm_count", "of the measure", "Count of that group").atLeast(0);
  public static final Column OTHER_BASE =
      Column.count("other_arm_base", "of the measure", "Base of that group").atLeast(0);
  public static final Column OTHER_RATE =
      Column.number("other_arm_rate", "of the measure", "Rate of that group");
  public static final Column DIFFERENCE =
      Column.number("difference", "of the measure", "Rate less that of the other group");
  public static final Column DIFFERENCE_LOW = low("difference_conf_low", "difference");
  public static final Column DIFFERENCE_HIGH = high("difference_conf_high", "difference");
  public static final Column DIFFERENCE_INTERVAL = method("difference");
  public static final Column RATIO =
      Column.number("ratio", "ratio", "Rate over that of the other group; empty: that is 0")
          .atLeast(0);
  public static final Column RATIO_LOW = low("ratio_conf_low", "ratio");
  public static final Column RATIO_HIGH = high("ratio_conf_high", "ratio");
  public static final Column RATIO_INTERVAL = method("ratio");

  public static final Column UNMATCHED =
      Column.count(
              "units_without_pair",
              "units",
              "Units of the group with the measure for which no unit is near enough; empty: not"
                  + " compared one to one")
          .atLeast(0);
  public static final Column BY_SIZE_ALONE =
      Column.count(
              "pairs_by_population_alone",
              "pairs",
              "Pairs without a time before the group's first year: alike in population alone")
          .atLeast(0);
  public static final Column MEAN_APART =
      Column.number(
              "pairs_apart_mean",
              "standard deviations",
              "Mean distance within pairs, in the measure before and in log population together")
          .atLeast(0);
  public static final Column MOST_APART =
      Column.number("pairs_apart_most", "standard deviations", "Largest distance within a pair")
          .atLeast(0);

  /** One row: one measure of one group in one span, weighed and covered in one way. */
  public static final Table TABLE =
      new Table(
          Layer.RESULTS,
          "groups",
          "one measure of one group of unit-periods, in one span of time and one way of counting",
          List.of(ARM, MEASURE, SPAN, YEAR, WEIGHTING, PAIRS, COVERAGE),
          List.of(
              ARM,
              MEASURE,
              SPAN,
              YEAR,
              WEIGHTING,
              PAIRS,
              COVERAGE,
              UNITS,
              UNIT_PERIODS,
              IN_PART,
              FigureFields.BOUND.mandatory(),
              COUNT,
              BASE,
              MeasureFields.COUNTS_PEOPLE,
              RATE,
              RATE_LOW,
              RATE_HIGH,
              FigureFields.INTERVAL,
              TIME,
              FigureFields.REFUSAL,
              OTHER_ARM,
              OTHER_SPAN,
              OTHER_UNITS,
              OTHER_COUNT,
              OTHER_BASE,
              OTHER_RATE,
              DIFFERENCE,
              DIFFERENCE_LOW,
              DIFFERENCE_HIGH,
              DIFFERENCE_INTERVAL,
              RATIO,
              RATIO_LOW,
              RATIO_HIGH,
              RATIO_INTERVAL,
              UNMATCHED,
              BY_SIZE_ALONE,
              MEAN_APART,
              MOST_APART),
          List.of(
              "A difference between groups is a difference of levels, and no effect.",
              "A base is of unit-periods whose coverage is complete; a count of unit-periods known"
                  + " in part is at least what it says.",
              "Groups overlap: the dated limits hold those ordered by a court, and all holds every"
                  + " group. Do not add up over the column.",
              "Tiers of citizens are never added up."),
          false);

  private Groups() {}

  private static Column low(String name, String of) {
    return Column.number(name, "of the " + of, "Lower end of the 95 % interval of the " + of);
  }

  private static Column high(String name, String of) {
    return Column.number(
        name, "of the " + of, "Upper end of the 95 % interval of the " + of + "; empty: infinite");
  }

  private static Column method(String of) {
    return Column.text(of + "_interval_method", "How the interval of the " + of + " was made")
        .oneOf(IntervalMethod.class);
  }
}
