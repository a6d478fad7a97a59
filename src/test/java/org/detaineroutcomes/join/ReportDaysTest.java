package org.detaineroutcomes.join;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.detaineroutcomes.model.Frequency;
import org.detaineroutcomes.model.Period;
import org.detaineroutcomes.model.result.JoinFate;
import org.detaineroutcomes.model.result.JoinGap;
import org.junit.jupiter.api.Test;

class ReportDaysTest {
  private static ReportDays.Report report(String start, String end) {
    return ReportDays.Report.of(LocalDate.parse(start), end == null ? null : LocalDate.parse(end));
  }

  private static int index(String period) {
    return Period.parse(period).orElseThrow().index();
  }

  @Test
  void aReportOfAWeekIsCompleteInItsWeek() {
    ReportDays.Report first = report("2017-01-28", "2017-02-03");
    ReportDays days = new ReportDays(List.of(first), Frequency.WEEK);

    assertThat(days.completePeriods()).containsExactly(index("2017-01-28"));
    assertThat(days.fate(first)).isNull();
    assertThat(days.gaps()).isEmpty();
  }

  @Test
  void aReportWithoutALastDayIsOfAWeek() {
    assertThat(report("2017-02-04", null).end()).isEqualTo(LocalDate.of(2017, 2, 10));
  }

  @Test
  void aWeekThatSpansTwoMonthsIsCutIntoNeither() {
    ReportDays.Report first = report("2017-01-28", "2017-02-03");
    ReportDays days = new ReportDays(List.of(first), Frequency.MONTH);

    assertThat(days.fate(first)).isEqualTo(JoinFate.LONGER_PERIOD);
    assertThat(days.gaps())
        .isEqualTo(
            Map.of(
                index("2017-01"), JoinGap.LONGER_PERIODS,
                index("2017-02"), JoinGap.LONGER_PERIODS));
  }

  @Test
  void weeksAreAddedUpOnlyWhereAllDaysAreThere() {
    ReportDays.Report second = report("2017-02-04", "2017-02-10");
    ReportDays days = new ReportDays(List.of(second), Frequency.MONTH);

    assertThat(days.fate(second)).isEqualTo(JoinFate.DAYS_MISSING);
    assertThat(days.gaps()).isEqualTo(Map.of(index("2017-02"), JoinGap.DAYS_MISSING));
  }

  @Test
  void aQuarterlyReportIsCompleteInItsFiscalQuarterAndInNoWeek() {
    ReportDays.Report report = report("2018-01-01", "2018-03-31");

    assertThat(new ReportDays(List.of(report), Frequency.FISCAL_QUARTER).completePeriods())
        .containsExactly(index("FY2018-Q2"));
    assertThat(new ReportDays(List.of(report), Frequency.WEEK).fate(report))
        .isEqualTo(JoinFate.LONGER_PERIOD);
  }
}
