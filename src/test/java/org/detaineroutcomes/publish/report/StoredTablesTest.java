package org.detaineroutcomes.publish.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StoredTablesTest {
  @Test
  void everyCellComesBackAsItWasPublished() {
    List<Cell> cells =
        List.of(
            Cell.text("=1|\u200f<b>\n"),
            Cell.number(-0.1, "none"),
            new Cell.Figure(3).marked(Symbol.AT_LEAST).styled(Form.ERROR, 2),
            new Cell.Interval(1, 2).marked(Symbol.BREAK),
            Cell.tooFew(10),
            Cell.blank(),
            Cell.links(List.of(new Cell.Link("trends", "effects"))));
    TableModel table =
        new TableModel(
            "t",
            "Title",
            cells.stream().map(cell -> TableModel.Column.of("n", "N", Form.OWN, 1)).toList(),
            List.of(cells),
            new TableNotes("what", "who", "when", "where", List.of("care")));
    StoredTables stored =
        new StoredTables(
            new TableOrigin("Report", Optional.of("synthetic"), "key"), List.of(table));
    assertThat(StoredTables.parse(stored.toJson())).isEqualTo(stored);
  }

  @Test
  void oneTableIsReadWithoutTheOthers() {
    StoredTables stored =
        new StoredTables(
            new TableOrigin("Report", Optional.empty(), "key"),
            List.of(table("rates"), table("rates-2"), table("checks")));
    String json = stored.toJson();
    for (TableModel each : stored.tables()) {
      assertThat(StoredTables.parse(json, each.id()))
          .isEqualTo(new StoredTables(stored.origin(), List.of(each)));
    }
    assertThat(StoredTables.parse(json, "rate"))
        .isEqualTo(new StoredTables(stored.origin(), List.of()));
    assertThat(StoredTables.parse(json, "\"\n").tables()).isEmpty();
  }

  @Test
  void oneTableIsFoundHoweverTheTextIsBrokenIntoLines() throws JsonProcessingException {
    StoredTables stored =
        new StoredTables(
            new TableOrigin("Report", Optional.of("made"), "key"),
            List.of(table("rates"), table("checks")));
    ObjectMapper json = new ObjectMapper();
    String pretty = json.readTree(stored.toJson()).toPrettyString();

    assertThat(StoredTables.parse(pretty, "checks"))
        .isEqualTo(new StoredTables(stored.origin(), List.of(table("checks"))));
    assertThat(StoredTables.parse(pretty)).isEqualTo(stored);
  }

  private static TableModel table(String id) {
    return new TableModel(
        id,
        "Title of " + id,
        List.of(TableModel.Column.count("n", "N")),
        List.of(List.of(Cell.number(1, "none"))),
        new TableNotes("what", "who", "when", "where", List.of()));
  }
}
