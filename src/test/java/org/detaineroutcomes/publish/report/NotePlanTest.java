package org.detaineroutcomes.publish.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.detaineroutcomes.publish.Fixture;
import org.detaineroutcomes.publish.report.NotePlan.Numbered;
import org.detaineroutcomes.publish.report.TableNotes.Line;
import org.junit.jupiter.api.Test;

class NotePlanTest {
  private static final List<Report.Section> SECTIONS =
      List.of(
          section(
              "levels",
              table("violent", "level", "police", "as of May", "few"),
              table("property", "level", "police", "as of May", "few", "late"),
              table("murder", "level", "police", "as of May", "late")),
          section("inputs", table("files", "rows", "agencies", "as of May", "late")));

  private static final NotePlan PLAN = NotePlan.of(SECTIONS);

  @Test
  void whatAllTablesOfOneSectionShareStandsUnderTheSection() {
    assertThat(PLAN.of(SECTIONS.get(0)).ofAll())
        .containsExactly(new Line("Estimand", "level"), new Line("Source", "police"));
  }

  @Test
  void whatSomeTablesOfOneSectionShareHasANumberThere() {
    assertThat(PLAN.of(SECTIONS.get(0)).ofSome())
        .extracting(Numbered::number, numbered -> numbered.line().text())
        .containsExactly(org.assertj.core.groups.Tuple.tuple(3, "few"));
    assertThat(PLAN.of(SECTIONS.get(0).blocks().get(0)).numbers()).containsExactly(3);
    assertThat(PLAN.of(SECTIONS.get(0).blocks().get(2)).numbers()).containsExactly(4);
  }

  @Test
  void whatSeveralSectionsShareStandsAtTheEndOfThePage() {
    assertThat(PLAN.page())
        .extracting(numbered -> numbered.line().text())
        .containsExactly("as of May", "all places", "late");
    assertThat(PLAN.of(SECTIONS.get(0)).numbersOfAll()).containsExactly(1, 2);
    assertThat(PLAN.of(SECTIONS.get(1).blocks().get(0)).numbers()).containsExactly(1, 2, 4);
  }

  @Test
  void whatIsOfOneTableStaysUnderIt() {
    assertThat(PLAN.of(SECTIONS.get(1).blocks().get(0)).own())
        .containsExactly(new Line("Estimand", "rows"), new Line("Source", "agencies"));
  }

  @Test
  void everyNoteOfAReportStandsOnItsPageOnce() {
    List<Report.Section> sections = Fixture.report().sections();
    List<Line> printed = printed(sections);
    assertThat(printed).doesNotHaveDuplicates();
    assertThat(printed)
        .containsAll(
            sections.stream()
                .flatMap(section -> section.blocks().stream())
                .flatMap(block -> block.notes().lines().stream())
                .toList());
  }

  @Test
  void everyTableLeadsToAllItsNotes() {
    List<Report.Section> sections = Fixture.report().sections();
    NotePlan plan = NotePlan.of(sections);
    for (Report.Section section : sections) {
      for (Block block : section.blocks()) {
        assertThat(reached(plan, section, block)).containsAll(block.notes().lines());
      }
    }
  }

  private static List<Line> printed(List<Report.Section> sections) {
    NotePlan plan = NotePlan.of(sections);
    List<Line> lines = new ArrayList<>();
    for (Report.Section section : sections) {
      section.blocks().forEach(block -> lines.addAll(plan.of(block).own()));
      lines.addAll(plan.of(section).ofAll());
      plan.of(section).ofSome().forEach(numbered -> lines.add(numbered.line()));
    }
    plan.page().forEach(numbered -> lines.add(numbered.line()));
    return lines;
  }

  private static List<Line> reached(NotePlan plan, Report.Section section, Block block) {
    List<Line> lines = new ArrayList<>(plan.of(block).own());
    lines.addAll(plan.of(section).ofAll());
    List<Integer> numbers = new ArrayList<>(plan.of(block).numbers());
    numbers.addAll(plan.of(section).numbersOfAll());
    Stream.concat(plan.page().stream(), plan.of(section).ofSome().stream())
        .filter(numbered -> numbers.contains(numbered.number()))
        .forEach(numbered -> lines.add(numbered.line()));
    return lines;
  }

  private static Report.Section section(String id, Block... blocks) {
    return new Report.Section(id, id, List.of(), List.of(blocks));
  }

  private static TableModel table(
      String id, String estimand, String source, String edition, String... caveats) {
    return new TableModel(
        id,
        id,
        List.of(TableModel.Column.text("place", "Place")),
        List.of(List.of(Cell.text("Adams"))),
        new TableNotes(estimand, source, edition, "all places", List.of(caveats)));
  }
}
