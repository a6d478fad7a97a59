package org.detaineroutcomes.publish.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The tables of a report as they were published, what is withheld left out: any of them can be
 * written anew in any format without the release's results.
 *
 * @param origin which report they are of
 * @param tables in the order of the report
 */
public record StoredTables(TableOrigin origin, List<TableModel> tables) {
  /** Where they lie below the report's folder. */
  public static final String FILE = "tables.json";

  public StoredTables {
    tables = List.copyOf(tables);
  }

  /** Those of a report. */
  public static StoredTables of(Report report) {
    return new StoredTables(report.origin(), report.tables().toList());
  }

  /** All of it as JSON, one table a line. */
  public String toJson() {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("title", origin.title());
      json.writeStringField("banner", origin.banner().orElse(null));
      json.writeStringField("result_key", origin.resultKey());
      json.writeArrayFieldStart("tables");
      for (TableModel table : tables) {
        json.writeRaw("\n");
        table(json, table);
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.append('\n').toString();
  }

  /** The same with one table alone, which is faster; with none if there is no table of the id. */
  public static StoredTables parse(String json, String id) {
    return parse(json, id::equals);
  }

  /** What {@link #toJson} has written. */
  public static StoredTables parse(String json) {
    return parse(json, id -> true);
  }

  private static StoredTables parse(String json, Predicate<String> wanted) {
    Map<String, String> origin = new HashMap<>();
    List<TableModel> tables = new ArrayList<>();
    try (JsonParser parser = new ObjectMapper().createParser(json)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String field = parser.currentName();
        if (parser.nextToken() != JsonToken.START_ARRAY) {
          origin.put(field, parser.getValueAsString());
          continue;
        }
        while (parser.nextToken() == JsonToken.START_OBJECT) {
          table(parser, wanted).ifPresent(tables::add);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new StoredTables(
        new TableOrigin(
            origin.get("title"),
            Optional.ofNullable(origin.get("banner")),
            origin.get("result_key")),
        tables);
  }

  /** The table that begins here, whose first field is its id; one that is not wanted is skipped. */
  private static Optional<TableModel> table(JsonParser parser, Predicate<String> wanted)
      throws IOException {
    parser.nextToken();
    String id = parser.nextTextValue();
    boolean taken = wanted.test(id);
    ObjectNode table = JsonNodeFactory.instance.objectNode().put("id", id);
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String field = parser.currentName();
      parser.nextToken();
      if (taken) {
        table.set(field, parser.readValueAsTree());
      } else {
        parser.skipChildren();
      }
    }
    return taken ? Optional.of(table(table)) : Optional.empty();
  }

  private static void table(JsonGenerator json, TableModel table) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", table.id());
    json.writeStringField("title", table.title());
    json.writeArrayFieldStart("columns");
    for (TableModel.Column column : table.columns()) {
      json.writeStartArray();
      json.writeString(column.name());
      json.writeString(column.title());
      json.writeString(column.form().name());
      json.writeNumber(column.decimals());
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("rows");
    for (List<Cell> row : table.rows()) {
      json.writeStartArray();
      for (Cell cell : row) {
        StoredCells.write(json, cell);
      }
      json.writeEndArray();
    }
    json.writeEndArray();
    TableNotes notes = table.notes();
    json.writeObjectFieldStart("notes");
    json.writeStringField("estimand", notes.estimand());
    json.writeStringField("source", notes.source());
    json.writeStringField("edition", notes.edition());
    json.writeStringField("coverage", notes.coverage());
    json.writeArrayFieldStart("caveats");
    for (String caveat : notes.caveats()) {
      json.writeString(caveat);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static TableModel table(JsonNode json) {
    List<TableModel.Column> columns = new ArrayList<>();
    json.path("columns")
        .forEach(
            column ->
                columns.add(
                    TableModel.Column.of(
                        column.get(0).asText(),
                        column.get(1).asText(),
                        Form.valueOf(column.get(2).asText()),
                        column.get(3).asInt())));
    List<List<Cell>> rows = new ArrayList<>();
    for (JsonNode row : json.path("rows")) {
      List<Cell> cells = new ArrayList<>();
      row.forEach(cell -> cells.add(StoredCells.read(cell)));
      rows.add(cells);
    }
    JsonNode notes = json.path("notes");
    List<String> caveats = new ArrayList<>();
    notes.path("caveats").forEach(caveat -> caveats.add(caveat.asText()));
    return new TableModel(
        json.path("id").asText(),
        json.path("title").asText(),
        columns,
        rows,
        new TableNotes(
            notes.path("estimand").asText(),
            notes.path("source").asText(),
            notes.path("edition").asText(),
            notes.path("coverage").asText(),
            caveats));
  }
}
