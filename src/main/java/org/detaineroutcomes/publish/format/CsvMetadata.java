package org.detaineroutcomes.publish.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.List;
import org.detaineroutcomes.publish.report.Form;
import org.detaineroutcomes.publish.report.TableModel;
import org.detaineroutcomes.publish.report.TableNotes;

/**
 * Title, columns and notes of a CSV file, after "Metadata Vocabulary for Tabular Data" (W3C
 * Recommendation, 17 December 2015).
 */
final class CsvMetadata {
  private static final ObjectMapper JSON = new ObjectMapper();

  private CsvMetadata() {}

  static String of(TableModel table, String resultKey) {
    ObjectNode root = JSON.createObjectNode();
    root.put("@context", "http://www.w3.org/ns/csvw");
    root.put("url", table.id() + ".csv");
    root.put("dc:title", table.title());
    root.put("dc:identifier", resultKey);
    ArrayNode notes = root.putArray("notes");
    for (TableNotes.Line line : table.notes().lines()) {
      notes.addObject().put("label", line.label()).put("text", line.text());
    }
    ArrayNode columns = root.putObject("tableSchema").putArray("columns");
    List<ValueColumns.Value> values = new ValueColumns(table).all();
    for (int v = 0; v < values.size(); v++) {
      ValueColumns.Value value = values.get(v);
      TableModel.Column of = table.columns().get(value.at());
      column(columns, value.name(), value.title(), type(of.form()));
      if (CsvFormat.isLast(values, v) && CsvFormat.isNumeric(table, value)) {
        column(columns, of.name() + CsvFormat.PRINTED, of.title() + ", as printed", "string");
      }
    }
    if (!table.absences().isEmpty()) {
      column(columns, "absent_because", "Why values are absent", "string");
    }
    return print(root);
  }

  private static void column(ArrayNode columns, String name, String title, String type) {
    columns.addObject().put("name", name).put("titles", title).put("datatype", type);
  }

  private static String type(Form form) {
    return form.isNumeric() ? "number" : "string";
  }

  private static String print(ObjectNode root) {
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withArrayIndenter(new DefaultIndenter("  ", "\n"));
    printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
    try {
      return JSON.writer(printer).writeValueAsString(root) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
