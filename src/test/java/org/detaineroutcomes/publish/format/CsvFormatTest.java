package org.detaineroutcomes.publish.format;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.detaineroutcomes.publish.report.Cell;
import org.detaineroutcomes.publish.report.Form;
import org.detaineroutcomes.publish.report.TableModel;
import org.detaineroutcomes.publish.report.TableNotes;

class CsvFormatTest {
  private static final TableNotes NOTES =
      new TableNotes("a count", "a source", "none", "all", List.of());

  private static List<CsvRecord> parsed(Cell... row) {
    TableModel table =
        new TableModel(
            "t",
            "T",
            List.of(
                TableModel.Column.text("name", "Name"),
                TableModel.Column.of("estimate", "Estimate", Form.DECIMAL, 1),
                TableModel.Column.of("conf", "Interval", Form.INTERVAL, 1)),
            List.of(List.of(row)),
            NOTES);
    String text = CsvFormat.csv(table);
    assertThat(text).startsWith("\uFEFF");
    return CsvReader.builder().ofCsvRecord(text.substring(1)).stream().toList();
  }

  @Property
  void noTextOfAnyKindBeginsAFormula(@ForAll String text) {
    String field = CsvFormat.inert(text);
    assertThat(field).doesNotMatch("(?s)^\\s*[=+\\-@\\t\\r\\n\\uFF1D\\uFF0B\\uFF0D\\uFF20].*");
    assertThat(field).doesNotMatch("(?s).*[;|]\\s*[=+@-].*").doesNotContainPattern("[\\r\\n\\t]");
  }

  @Property
  void everyTextIsOneFieldHoweverItIsQuoted(@ForAll String text) {
    List<CsvRecord> rows = parsed(new Cell.Text(text), new Cell.Figure(1), new Cell.Interval(0, 2));
    assertThat(rows).hasSize(2);
    assertThat(rows.get(1).getFields())
        .containsExactly(CsvFormat.inert(text), "1", "1.0", "0", "2", "(0.0 to 2.0)");
  }

  @Property
  void aNumberStaysTheNumberItIs(@ForAll @DoubleRange(min = -1e12, max = 1e12) double value) {
    String field = parsed(Cell.blank(), new Cell.Figure(value), Cell.blank()).get(1).getField(1);
    assertThat(Double.parseDouble(field)).isEqualTo(value + 0.0);
    assertThat(field).matches("-?\\d+(\\.\\d+)?");
  }

  @Example
  void aFormulaIsNeutralisedAndANegativeNumberIsNot() {
    List<String> fields =
        parsed(new Cell.Text("=HYPERLINK(1)"), new Cell.Figure(-3.25), new Cell.Interval(-4, 1))
            .get(1)
            .getFields();
    assertThat(fields)
        .containsExactly("'=HYPERLINK(1)", "-3.25", "-3.3", "-4", "1", "(-4.0 to 1.0)");
  }

  @Example
  void anAbsentNumberIsAnEmptyFieldAndItsReasonStandsInTheLastColumn() {
    List<CsvRecord> rows =
        parsed(new Cell.Text("Kent"), Cell.absent("no population"), Cell.absent("no estimate"));
    assertThat(rows.get(0).getFields())
        .containsExactly(
            "name",
            "estimate",
            "estimate_printed",
            "conf_low",
            "conf_high",
            "conf_printed",
            "absent_because");
    assertThat(rows.get(1).getFields())
        .containsExactly(
            "Kent", "", "[x]", "", "", "[x]", "estimate: no population; conf: no estimate");
  }

  @Example
  void theNotesStandBesideTheFileWithItsColumns() {
    TableModel table =
        new TableModel("t", "T", List.of(TableModel.Column.count("n", "Units")), List.of(), NOTES);
    assertThat(CsvMetadata.of(table, "key"))
        .contains("\"url\" : \"t.csv\"")
        .contains("\"label\" : \"Estimand\"")
        .contains("\"text\" : \"a count\"")
        .contains("\"titles\" : \"Units\"");
  }
}
