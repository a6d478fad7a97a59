package org.detaineroutcomes.publish.arms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.detaineroutcomes.publish.Fixture;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.report.Numbers;
import org.detaineroutcomes.publish.report.Report;
import org.detaineroutcomes.publish.report.TableModel;
import org.detaineroutcomes.publish.report.TableNotes;
import org.junit.jupiter.api.Test;

class ArmChapterTest {
  private static Report.Section section(Map<String, String> labels) {
    Material material = Fixture.material(labels);
    return new ArmChapter().write(material).orElseThrow();
  }

  private static TableModel table(int at) {
    return (TableModel) section(Map.of()).blocks().get(at);
  }

  private static List<String> printed(TableModel table) {
    return table.rows().stream()
        .map(
            row ->
                java.util.stream.IntStream.range(0, row.size())
                    .mapToObj(c -> Numbers.print(row.get(c), table.columns().get(c)))
                    .collect(Collectors.joining("|")))
        .toList();
  }

  @Test
  void itOpensWhatTheRecordsSayAfterTheEffects() {
    assertThat(Fixture.report().sections())
        .extracting(Report.Section::id)
        .containsSubsequence("main-regression", "side-by-side", "record");
  }

  @Test
  void aGroupStandsWithItsCountBaseAndRateBesideTheOther() {
    assertThat(printed(table(0)))
        .contains(
            "Detainers declined per 1,000 with a known outcome|dated limiting policy|2|14||20|40"
                + "|500.0|400.0 to 600.0|250.0|100.0 to 410.0|2.00|1.67 to 2.50",
            "Detainers declined per 1,000 with a known outcome|no listed limiting policy|2|14||15|60"
                + "|250.0|150.0 to 350.0|[x]|[z]|[x]|[z]");
  }

  @Test
  void aCountOfTooFewPeopleIsWithheldWithAllThatGivesItAway() {
    assertThat(printed(table(0)))
        .contains(
            "Detainers declined per 1,000 with a known outcome|287(g) agreement|2|14||[c]|30"
                + "|[c]|[c]|[c]|[c]|[c]|[c]");
  }

  @Test
  void aRatioOfDifferentDetainersIsRefusedWithItsReason() {
    assertThat(printed(table(0)))
        .contains(
            "Declines recorded over detainers issued in the same period|all groups together|2|14||253"
                + "|5,908|[x]|[z]|[x]|[z]|[x]|[z]");
    assertThat(table(0).absences().toString())
        .contains("the count and the base are not of the same detainers");
  }

  @Test
  void everySourceSaysHowMuchOfTheFrameItHolds() {
    assertThat(printed(table(1)))
        .containsExactly(
            "detainer records|some of the cases: no row means not known|no input says that it holds"
                + " every case|2|12",
            "detainer records|no source|inputs are about other places or times|2|2",
            "payments|no source|no input of the job is about it|2|14");
  }

  @Test
  void whatIsNotInTheJoinedTableIsListedWithItsReason() {
    assertThat(printed(table(2)))
        .containsExactly(
            "reports: declines (Section II)|all of it|8|206",
            "reports: declines (Section II)|in the joined table|5|151",
            "reports: declines (Section II)|not: the name could not be placed in a unit|3|55");
  }

  @Test
  void theCaptionSaysWhatEachGroupIsAndThatNothingIsAnEffect() {
    TableNotes notes = table(0).notes();

    assertThat(notes.estimand()).startsWith("Level, not an effect");
    assertThat(notes.caveats())
        .contains(
            "no listed limiting policy: the inputs list no policy, mandate or agreement on any"
                + " day.")
        .anyMatch(caveat -> caveat.startsWith("Known in no unit and period: declines recorded"));
  }

  @Test
  void labelsOfTheJobStandForTheGroups() {
    TableModel table =
        (TableModel) section(Map.of("treated", "quorx", "control", "zelmy")).blocks().get(0);

    assertThat(printed(table).toString()).contains("|quorx|").contains("|zelmy|");
    assertThat(table.notes().caveats())
        .anyMatch(caveat -> caveat.startsWith("zelmy: the inputs list no policy"));
  }
}
