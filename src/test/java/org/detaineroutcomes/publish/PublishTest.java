package org.detaineroutcomes.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.detaineroutcomes.publish.material.ReleaseRows;
import org.detaineroutcomes.publish.report.Report;
import org.detaineroutcomes.schema.Layer;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.FigureFields;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.store.Warehouse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishTest {
  @TempDir Path folder;

  private Release release() {
    return new Warehouse(folder.toString()).begin(Fixture.manifest());
  }

  @Test
  void aReleaseWithoutResultsIsPublishedWithItsInputsInEveryFormat() {
    Release release = release();
    Report report = Publish.run(Fixture.job(Map.of()), release);
    assertThat(report.sections()).extracting(Report.Section::id).containsExactly("inputs");
    assertThat(release.manifest().report)
        .containsKeys("index.html", "technical.html", "report.md", "tables/inputs.csv");
    assertThat(release.readReport("report.md")).contains("| crimes.csv |");
    assertThat(release.manifest().stages).containsExactly("publish");
  }

  @Test
  void anotherReleaseOfTheSameResultsHasTheSameBytes() {
    Release one = release();
    Publish.run(Fixture.job(Map.of()), one);
    Release other = new Warehouse(folder.resolve("other").toString()).begin(Fixture.manifest());
    Publish.run(Fixture.job(Map.of()), other);
    assertThat(other.manifest().report).isEqualTo(one.manifest().report);
  }

  @Test
  void rowsAboutPersonsAreRefused() {
    Table people =
        new Table(
                Layer.RESULTS,
                "persons",
                "one person",
                List.of(),
                List.of(FigureFields.MEASURE),
                List.of(),
                false)
            .aboutPeople();
    Release release = release();
    assertThatThrownBy(() -> ReleaseRows.read(release, people))
        .hasMessage("Cannot publish persons: its rows are about persons");
  }
}
