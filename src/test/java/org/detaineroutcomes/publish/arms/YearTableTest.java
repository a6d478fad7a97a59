package org.detaineroutcomes.publish.arms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.detaineroutcomes.model.Frequency;
import org.detaineroutcomes.model.result.GroupArm;
import org.detaineroutcomes.model.result.GroupMeasure;
import org.detaineroutcomes.publish.Fixture;
import org.detaineroutcomes.publish.Rows;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.report.Numbers;
import org.detaineroutcomes.publish.report.TableModel;
import org.detaineroutcomes.publish.report.TableNotes;
import org.detaineroutcomes.schema.fields.FigureFields;
import org.detaineroutcomes.schema.fields.MeasureFields;
import org.detaineroutcomes.schema.results.Groups;
import org.junit.jupiter.api.Test;

/** Counts below ten are withheld. */
class YearTableTest {
  private final Rows rows =
      new Rows(Groups.TABLE)
          .always(Groups.WEIGHTING, "pooled")
          .always(Groups.PAIRS, "all")
          .always(Groups.COVERAGE, "each_its_own")
          .always(Groups.UNITS, 2L)
          .always(Groups.UNIT_PERIODS, 2L)
          .always(Groups.IN_PART, 0L)
          .always(FigureFields.BOUND, "exact");

  private YearTableTest years(GroupMeasure measure, GroupArm arm, long... counts) {
    long all = 0;
    for (int i = 0; i < counts.length; i++) {
      row(measure, arm, 2012 + i, counts[i], 100);
      all += counts[i];
    }
    row(measure, arm, null, all, 100L * counts.length);
    return this;
  }

  private void row(GroupMeasure measure, GroupArm arm, Integer year, long count, long base) {
    rows.row(
        Groups.ARM,
        arm.code(),
        Groups.MEASURE,
        measure.code(),
        Groups.SPAN,
        year == null ? "all" : "year",
        Groups.YEAR,
        year,
        MeasureFields.COUNTS_PEOPLE,
        measure.countsPeople(),
        Groups.COUNT,
        count,
        Groups.BASE,
        base,
        Groups.RATE,
        (double) measure.scale() * count / base);
  }

  private Optional<TableModel> table() {
    Material material = Fixture.material(Fixture.job(Map.of()), Map.of(Groups.TABLE, rows.list()));
    return new YearTable(material, Frequency.YEAR, GroupLine.all(rows.list()))
        .of(new TableNotes("level", "made up", "first", "all units", List.of()));
  }

  private List<String> printed() {
    TableModel table = table().orElseThrow();
    return table.rows().stream()
        .map(
            row ->
                IntStream.range(1, row.size())
                    .mapToObj(c -> Numbers.print(row.get(c), table.columns().get(c)))
                    .collect(Collectors.joining("|")))
        .toList();
  }

  @Test
  void yearsAreRowsAndGroupsAreColumns() {
    years(GroupMeasure.DECLINED_OF_KNOWN_OUTCOME, GroupArm.NONE_LISTED, 10, 20);
    years(GroupMeasure.DECLINED_OF_KNOWN_OUTCOME, GroupArm.LIMITING_WITH_COURT_ORDERED, 50, 60);

    assertThat(table().orElseThrow().columns())
        .extracting(TableModel.Column::title)
        .containsExactly(
            "Measure", "Periods", "Dated limiting policy", "No listed limiting policy");
    assertThat(printed()).containsExactly("2012|500.0|100.0", "2013|600.0|200.0");
  }

  @Test
  void ofAYearOfTooFewPeopleAndOneBesideItNothingIsPrinted() {
    years(GroupMeasure.DECLINED_OF_KNOWN_OUTCOME, GroupArm.NONE_LISTED, 10, 20);
    years(GroupMeasure.DECLINED_OF_KNOWN_OUTCOME, GroupArm.LIMITING_WITH_COURT_ORDERED, 9, 60, 70);

    assertThat(printed()).containsExactly("2012|[c]|100.0", "2013|[c]|200.0", "2014|700.0|[x]");
  }

  @Test
  void twoYearsOfTooFewPeopleAreWithheldAndTheOthersPrinted() {
    years(GroupMeasure.DECLINED_OF_KNOWN_OUTCOME, GroupArm.NONE_LISTED, 3, 6, 60, 70);

    assertThat(printed()).containsExactly("2012|[c]", "2013|[c]", "2014|600.0", "2015|700.0");
  }

  /** Each of 7 and 8, which are 15 together and below ten, is 6 at least. */
  @Test
  void twoYearsThatTellEachOtherTakeAThirdWithThem() {
    years(GroupMeasure.DECLINED_OF_KNOWN_OUTCOME, GroupArm.NONE_LISTED, 7, 8, 60, 70);

    assertThat(printed()).containsExactly("2012|[c]", "2013|[c]", "2014|[c]", "2015|700.0");
  }

  @Test
  void offensesOfAnyNumberArePrinted() {
    years(GroupMeasure.VIOLENT, GroupArm.NONE_LISTED, 1, 2);

    assertThat(printed()).containsExactly("2012|1,000.0", "2013|2,000.0");
  }

  @Test
  void oneYearIsTheTableOfAllPeriods() {
    years(GroupMeasure.VIOLENT, GroupArm.NONE_LISTED, 1);

    assertThat(table()).isEmpty();
  }
}
