package org.detaineroutcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.detaineroutcomes.compare.Compare;
import org.detaineroutcomes.compare.Evidence;
import org.detaineroutcomes.compare.Findings;
import org.detaineroutcomes.compare.Question;
import org.detaineroutcomes.compare.SmallMarts;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.publish.Chapter;
import org.detaineroutcomes.publish.Publish;
import org.detaineroutcomes.publish.material.InputNotes;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.report.Cell;
import org.detaineroutcomes.publish.report.Report;
import org.detaineroutcomes.publish.report.TableModel;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Layer;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.TableRowBuilder;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.marts.Panels;
import org.detaineroutcomes.store.Release;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide in docs/adding-a-question.md, followed with a question of no use. */
class AddingAQuestionTest {
  private static final Column ROWS = Column.count("toy_rows", "rows", "Rows of the panel");
  private static final Table TABLE =
      new Table(
          Layer.RESULTS,
          "toy_rows",
          "one state",
          List.of(PlaceFields.STATE),
          List.of(PlaceFields.STATE, ROWS),
          List.of(),
          false);

  /** How many rows of the panel each state has. */
  private static final class ToyQuestion implements Question {
    @Override
    public void answer(Evidence evidence, Findings findings) {
      Map<String, Long> rows = new TreeMap<>();
      evidence
          .rows(Panels.TABLE)
          .forEach(row -> rows.merge(row.text(PlaceFields.STATE), 1L, Long::sum));
      rows.forEach(
          (state, n) ->
              findings.add(
                  TABLE, new TableRowBuilder(TABLE).set(PlaceFields.STATE, state).set(ROWS, n)));
    }
  }

  private static final class ToyChapter implements Chapter {
    @Override
    public List<Table> tables() {
      return List.of(TABLE);
    }

    @Override
    public Optional<Report.Section> write(Material material) {
      TableModel table =
          new TableModel(
              "toy-rows",
              "Rows of the panel",
              List.of(
                  TableModel.Column.text("state", "State"),
                  TableModel.Column.count("rows", "Rows")),
              material.rows(TABLE).stream()
                  .map(
                      row ->
                          List.of(
                              Cell.text(row.text(PlaceFields.STATE)),
                              Cell.number(row.count(ROWS), "not counted")))
                  .toList(),
              InputNotes.of(material, "Number of rows", TABLE));
      return Optional.of(new Report.Section("toy", "Rows", List.of(), List.of(table)));
    }
  }

  @TempDir Path folder;

  @Test
  void aQuestionAndItsChapterNeedNoOtherFile() {
    Job job = SmallMarts.job("national");
    Release release = SmallMarts.fiveCounties().write(folder, 1);

    new Compare(LocalSpark.session()).run(job, release, List.of(new ToyQuestion()));
    Publish.run(job, release, List.of(new ToyChapter()));

    assertThat(release.readReport("tables/toy-rows.csv")).contains("NY,12").contains("TX,3");
  }

  @Test
  void theGuideNamesTheFilesInItsOrder() throws IOException {
    assertThat(Files.readString(Path.of("docs/adding-a-question.md")))
        .containsSubsequence(
            "schema/results",
            "Question",
            "compare/Questions",
            "Chapter",
            "publish/Chapters",
            "words/notes");
  }
}
