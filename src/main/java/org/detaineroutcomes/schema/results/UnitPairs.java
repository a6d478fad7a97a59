package org.detaineroutcomes.schema.results;

import java.util.List;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Layer;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.PanelFields;

/** Units of a group and the one unit that each is compared with. */
public final class UnitPairs {
  public static final Column OTHER =
      Column.text("matched_unit_id", "The unit beside it, which lists no policy in these years")
          .mandatory();
  public static final Column FIRST =
      Column.integer("first_year", "calendar year", "First year in which both have the measure")
          .mandatory();
  public static final Column YEARS =
      Column.count("years", "years", "Years in which both have the measure").atLeast(1).mandatory();
  public static final Column BY_SIZE =
      Column.number(
              "apart_in_log_population",
              "standard deviations",
              "How far apart their log populations are")
          .atLeast(0)
          .mandatory();
  public static final Column BY_LEVEL =
      Column.number(
              "apart_in_measure_before",
              "standard deviations",
              "How far apart the measure was before the group's first year; empty: no time before")
          .atLeast(0);

  /** One row: one unit of a group, for one measure, matched within the state or the country. */
  public static final Table TABLE =
      new Table(
          Layer.RESULTS,
          "unit_pairs",
          "one unit of a group and the unit that it is compared with, for one measure",
          List.of(Groups.ARM, Groups.MEASURE, Groups.PAIRS, PanelFields.UNIT_ID),
          List.of(
              Groups.ARM,
              Groups.MEASURE,
              Groups.PAIRS,
              PanelFields.UNIT_ID,
              OTHER,
              FIRST,
              YEARS,
              BY_SIZE,
              BY_LEVEL),
          List.of(
              "A unit is taken once for each group, measure and area of search; the same unit may"
                  + " stand beside units of other groups.",
              "Matching makes pairs alike in the measure before and in population, and in nothing"
                  + " else."),
          false);

  private UnitPairs() {}
}
