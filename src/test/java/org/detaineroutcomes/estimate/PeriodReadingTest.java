package org.detaineroutcomes.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.detaineroutcomes.model.ExitCode;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.words.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which calendar a column of periods is in, by all its cells together. */
class PeriodReadingTest {
  /** A unit over periods parted by bars, treated from the last one on. */
  private static PanelData panel(String periods) {
    return panel(periods, null);
  }

  private static PanelData panel(String periods, String cohort) {
    List<String> all = Arrays.stream(periods.split("\\|", -1)).map(String::strip).toList();
    PanelBuilder builder =
        new PanelBuilder(
            "small", "small.csv", InventedPanels.SPEC, List.of("unit", "year", "cohort", "y"));
    int row = 2;
    for (String period : all) {
      String adopted = cohort == null ? all.get(all.size() - 1) : cohort;
      builder.row(row++, new Object[] {"a", period, adopted, row});
    }
    return builder.build();
  }

  @ParameterizedTest
  @CsvSource({
    // Years.
    "2011 | 2012 | 2013, 2013",
    "2011.0 | 2012.0 | 2013.0, 2013",
    "2010-12-31 | 2011-12-31 | 2012-12-31, 2012",
    "1/1/2010 | 1/1/2011 | 1/1/2012, 2012",
    "12/31/2010 | 12/31/2011 | 12/31/2012, 2012",
    "31/12/2010 | 31/12/2011 | 31/12/2012, 2012",
    "2010-07-01 | 2011-07-01 | 2012-07-01, 2012",
    "20100101 | 20110101 | 20120101, 2012",
    "2010/01/01 | 2011/01/01 | 2012/01/01, 2012",
    "01-JAN-2010 | 01-JAN-2011 | 01-JAN-2012, 2012",
    "1 January 2010 | 1 January 2011 | 1 January 2012, 2012",
    "2010-01-01 00:00:00 | 2011-01-01 00:00:00 | 2012-01-01 00:00:00, 2012",
    "2010-01-01T05:00:00Z | 2011-01-01T05:00:00Z | 2012-01-01T05:00:00Z, 2012",
    "2009-12-31T23:00:00Z | 2010-12-31T23:00:00Z | 2011-12-31T23:00:00Z, 2012",
    "2010-01-01T00:00:00-05:00 | 2011-01-01T00:00:00-05:00 | 2012-01-01T00:00:00-05:00, 2012",
    "2010-12-31T23:59:59 | 2011-12-31T23:59:59 | 2012-12-31T23:59:59, 2012",
    // Fiscal years.
    "2008-09 | 2009-10 | 2010-11, 2010-11",
    "2008-2009 | 2009-2010 | 2010-2011, 2010-11",
    "2008/09 | 2009/10 | 2010/11, 2010-11",
    "200809 | 200910 | 201011, 2010-11",
    "1998-99 | 1999-00 | 2000-01, 2000-01",
    "FY2010 | FY2011 | FY2012, FY2012",
    "FY 2010 | FY 2011 | FY 2012, FY2012",
    // Quarters.
    "2012Q1 | 2012Q2 | 2012Q3, 2012Q3",
    "2012q1 | 2012q2 | 2012q3, 2012Q3",
    "2012 Q1 | 2012 Q2 | 2012 Q3, 2012Q3",
    "Q1 2012 | Q2 2012 | Q3 2012, 2012Q3",
    "20123 | 20124 | 20131, 2013Q1",
    "2012-01-01 | 2012-04-01 | 2012-07-01, 2012Q3",
    "2012-03-31 | 2012-06-30 | 2012-09-30, 2012Q3",
    "3/31/2012 | 6/30/2012 | 9/30/2012, 2012Q3",
    "2012-02-15 | 2012-05-15 | 2012-08-15, 2012Q3",
    "FY2012-Q1 | FY2012-Q2 | FY2012-Q3, FY2012-Q3",
    "FY2012Q4 | FY2013Q1 | FY2013Q2, FY2013-Q2",
    // Months.
    "201411 | 201412 | 201501, 2015-01",
    "2012-01 | 2012-02 | 2012-03, 2012-03",
    "2012-1 | 2012-2 | 2012-3, 2012-03",
    "2012/01 | 2012/02 | 2012/03, 2012-03",
    "2012M1 | 2012M2 | 2012M3, 2012-03",
    "2012m11 | 2012m12 | 2013m1, 2013-01",
    "01/2012 | 02/2012 | 03/2012, 2012-03",
    "Jan 2012 | Feb 2012 | Mar 2012, 2012-03",
    "January 2012 | February 2012 | March 2012, 2012-03",
    "2012-01-31 | 2012-02-29 | 2012-03-31, 2012-03",
    "20120101 | 20120201 | 20120301, 2012-03",
    "2009-10 | 2009-11 | 2009-12, 2009-12",
    "1/1/2012 | 2/1/2012 | 3/1/2012, 2012-03",
    // Weeks and plain numbers.
    "2017-01-28 | 2017-02-04 | 2017-02-11, 2017-02-11",
    "1/28/2017 | 2/4/2017 | 2/11/2017, 2017-02-11",
    "-1 | 0 | 1, 1",
    "600 | 601 | 602, 602",
    "20101 | 20102 | 20103, 20103"
  })
  void neighboursAreOneApart(String periods, String last) {
    PanelData panel = panel(periods);
    assertThat(panel.period()[1] - panel.period()[0]).isEqualTo(1);
    assertThat(panel.period()[2] - panel.period()[1]).isEqualTo(1);
    assertThat(panel.cohort()).containsExactly(panel.period()[2]);
    assertThat(panel.printCohort(panel.cohort()[0])).isEqualTo(last);
    assertThat(panel.notes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2014-10 | 2014-11, 201411",
    "201410 | 201411, 2014-11",
    "2014-10-01 | 2014-11-01, 2014-11",
    "2014-10 | 2014-11, Nov 2014",
    "2012-12-31 | 2013-12-31, 2013",
    "2012Q3 | 2012Q4, Q4 2012",
    "2009-10 | 2010-11, 2010-2011"
  })
  void adoptionsMayBeWrittenInAnotherWayOfTheSameCalendar(String periods, String cohort) {
    PanelData panel = panel(periods, cohort);
    assertThat(panel.cohort()).containsExactly(panel.period()[1]);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "2012 | 2013; 201301; '201301' is no year as '2012' is",
        "2012 | 2013; 2013-01-15; '2013-01-15' is not written as '2012' is",
        "201410 | 201411; 2014; '2014' is not written as '201410' is",
        "2012-01 | 2012-02; 2012Q1; '2012Q1' is not written as '2012-01' is",
        "2009-10 | 2010-11; 2010; '2010' is not written as '2009-10' is",
        "40179 | 40210 | 40238 | 40269; 40238; its numbers count days, [28, 31]",
        "14610 | 14975 | 15340; 14975; its numbers count days, [365]",
        "18263 | 18354 | 18446; 18354; its numbers count days, [91, 92]",
        "18263 | 18270 | 18277; 18270; its numbers count days, [7]",
        "201250 | 201251 | 201301; 201251; '201250' is a year and a week",
        "2012-W01 | 2012-W02 | 2012-W03; 2012-W02; '2012-W01' is a year and a week",
        "2012-03-07 | 2012-03-08 | 2012-03-09; 2012-03-08; its days, such as 2012-03-07",
        "1/1/12 | 1/1/13; 1/1/13; '1/1/12' is no period",
        "1325376000 | 1356998400; 1356998400; '1325376000' is no period",
        "2012H1 | 2012H2; 2012H2; '2012H1' is no period"
      })
  void otherTimesAreRefusedWithTheFormsThatWork(String periods, String cohort, String why) {
    assertThatThrownBy(() -> panel(periods, cohort))
        .isInstanceOfSatisfying(
            Failure.class,
            f -> {
              assertThat(f.exit()).isEqualTo(ExitCode.INPUT);
              assertThat(f.problems()).hasSize(1);
              assertThat(f.problems().get(0).message()).contains(why);
              assertThat(f.problems().get(0).remedy()).contains("years", "quarters", "months");
            });
  }

  @Test
  void oneBadCellAmongManyIsNamedByItsRow() {
    assertThatThrownBy(() -> panel("2012-01 | 2012-02 | 2012-33 | 2012-04", "2012-02"))
        .hasMessageContaining("row 4")
        .hasMessageContaining("'2012-33' is no period");
  }

  @Test
  void numbersApartAsInNoCalendarAreSaid() {
    assertThat(Said.of(panel("1011 | 1012 | 1021 | 1022", "1012").notes()))
        .anyMatch(n -> n.startsWith("warning: the numbers in 'year' are 1 or 9 apart"));
    assertThat(panel("2000 | 2005 | 2007", "2005").notes()).isEmpty();
  }

  @Test
  void monthsRunTogetherAreEstimatedAsMonths() {
    for (String name : List.of("yyyymm", "months")) {
      Estimation found =
          Estimators.run(
              "callaway-santanna",
              InventedPanels.of(name),
              EstimatorOptions.defaults().withAnticipation(1));
      Estimate first =
          found.estimates().stream()
              .filter(e -> e.term().name().equals("att_gt"))
              .filter(e -> "2015-01".equals(e.adoptionCohort()) && "2015-01".equals(e.period()))
              .findFirst()
              .orElseThrow();
      assertThat(first.estimate()).isCloseTo(0.957514, within(1e-6));
      assertThat(InventedPanels.row(found, "simple", null, null).estimate())
          .isCloseTo(0.960807, within(1e-6));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"d_dec31", "d_us", "fy_span", "base"})
  void theSamePanelByOtherNamesOfItsYearsIsTheSame(String name) {
    Estimation found = InventedPanels.run("twfe", InventedPanels.of(name), Map.of());
    assertThat(found.estimates().get(0).estimate()).isCloseTo(0.975413, within(1e-6));
    List<String> periods = new ArrayList<>();
    InventedPanels.run("means", InventedPanels.of(name), Map.of())
        .estimates()
        .forEach(e -> periods.add(String.valueOf(e.period())));
    assertThat(periods).contains(name.equals("fy_span") ? "2009-10" : "2012");
  }
}
