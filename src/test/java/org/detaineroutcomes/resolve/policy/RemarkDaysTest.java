package org.detaineroutcomes.resolve.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.detaineroutcomes.model.DateInterval;
import org.detaineroutcomes.model.DatePrecision;
import org.junit.jupiter.api.Test;

class RemarkDaysTest {
  @Test
  void theDayOfAnAnnouncementIsRead() {
    assertThat(of("Announced 2017-01-20: http://x.org").announced())
        .contains(LocalDate.of(2017, 1, 20));
    assertThat(of("Public announcement 2017-02-22. Kept").announced())
        .contains(LocalDate.of(2017, 2, 22));
  }

  @Test
  void anotherPagesDayWidensTheInterval() {
    RemarkDays days = of("conflicts with the Orleans judgment (another page: 2024-08-01)");

    DateInterval all = days.covering(day(2024, 5, 28));

    assertThat(all.earliest()).isEqualTo("2024-05-28");
    assertThat(all.latest()).isEqualTo("2024-08-01");
  }

  @Test
  void passageADayBeforeAPressConferenceIsADayOfItsOwn() {
    RemarkDays days =
        of(
            "Miami Herald places a press conference on 18 Dec 2013 and passage \"a day earlier\": x");

    assertThat(days.covering(day(2013, 12, 3)).latest()).isEqualTo("2013-12-17");
  }

  @Test
  void aDayWithoutAYearIsOfTheEventsYear() {
    assertThat(of("fox4kc.com says voted Feb. 11; overridden").covering(day(2022, 2, 10)).latest())
        .isEqualTo("2022-02-11");
  }

  @Test
  void practiceThatBeganWeeksBeforeIsAStepOfItsOwn() {
    DateInterval begun =
        of("Policy itself began about six weeks before mid-August 2013: x").begun().orElseThrow();

    assertThat(begun.earliest()).isEqualTo("2013-06-22");
    assertThat(begun.latest()).isEqualTo("2013-07-16");
  }

  @Test
  void aDayThatStandsForItsMonthIsOne() {
    DateInterval all = of("month precision").covering(day(2014, 9, 1));

    assertThat(all.latest()).isEqualTo("2014-09-30");
    assertThat(all.precision()).isEqualTo(DatePrecision.MONTH);
  }

  @Test
  void aRemarkThatDismissesAnotherDayChangesNothing() {
    RemarkDays days =
        of("Another page names HB 453 / Act 426 in force 2024-08-01: x (not supported)");

    assertThat(days.covering(day(2024, 5, 28))).isEqualTo(day(2024, 5, 28));
  }

  private static RemarkDays of(String remark) {
    return RemarkDays.of(remark, Optional.of(2022));
  }

  private static DateInterval day(int year, int month, int day) {
    LocalDate date = LocalDate.of(year, month, day);
    return new DateInterval(date.toString(), date, date, DatePrecision.DAY);
  }
}
