package org.detaineroutcomes.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.detaineroutcomes.model.ExitCode;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.UsState;
import org.detaineroutcomes.model.result.Basis;
import org.detaineroutcomes.model.result.Bound;
import org.detaineroutcomes.model.result.MeasureBase;
import org.detaineroutcomes.model.result.MeasureId;
import org.detaineroutcomes.model.result.MeasureKey;
import org.detaineroutcomes.model.result.RecordKind;
import org.detaineroutcomes.model.result.Refusal;
import org.detaineroutcomes.model.result.SourceRecord;
import org.detaineroutcomes.publish.detainers.MeasureSentence;
import org.detaineroutcomes.publish.disclosure.Withheld;
import org.detaineroutcomes.publish.format.Formats;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.material.MeasureLine;
import org.detaineroutcomes.publish.material.ReleaseRows;
import org.detaineroutcomes.publish.report.Block;
import org.detaineroutcomes.publish.report.Cell;
import org.detaineroutcomes.publish.report.ChartModel;
import org.detaineroutcomes.publish.report.Report;
import org.detaineroutcomes.publish.report.TableModel;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.marts.Samples;
import org.detaineroutcomes.schema.results.Estimates;
import org.detaineroutcomes.schema.results.Measures;
import org.detaineroutcomes.store.InputRecord;
import org.detaineroutcomes.store.Manifest;
import org.detaineroutcomes.store.TableRow;
import org.junit.jupiter.api.Test;

class ReportWriterTest {
  private static String everything(Report report) {
    StringBuilder all = new StringBuilder();
    Formats.named(List.of("md", "csv", "html"))
        .forEach(f -> f.write(report).forEach(d -> all.append(d.path()).append(d.text())));
    return all.toString();
  }

  private static List<Block> blocks(Report report) {
    return report.sections().stream().flatMap(section -> section.blocks().stream()).toList();
  }

  private static TableModel table(Report report, String id) {
    return report.tables().filter(table -> table.id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void theOrderOfRowsInTheReleaseDecidesNothing() {
    Report report = Fixture.report(shuffled(7));
    assertThat(everything(report)).isEqualTo(everything(Fixture.report(shuffled(8))));
  }

  private static Material shuffled(long seed) {
    List<TableRow> estimates = new ArrayList<>(FixtureEstimates.estimates());
    List<TableRow> measures = new ArrayList<>(Fixture.measures());
    Collections.shuffle(estimates, new Random(seed));
    Collections.shuffle(measures, new Random(seed));
    Map<Table, List<TableRow>> tables = Fixture.tables();
    tables.put(Estimates.TABLE, ReleaseRows.sorted(estimates));
    tables.put(Measures.TABLE, ReleaseRows.sorted(measures));
    return Fixture.material(Fixture.job(Map.of()), tables);
  }

  @Test
  void noPoolIsNationalWhereAllCountiesLieInOneState() {
    assertThat(everything(ofCounties("36001", "36003")))
        .contains("no listed limiting policy, within the state")
        .doesNotContain("no listed limiting policy, national");
    assertThat(everything(ofCounties("36001", "48001")))
        .contains("no listed limiting policy, national");
  }

  private static Report ofCounties(String... fips) {
    Rows members = new Rows(Samples.MEMBERS);
    for (String county : fips) {
      members.row(
          PanelFields.OUTCOME,
          Fixture.VIOLENT,
          Samples.SAMPLE,
          "balanced",
          PanelFields.UNIT_ID,
          county,
          PlaceFields.STATE,
          UsState.ofFips(county.substring(0, 2)).orElseThrow().name());
    }
    Map<Table, List<TableRow>> tables = Fixture.tables();
    tables.put(Samples.MEMBERS, members.list());
    return Fixture.report(Fixture.material(Fixture.job(Map.of()), tables));
  }

  @Test
  void neitherTheReleaseNorItsTimeIsInTheReport() {
    String all = everything(Fixture.report());
    assertThat(all).doesNotContain(Fixture.manifest().release).doesNotContain("2026-01-01");
    assertThat(all).contains(Fixture.manifest().resultKey);
  }

  @Test
  void everyTableAndChartOfASyntheticPanelSaysSo() {
    Report report = Fixture.report();
    assertThat(report.banner()).isPresent();
    assertThat(blocks(report))
        .allSatisfy(
            block ->
                assertThat(block.notes().source())
                    .satisfiesAnyOf(
                        source -> assertThat(source).contains("synthetic"),
                        source -> assertThat(block.id()).isEqualTo("published-findings")));
    assertThat(blocks(report).stream().filter(ChartModel.class::isInstance))
        .allSatisfy(chart -> assertThat(chart.title()).endsWith("(synthetic)"));
  }

  @Test
  void theKnownEffectStandsBesideTheEstimates() {
    Report report = Fixture.report();
    assertThat(report.opening())
        .contains(
            "The effect that the simulation built into these data is −11.4, inside that interval.");
    ChartModel chart =
        (ChartModel)
            blocks(report).stream()
                .filter(block -> block.id().startsWith("chart-event-time"))
                .findFirst()
                .orElseThrow();
    assertThat(chart.series())
        .extracting(ChartModel.Series::role)
        .containsExactly(ChartModel.Role.ESTIMATE, ChartModel.Role.TRUTH);
    assertThat(chart.positions()).startsWith("−4").endsWith("+3");
  }

  @Test
  void theGroupsAreDrawnOnceEachWithAMarkForEveryPeriodOfAdoption() {
    ChartModel chart =
        (ChartModel)
            blocks(Fixture.report()).stream()
                .filter(block -> block.id().startsWith("chart-levels"))
                .findFirst()
                .orElseThrow();
    assertThat(chart.series())
        .extracting(ChartModel.Series::name)
        .containsExactly(
            "Dated limiting policy",
            "No listed limiting policy, national",
            "287(g) agreement, through the window");
    assertThat(chart.marks())
        .containsExactly(
            new ChartModel.Mark(2, "4"),
            new ChartModel.Mark(3, "5"),
            new ChartModel.Mark(4, "45"),
            new ChartModel.Mark(5, "3"));
    assertThat(chart.description()).contains("Dated limiting policy from 318 to 293");
  }

  @Test
  void howManyOfAGroupHaveAFigureIsDrawnOnceWhereOutcomesAgree() {
    List<ChartModel> charts =
        blocks(Fixture.report()).stream()
            .filter(block -> block.id().startsWith("chart-coverage"))
            .map(ChartModel.class::cast)
            .toList();
    assertThat(charts).hasSize(1);
    assertThat(charts.get(0).series())
        .hasSize(3)
        .allSatisfy(
            line ->
                assertThat(line.points()).extracting(ChartModel.Point::value).containsOnly(100.0));
    assertThat(charts.get(0).description()).contains("Dated limiting policy from 100% to 100%");
  }

  @Test
  void aLevelAndAnEffectNameTheirEstimandApart() {
    Report report = Fixture.report();
    assertThat(table(report, "levels-violent-rate-per-100k").notes().estimand())
        .startsWith("Level, not an effect");
    assertThat(table(report, "effects-violent-rate-per-100k").notes().estimand())
        .contains("Causal effect");
  }

  @Test
  void theLevelDifferenceStandsBesideTheEffectsEachWithItsEstimand() {
    TableModel table = table(Fixture.report(), "effects-violent-rate-per-100k");
    assertThat(table.columns().get(1).title()).isEqualTo("Estimand");
    assertThat(table.rows())
        .extracting(row -> row.get(1))
        .contains(
            Cell.text("Level difference, no effect"),
            Cell.text("ATT, from the period before adoption"),
            Cell.text("ATT, known"));
  }

  @Test
  void offensesOfTableTenAreNeverCalledTheCountysCrime() {
    assertThat(table(Fixture.report(), "levels-violent-rate-per-100k").notes().coverage())
        .contains("known to sheriff or county police, per resident of the county");
    assertThat(everything(Fixture.report())).doesNotContain("crime rate");
  }

  @Test
  void smallCountsOfPeopleAreInNoFormat() {
    TableModel counties = table(Fixture.report(), "measures-detainers-declined");
    String csv = everything(Fixture.report());
    assertThat(counties.absences()).extracting(absent -> absent.shown()).contains("[c]");
    assertThat(csv)
        .contains("Detainers declined,Adams,synthetic,112,112,300,300,")
        .contains("Detainers declined,Dale,synthetic,,[c],70,70,");
  }

  @Test
  void theRowsOfEveryInputAddUpOrNothingIsPublished() {
    Manifest manifest = Fixture.manifest();
    manifest.inputs.add(
        new InputRecord(
            "lost.csv",
            "00".repeat(32),
            1,
            "crimes",
            "csv",
            "",
            InputRecord.PUBLISHED,
            10,
            8,
            new TreeMap<>(),
            new TreeMap<>(Map.of("text in a number", 1L))));
    Material material = Fixture.material(Fixture.job(Map.of()), manifest, Map.of());
    assertThatThrownBy(() -> Fixture.report(material))
        .isInstanceOfSatisfying(
            Failure.class, failure -> assertThat(failure.exit()).isEqualTo(ExitCode.CHECK))
        .hasMessageContaining("10 rows were read and 9 are accounted for")
        .hasMessageContaining("lost.csv");
  }

  @Test
  void aRecordWithoutAPanelOpensWithItsSharesOverEveryBase() {
    Material material =
        Fixture.material(Fixture.job(Map.of()), Map.of(Measures.TABLE, Fixture.measures()));
    Report report = Fixture.report(material);
    assertThat(report.opening())
        .containsExactly(
            "Detainers declined, synthetic: 225 of 32,757 (all detainer rows), 0.69% (95% interval"
                + " 0.62 to 0.76%).",
            "Detainers declined, synthetic: 225 of 21,528 (rows with a lift reason), 1.05% (95%"
                + " interval 0.94 to 1.15%).");
    assertThat(report.facts()).extracting(Report.Fact::figure).contains("0.69%", "1.05%");
  }

  @Test
  void aRefusedRatioIsPrintedAsTwoCountsAndItsReason() {
    MeasureLine refused =
        new MeasureLine(
            "",
            MeasureKey.of(
                    MeasureId.DECLINES_OVER_ISSUED,
                    new SourceRecord(RecordKind.WEEK, "2017-01-28"),
                    Basis.AS_PUBLISHED)
                .over(MeasureBase.ISSUED_NATIONWIDE),
            Bound.EXACT,
            "declines",
            "",
            "issued in the week",
            "as published",
            206L,
            3083L,
            null,
            null,
            null,
            "",
            false,
            List.of("ratio refused: wrong denominator"),
            Refusal.DIFFERENT_COHORTS,
            Withheld.NOTHING);
    assertThat(MeasureSentence.of(refused))
        .isEqualTo(
            "Declines, as published: 206 beside 3,083 (issued in the week); ratio refused: wrong"
                + " denominator.");
  }

  @Test
  void theSummaryFitsAScreenAndEndsWithWhereTheReportIs() {
    String summary = Summary.of(Fixture.report(), "warehouse/report/index.html");
    assertThat(summary.lines()).allSatisfy(line -> assertThat(line.length()).isLessThan(100));
    assertThat(summary.lines().count()).isLessThan(40);
    assertThat(summary)
        .contains("Counties with a dated limiting policy: 57")
        .contains("95% interval −18.5 to −5.1")
        .endsWith("Report: warehouse/report/index.html\n");
  }
}
