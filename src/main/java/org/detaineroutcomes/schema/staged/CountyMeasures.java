package org.detaineroutcomes.schema.staged;

import java.util.List;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.PlaceFields;

/** What is known of a county in a year besides crime and population: covariates. */
public final class CountyMeasures {
  public static final Column MEASURE =
      Column.text("county_measure", "What is measured, with its unit in the name")
          .oneOf(
              "unemployment_percent",
              "labor_force",
              "poverty_percent",
              "child_poverty_percent",
              "median_household_income_dollars",
              "income_per_person_dollars",
              "hispanic_percent",
              "white_percent",
              "black_percent",
              "citizens_of_voting_age",
              "residents")
          .mandatory();
  public static final Column VALUE =
      Column.number("county_value", "as the measure's name says", "The measured value").mandatory();

  /** One row: one measure of one county in one year. */
  public static final Table TABLE =
      Table.staged(
          "county_measures",
          "one measure of one county in one year",
          List.of(
              PlaceFields.COUNTY_FIPS,
              PlaceFields.STATE,
              PlaceFields.JURISDICTION,
              PlaceFields.LEVEL,
              DateFields.YEAR.mandatory(),
              MEASURE,
              VALUE),
          "Poverty is a model's estimate (SAIPE) or a five-year survey (ACS), never a count.",
          "Dollars are those of the year, not constant.",
          "An ACS value stands for the five years that end with its year.");

  private CountyMeasures() {}
}
