package org.detaineroutcomes.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.words.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the cells of a panel are taken. */
class PanelReadingTest {
  @ParameterizedTest
  @CsvSource({
    "2019Q4,2020Q1,2020Q1",
    "2019-Q4,2020-Q1,2020Q1",
    "2019-10-01,2020-01-01,2020Q1",
    "2019-01-01,2020-01-01,2020",
    "2019-12,2020-01,2020-01",
    "2019-12-01,2020-01-01,2020-01",
    "FY2018-Q4,FY2019-Q1,FY2019-Q1",
    "2017-01-28,2017-02-04,2017-02-04",
    "2017-03-25,2017-04-01,2017-04-01",
    "2017-04-01,2017-04-08,2017-04-08"
  })
  void quartersYearsMonthsAndWeeksAreOneApart(String before, String after, String printed) {
    PanelData panel =
        Panels.of("a," + before + "," + after + ",1", "a," + after + "," + after + ",2");
    assertThat(panel.period()[1] - panel.period()[0]).isEqualTo(1);
    assertThat(panel.cohort()[0]).isEqualTo(panel.period()[1]);
    assertThat(panel.printCohort(panel.cohort()[0])).isEqualTo(printed);
  }

  @Test
  void aYearOfFirstDaysBesideACohortInMayStaysMonths() {
    PanelData panel = Panels.of("a,2019-01-01,2019-05-01,1", "a,2020-01-01,2019-05-01,2");
    assertThat(panel.period()[1] - panel.period()[0]).isEqualTo(12);
  }

  @Test
  void aWeekThatBeginsOnTheFirstOfAMonthIsAWeekBesideOtherWeeks() {
    PanelData panel =
        Panels.of(
            "a,2017-07-01,2017-07-01,1", "a,2017-07-08,2017-07-01,2", "a,2017-07-15,2017-07-01,3");
    assertThat(panel.period()[2] - panel.period()[0]).isEqualTo(2);
    assertThat(panel.printCohort(panel.cohort()[0])).isEqualTo("2017-07-01");
  }

  @ParameterizedTest
  @CsvSource({"never", "None", "N/A", "<NA>", "Inf", "0"})
  void aUnitMayBeNeverTreatedInManyWords(String word) {
    assertThat(Panels.of("a,1," + word + ",1").cohort()).containsExactly(PanelData.NEVER);
  }

  @Test
  void aCohortBelowZeroIsRatherNeverAndThatIsSaid() {
    assertThat(Said.of(Panels.of("a,1,-1,1", "b,1,0,1").notes()))
        .containsExactly(
            "warning: 1 unit has a cohort below zero and so count as treated throughout: write 0,"
                + " or leave it empty, where it means never treated");
    assertThat(Said.of(Panels.of("a,-1,-2,1", "b,-1,0,1").notes())).isEmpty();
  }

  @Test
  void adoptionIsKnownFromARowWithoutAnOutcome() {
    PanelSpec spec = PanelSpec.of("unit", "time", null, "y").withTreated("d");
    PanelData panel = Panels.of(spec, "unit,time,d,y", "a,1,0,1", "a,2,1,", "a,3,1,4");
    assertThat(panel.cohort()).containsExactly(2);
    assertThat(panel.rows()).isEqualTo(2);
  }

  @Test
  void twoColumnsOfOneNameAreRefused() {
    PanelSpec spec = PanelSpec.of("unit", "time", "cohort", "y");
    assertThatThrownBy(
            () -> new PanelBuilder("p", "p", spec, List.of("unit", "time", "cohort", "y", "y")))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("more than one of that name");
  }

  @Test
  void aNameThatIsNotUtf8IsRefused() {
    assertThatThrownBy(() -> Panels.of("A\uFFFDasco,1,0,1"))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("not written in UTF-8");
  }

  @Test
  void numbersWithSeparatorsAreRefusedWithAWayOut() {
    PanelSpec spec = PanelSpec.of("unit", "time", "cohort", "y");
    PanelBuilder builder = new PanelBuilder("p", "p", spec, List.of("unit", "time", "cohort", "y"));
    builder.row(2, new Object[] {"a", "1", "0", "1,234"});
    assertThatThrownBy(builder::build)
        .isInstanceOf(Failure.class)
        .hasMessageContaining("'1,234' is no number");
  }
}
