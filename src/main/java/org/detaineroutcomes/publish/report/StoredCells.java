package org.detaineroutcomes.publish.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cells as JSON: words are a text, plain numbers a number, blanks null, all others an object. */
final class StoredCells {
  private StoredCells() {}

  static void write(JsonGenerator json, Cell cell) throws IOException {
    if (cell.equals(Cell.blank())) {
      json.writeNull();
    } else if (cell instanceof Cell.Text words) {
      json.writeString(words.text());
    } else if (cell instanceof Cell.Figure figure) {
      number(json, figure);
    } else if (cell instanceof Cell.Interval interval) {
      json.writeStartObject();
      json.writeNumberField("low", interval.low());
      json.writeNumberField("high", interval.high());
      print(json, interval.marks(), interval.style());
      json.writeEndObject();
    } else if (cell instanceof Cell.Absent absent) {
      json.writeStartObject();
      json.writeStringField("absent", absent.symbol().name());
      json.writeStringField("reason", absent.reason());
      json.writeEndObject();
    } else {
      links(json, (Cell.Links) cell);
    }
  }

  static Cell read(JsonNode json) {
    if (json.isNull()) {
      return Cell.blank();
    }
    if (json.isTextual()) {
      return new Cell.Text(json.asText());
    }
    if (json.isNumber()) {
      return new Cell.Figure(json.asDouble());
    }
    if (json.has("value")) {
      return new Cell.Figure(json.get("value").asDouble(), marks(json), style(json));
    }
    if (json.has("low")) {
      return new Cell.Interval(
          json.get("low").asDouble(), json.get("high").asDouble(), marks(json), style(json));
    }
    if (json.has("absent")) {
      return new Cell.Absent(
          Symbol.valueOf(json.get("absent").asText()), json.get("reason").asText());
    }
    List<Cell.Link> links = new ArrayList<>();
    json.path("links")
        .forEach(link -> links.add(new Cell.Link(link.get(0).asText(), link.get(1).asText())));
    return new Cell.Links(links);
  }

  private static void number(JsonGenerator json, Cell.Figure figure) throws IOException {
    if (figure.marks().isEmpty() && figure.style().isEmpty()) {
      json.writeNumber(figure.value());
      return;
    }
    json.writeStartObject();
    json.writeNumberField("value", figure.value());
    print(json, figure.marks(), figure.style());
    json.writeEndObject();
  }

  private static void print(JsonGenerator json, List<Symbol> marks, Optional<Cell.Style> style)
      throws IOException {
    if (!marks.isEmpty()) {
      json.writeArrayFieldStart("marks");
      for (Symbol mark : marks) {
        json.writeString(mark.name());
      }
      json.writeEndArray();
    }
    if (style.isPresent()) {
      json.writeStringField("form", style.get().form().name());
      json.writeNumberField("decimals", style.get().decimals());
    }
  }

  private static List<Symbol> marks(JsonNode json) {
    List<Symbol> marks = new ArrayList<>();
    json.path("marks").forEach(mark -> marks.add(Symbol.valueOf(mark.asText())));
    return marks;
  }

  private static Optional<Cell.Style> style(JsonNode json) {
    return json.has("form")
        ? Optional.of(
            new Cell.Style(Form.valueOf(json.get("form").asText()), json.get("decimals").asInt()))
        : Optional.empty();
  }

  private static void links(JsonGenerator json, Cell.Links links) throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("links");
    for (Cell.Link link : links.links()) {
      json.writeStartArray();
      json.writeString(link.text());
      json.writeString(link.table());
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
