package org.detaineroutcomes.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedDateTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "open",
      value = {
        "2014-06-24 | 2014-06-24 | 2014-06-24 | DAY",
        "6/4/2014 | 2014-06-04 | 2014-06-04 | DAY",
        "June 24, 2014 | 2014-06-24 | 2014-06-24 | DAY",
        "Feb. 3, 2017 | 2017-02-03 | 2017-02-03 | DAY",
        "2019-04 | 2019-04-01 | 2019-04-30 | MONTH",
        "February 2017 | 2017-02-01 | 2017-02-28 | MONTH",
        "2017-04 (month; also printed in the third report) | 2017-04-01 | 2017-04-30 | MONTH",
        "mid-June 2014 | 2014-06-10 | 2014-06-20 | ABOUT",
        "spring 2014 (announced 2014-08-18) | 2014-03-20 | 2014-06-20 | SEASON",
        "2008 | 2008-01-01 | 2008-12-31 | YEAR",
        "by 2014-06-24 | open | 2014-06-24 | BY",
        "about 2012 | 2011-07-01 | 2013-06-30 | ABOUT",
      })
  void aDateInWordsLeavesAnInterval(
      String printed, LocalDate earliest, LocalDate latest, DatePrecision precision) {
    assertThat(PrintedDate.read(printed))
        .contains(new DateInterval(printed, earliest, latest, precision));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2014-02-30",
        "2014-13",
        "13/45/2014",
        "February 30, 2014",
        "by 2014-02-30",
        "Juny 2014",
        "soon",
        "20140624"
      })
  void whatNoCalendarHasIsNoDate(String printed) {
    assertThat(PrintedDate.read(printed)).isEmpty();
  }

  @Test
  void noWordsAreUndated() {
    assertThat(PrintedDate.read(""))
        .contains(new DateInterval("", null, null, DatePrecision.UNDATED));
  }

  @Test
  void aMonthIsNoDay() {
    assertThat(PrintedDate.day("June 2014")).isEmpty();
    assertThat(PrintedDate.day("2/1/2017")).contains(LocalDate.of(2017, 2, 1));
  }
}
