package org.detaineroutcomes.publish.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.detaineroutcomes.model.result.GroupArm;
import org.detaineroutcomes.model.result.GroupMeasure;
import org.detaineroutcomes.publish.Fixture;
import org.detaineroutcomes.publish.Rows;
import org.detaineroutcomes.publish.material.GroupDisclosure;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.fields.FigureFields;
import org.detaineroutcomes.schema.fields.MeasureFields;
import org.detaineroutcomes.schema.results.Groups;
import org.detaineroutcomes.store.TableRow;
import org.junit.jupiter.api.Test;

/** Counts below ten are withheld. */
class WithheldOfGroupsTest {
  private final Rows rows =
      new Rows(Groups.TABLE)
          .always(Groups.MEASURE, GroupMeasure.DECLINED_OF_KNOWN_OUTCOME.code())
          .always(MeasureFields.COUNTS_PEOPLE, true)
          .always(Groups.WEIGHTING, "pooled")
          .always(Groups.PAIRS, "all")
          .always(Groups.COVERAGE, "each_its_own")
          .always(Groups.UNITS, 2L)
          .always(Groups.UNIT_PERIODS, 2L)
          .always(Groups.IN_PART, 0L)
          .always(FigureFields.BOUND, "exact");

  private void year(GroupArm arm, int year, long count) {
    rows.row(
        Groups.ARM,
        arm.code(),
        Groups.SPAN,
        "year",
        Groups.YEAR,
        year,
        Groups.COUNT,
        count,
        Groups.BASE,
        100L,
        Groups.OTHER_ARM,
        GroupArm.NONE_LISTED.code(),
        Groups.OTHER_SPAN,
        "year",
        Groups.OTHER_COUNT,
        30L,
        Groups.OTHER_BASE,
        90L);
  }

  private Set<Column> hidden(GroupArm arm, int year) {
    List<TableRow> all = rows.list();
    Material material = Fixture.material(Fixture.job(Map.of()), Map.of(Groups.TABLE, all));
    TableRow row =
        all.stream()
            .filter(each -> each.textOrEmpty(Groups.ARM).equals(arm.code()))
            .filter(each -> each.whole(Groups.YEAR) == year)
            .findFirst()
            .orElseThrow();
    return new WithheldOfGroups(row, GroupDisclosure.of(material)).hidden();
  }

  @Test
  void ofAYearThatAPagePrintsItsOwnNumbersLeaveUnlessTheyAreFew() {
    year(GroupArm.MANDATE, 2012, 40);
    year(GroupArm.MANDATE, 2013, 4);

    assertThat(hidden(GroupArm.MANDATE, 2012)).doesNotContain(Groups.COUNT, Groups.RATE);
    assertThat(hidden(GroupArm.MANDATE, 2013)).contains(Groups.COUNT, Groups.RATE);
  }

  @Test
  void ofTheGroupBesideItNoYearLeaves() {
    year(GroupArm.MANDATE, 2012, 40);

    assertThat(hidden(GroupArm.MANDATE, 2012))
        .contains(Groups.OTHER_COUNT, Groups.OTHER_BASE, Groups.OTHER_RATE, Groups.DIFFERENCE);
  }

  @Test
  void ofAGroupThatNoPageTellsByYearNothingLeaves() {
    year(GroupArm.LIMITING, 2012, 40);

    assertThat(hidden(GroupArm.LIMITING, 2012)).contains(Groups.COUNT, Groups.BASE, Groups.RATE);
  }
}
