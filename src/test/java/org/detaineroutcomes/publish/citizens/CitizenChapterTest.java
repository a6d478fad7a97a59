package org.detaineroutcomes.publish.citizens;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.detaineroutcomes.publish.Fixture;
import org.detaineroutcomes.publish.Rows;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.report.Cell;
import org.detaineroutcomes.publish.report.TableModel;
import org.detaineroutcomes.schema.fields.FigureFields;
import org.detaineroutcomes.schema.results.CitizenCounts;
import org.junit.jupiter.api.Test;

class CitizenChapterTest {
  @Test
  void ofAHundredDetainersFortyWithinTwoDaysArePrinted() {
    assertThat(withinTwoDays(100, 40)).isEqualTo(new Cell.Figure(40));
  }

  @Test
  void threeWithinTwoDaysAreTooFewToPrint() {
    assertThat(withinTwoDays(100, 3)).isEqualTo(Cell.tooFew(10));
  }

  @Test
  void ninetyFiveOfAHundredAreWithheldForTheFiveTheyLeaveAndNotCalledFewerThanTen() {
    assertThat(withinTwoDays(100, 95)).isEqualTo(Cell.givesAway(10));
  }

  private static Cell withinTwoDays(long detainers, long soon) {
    Material material =
        Fixture.material(
            Fixture.job(Map.of()),
            Map.of(
                CitizenCounts.DAYS,
                new Rows(CitizenCounts.DAYS)
                    .row(
                        FigureFields.RECORD,
                        "a.xlsx",
                        CitizenCounts.ON_CITIZENS,
                        true,
                        FigureFields.BASIS,
                        "as_recorded",
                        CitizenCounts.WITH_BOTH_DATES,
                        detainers,
                        CitizenCounts.MEDIAN_DAYS,
                        2.0,
                        CitizenCounts.WITHIN_TWO_DAYS,
                        soon)
                    .list()));
    TableModel days =
        (TableModel) new CitizenChapter().write(material).orElseThrow().blocks().get(0);
    return days.rows().get(0).get(6);
  }
}
