package org.detaineroutcomes.publish.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TableModelTest {
  @Test
  void readersSeeNoColumnThatIsBlankInEveryRow() {
    TableModel table =
        table(
            List.of("study", "note"),
            List.of(
                List.of(Cell.text("one"), Cell.blank()), List.of(Cell.text("two"), Cell.blank())));

    assertThat(table.forReaders().columns())
        .extracting(TableModel.Column::name)
        .containsExactly("study");
    assertThat(table.columns()).hasSize(2);
  }

  @Test
  void aTableWithoutRowsKeepsItsHeadings() {
    assertThat(table(List.of("study", "note"), List.of()).forReaders().columns()).hasSize(2);
  }

  @Test
  void tenColumnsNeedMoreRoomThanLinesOfText() {
    assertThat(table(Collections.nCopies(10, "n"), List.of()).isWide()).isTrue();
    assertThat(table(Collections.nCopies(9, "n"), List.of()).isWide()).isFalse();
  }

  private static TableModel table(List<String> names, List<List<Cell>> rows) {
    return new TableModel(
        "t",
        "Title",
        IntStream.range(0, names.size())
            .mapToObj(i -> TableModel.Column.text(names.get(i), names.get(i)))
            .toList(),
        rows,
        null);
  }

  @Test
  void starsStandBesideTheEffectOfAModelOnlyWhereTheyAreAskedFor() {
    TableModel.Column model = TableModel.Column.of("model_1", "(1)", Form.OWN, 0);
    TableModel table =
        new TableModel(
            "t",
            "T",
            List.of(model),
            List.of(
                List.of(Cell.text("Two-way fixed effects")),
                List.of(new Cell.Figure(-4.7).styled(Form.DECIMAL, 1)),
                List.of(new Cell.Figure(2.1).styled(Form.ERROR, 1)),
                List.of(new Cell.Figure(0.03).styled(Form.P_VALUE, 3))),
            new TableNotes("what", "who", "when", "where", List.of()));
    assertThat(table.rows()).extracting(row -> Numbers.print(row.get(0), model)).contains("−4.7");
    assertThat(table.starred().rows())
        .extracting(row -> Numbers.print(row.get(0), model))
        .containsExactly("Two-way fixed effects", "−4.7**", "(2.1)", "0.030");
    assertThat(table.starred().key()).containsExactly("** p below 0.05");
  }
}
