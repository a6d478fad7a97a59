package org.detaineroutcomes.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodOfAnyLengthTest {
  @ParameterizedTest
  @CsvSource({
    "2014, 2014-01-01, 2014-12-31",
    "2018-Q2, 2018-04-01, 2018-06-30",
    "FY2018-Q2, 2018-01-01, 2018-03-31",
    "FY2018-Q1, 2017-10-01, 2017-12-31",
    "2016-02, 2016-02-01, 2016-02-29",
    "2017-01-28, 2017-01-28, 2017-02-03"
  })
  void aPeriodHasItsFirstAndLastDay(String printed, LocalDate first, LocalDate last) {
    Period period = Period.parse(printed).orElseThrow();

    assertThat(period.firstDay()).isEqualTo(first);
    assertThat(period.lastDay()).isEqualTo(last);
    assertThat(Period.of(last, period.frequency())).isEqualTo(period);
    assertThat(new Period(period.frequency(), period.index() + 1).firstDay())
        .isEqualTo(last.plusDays(1));
    assertThat(period).hasToString(printed);
    assertThat(printed).matches(Period.FORM);
  }

  @Test
  void aWeekIsNamedByItsSaturday() {
    assertThat(Period.parse("2017-01-29")).as("a Sunday").isEmpty();
    assertThat(Period.of(LocalDate.of(2017, 2, 3), Frequency.WEEK)).hasToString("2017-01-28");
    assertThat(Period.of(LocalDate.of(1969, 12, 31), Frequency.WEEK)).hasToString("1969-12-27");
  }

  @Test
  void anEarlyYearIsReadBackAsItIsPrinted() {
    for (String printed : List.of("0224", "0000", "0098-Q3", "FY0001-Q1", "2010", "FY2009-Q1")) {
      assertThat(Period.parse(printed).orElseThrow()).hasToString(printed);
    }
  }
}
