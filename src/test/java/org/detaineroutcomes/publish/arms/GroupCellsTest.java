package org.detaineroutcomes.publish.arms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.detaineroutcomes.model.JobParts;
import org.detaineroutcomes.model.Zeros;
import org.detaineroutcomes.model.result.GroupArm;
import org.detaineroutcomes.model.result.GroupMeasure;
import org.detaineroutcomes.publish.Fixture;
import org.detaineroutcomes.publish.Rows;
import org.detaineroutcomes.publish.disclosure.CountKey.Side;
import org.detaineroutcomes.publish.disclosure.Withheld;
import org.detaineroutcomes.publish.material.GroupDisclosure;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.report.Cell;
import org.detaineroutcomes.publish.report.Symbol;
import org.detaineroutcomes.schema.fields.FigureFields;
import org.detaineroutcomes.schema.fields.MeasureFields;
import org.detaineroutcomes.schema.results.Groups;
import org.junit.jupiter.api.Test;

class GroupCellsTest {
  private final Rows rows =
      new Rows(Groups.TABLE)
          .always(Groups.ARM, GroupArm.LIMITING.code())
          .always(Groups.MEASURE, GroupMeasure.DECLINED_OF_KNOWN_OUTCOME.code())
          .always(MeasureFields.COUNTS_PEOPLE, true)
          .always(Groups.WEIGHTING, "pooled")
          .always(Groups.PAIRS, "all")
          .always(Groups.COVERAGE, "each_its_own")
          .always(FigureFields.BOUND, "exact");

  private GroupCellsTest row(String span, long unitPeriods, long count, long base) {
    rows.row(
        Groups.SPAN,
        span,
        Groups.UNIT_PERIODS,
        unitPeriods,
        Groups.COUNT,
        count,
        Groups.BASE,
        base,
        Groups.OTHER_ARM,
        GroupArm.NONE_LISTED.code(),
        Groups.OTHER_SPAN,
        "all",
        Groups.OTHER_COUNT,
        40L,
        Groups.OTHER_BASE,
        400L);
    return this;
  }

  private Material material(Zeros zeros) {
    return Fixture.material(
        JobParts.withholding(Fixture.job(Map.of()), 10, zeros), Map.of(Groups.TABLE, rows.list()));
  }

  private Cell base(Zeros zeros) {
    GroupLine line = GroupLine.all(rows.list()).get(0);
    return new GroupCells(line, GroupDisclosure.of(material(zeros)), 10).base();
  }

  private List<String> withheld(Zeros zeros) {
    GroupDisclosure disclosure = GroupDisclosure.of(material(zeros));
    return rows.list().stream()
        .filter(row -> disclosure.own(row, Side.NUMERATOR) != Withheld.NOTHING)
        .map(row -> row.textOrEmpty(Groups.SPAN))
        .toList();
  }

  @Test
  void aBaseOfNobodyIsPrintedUnlessTheRuleWithholdsZeros() {
    row("all", 14, 0, 0);

    assertThat(base(Zeros.PRINTED)).isEqualTo(new Cell.Figure(0));
    assertThat(base(Zeros.WITHHELD))
        .isInstanceOfSatisfying(
            Cell.Absent.class, cell -> assertThat(cell.symbol()).isEqualTo(Symbol.WITHHELD));
  }

  @Test
  void aCountThatDiffersByFewFromThatOfAllPeriodsIsWithheld() {
    row("all", 14, 60, 500).row("after", 9, 55, 300).row("before", 5, 20, 200);

    assertThat(withheld(Zeros.PRINTED)).containsExactly("after");
  }

  @Test
  void theGroupBesideIsWithheldWhereItDiffersByFewFromAllOfItsOwn() {
    rows.row(
        Groups.ARM, GroupArm.NONE_LISTED.code(),
        Groups.SPAN, "all",
        Groups.UNIT_PERIODS, 350L,
        Groups.COUNT, 43L,
        Groups.BASE, 500L);
    row("all", 14, 60, 500);
    rows.always(Groups.PAIRS, "same_state_and_year");
    row("all", 9, 45, 300);
    GroupDisclosure disclosure = GroupDisclosure.of(material(Zeros.PRINTED));

    assertThat(rows.list())
        .filteredOn(row -> disclosure.beside(row, Side.NUMERATOR) == Withheld.COMPLEMENT)
        .extracting(row -> row.textOrEmpty(Groups.PAIRS))
        .containsExactly("same_state_and_year");
  }

  @Test
  void aDifferenceOfNobodyIsSmallWhereZerosAreWithheld() {
    row("all", 14, 60, 500).row("after", 9, 60, 300);

    assertThat(withheld(Zeros.PRINTED)).isEmpty();
    assertThat(withheld(Zeros.WITHHELD)).containsExactly("after");
  }
}
