package org.detaineroutcomes.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.detaineroutcomes.estimate.Drop;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.estimate.Estimation;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.result.Level;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.SettingKey;
import org.detaineroutcomes.words.Names;
import org.detaineroutcomes.words.notes.NoteWords;

/** Prints estimates: csv and json with every digit, the table rounded for the eye. */
final class EstimateWriter {
  /** Columns of the table; the others stand in its heading. */
  private static final List<String> SHOWN =
      Estimate.COLUMNS.subList(Estimate.COLUMNS.indexOf("term"), Estimate.COLUMNS.size());

  private static final String SETTINGS = "settings";

  private static final Names NAMES = Names.plain(Job.Unit.COUNTY);

  private final PrintWriter out;
  private final PrintWriter err;

  EstimateWriter(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  /**
   * Prints estimations.
   *
   * @param panel what the panel is called in the heading of a table
   */
  void write(String panel, List<Estimation> estimations, EstimateCommand.Format format) {
    switch (format) {
      case TABLE -> estimations.forEach(estimation -> table(panel, estimation));
      case CSV -> {
        csv(estimations);
        asides(estimations, err);
      }
      case JSON -> json(estimations);
    }
    if (format != EstimateCommand.Format.CSV) {
      warnings(estimations);
    }
  }

  private void warnings(List<Estimation> estimations) {
    Set<String> warnings = new LinkedHashSet<>();
    estimations.forEach(
        e ->
            e.notes().stream()
                .filter(note -> note.code().level() == Level.WARNING)
                .map(EstimateWriter::words)
                .forEach(warnings::add));
    warnings.forEach(err::println);
    err.flush();
  }

  private static void asides(List<Estimation> estimations, PrintWriter to) {
    Set<String> lines = new LinkedHashSet<>();
    for (Estimation estimation : estimations) {
      estimation.drops().forEach(d -> lines.add("dropped: " + words(d)));
      lines.addAll(estimation.notes().stream().map(EstimateWriter::noted).toList());
    }
    lines.forEach(to::println);
    to.flush();
  }

  private static String noted(Note note) {
    return note.code().level() == Level.WARNING ? words(note) : "note: " + words(note);
  }

  /** A note as it is printed, warnings with the word before them. */
  private static String words(Note note) {
    String words = NoteWords.of(note, NAMES);
    return note.code().level() == Level.WARNING ? "warning: " + words : words;
  }

  private static String words(Drop drop) {
    return words(Drop.notes(List.of(drop)).get(0));
  }

  private void csv(List<Estimation> estimations) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      List<String> header = new ArrayList<>(Estimate.COLUMNS);
      header.add(SETTINGS);
      csv.writeRecord(header);
      for (Estimation estimation : estimations) {
        for (Estimate estimate : estimation.estimates()) {
          List<Object> values = new ArrayList<>(estimate.values());
          values.add(estimate.specification().toString());
          csv.writeRecord(values.stream().map(EstimateWriter::cell).toList());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    out.print(text);
  }

  /** A cell in full; a word that a spreadsheet would run as a formula is quoted. */
  private static String cell(Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Double d) {
      return Digits.shortest(d);
    }
    String text = value.toString();
    boolean formula =
        value instanceof String && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    return formula ? "'" + text : text;
  }

  private void json(List<Estimation> estimations) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeArrayFieldStart("estimates");
      for (Estimation estimation : estimations) {
        for (Estimate estimate : estimation.estimates()) {
          estimate(json, estimate);
        }
      }
      json.writeEndArray();
      json.writeArrayFieldStart("dropped");
      Set<Drop> drops = new LinkedHashSet<>();
      estimations.forEach(e -> drops.addAll(e.drops()));
      for (Drop drop : drops) {
        json.writeStartObject();
        json.writeStringField("kind", drop.kind().code());
        json.writeStringField("name", drop.name());
        json.writeStringField("at", drop.at());
        json.writeNumberField("rows", drop.rows());
        json.writeStringField("reason", drop.reason().code());
        json.writeStringField("text", words(drop));
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeArrayFieldStart("notes");
      Set<Note> notes = new LinkedHashSet<>();
      estimations.forEach(e -> notes.addAll(e.notes()));
      for (Note note : notes) {
        json.writeStartObject();
        json.writeStringField("code", note.code().code());
        json.writeStringField("level", note.code().level().code());
        json.writeStringField("text", words(note));
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    out.println(text);
  }

  private static void estimate(JsonGenerator json, Estimate estimate) throws IOException {
    json.writeStartObject();
    List<Object> values = estimate.values();
    for (int i = 0; i < values.size(); i++) {
      Object value = values.get(i);
      json.writeFieldName(Estimate.COLUMNS.get(i));
      if (value == null) {
        json.writeNull();
      } else if (value instanceof Double d) {
        json.writeNumber(Digits.shortest(d));
      } else if (value instanceof Number n) {
        json.writeNumber(n.longValue());
      } else {
        json.writeString(value.toString());
      }
    }
    json.writeObjectFieldStart(SETTINGS);
    for (Map.Entry<SettingKey, List<String>> setting :
        estimate.specification().settings().entrySet()) {
      json.writeArrayFieldStart(setting.getKey().code());
      for (String value : setting.getValue()) {
        json.writeString(value);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private void table(String panel, Estimation estimation) {
    if (estimation.estimates().isEmpty()) {
      return;
    }
    Estimate first = estimation.estimates().get(0);
    out.println(panel + ": " + first.outcome() + ", " + first.estimator());
    out.println(first.specification().toString());
    List<Integer> columns = new ArrayList<>();
    for (String column : SHOWN) {
      int index = Estimate.COLUMNS.indexOf(column);
      if (estimation.estimates().stream().anyMatch(e -> e.values().get(index) != null)) {
        columns.add(index);
      }
    }
    List<List<String>> lines = new ArrayList<>();
    lines.add(columns.stream().map(Estimate.COLUMNS::get).toList());
    for (Estimate estimate : estimation.estimates()) {
      lines.add(columns.stream().map(c -> rounded(estimate.values().get(c))).toList());
    }
    int[] width = new int[columns.size()];
    for (List<String> line : lines) {
      for (int c = 0; c < width.length; c++) {
        width[c] = Math.max(width[c], line.get(c).length());
      }
    }
    for (List<String> line : lines) {
      StringBuilder padded = new StringBuilder();
      for (int c = 0; c < width.length; c++) {
        boolean word = c == 0;
        String space = " ".repeat(width[c] - line.get(c).length());
        padded.append("  ");
        padded.append(word ? line.get(c) + space : space + line.get(c));
      }
      out.println(padded.toString().stripTrailing());
    }
    asides(List.of(estimation), out);
    out.println();
  }

  private static String rounded(Object value) {
    if (value == null) {
      return "";
    }
    return value instanceof Double d ? Digits.rounded(d) : value.toString();
  }
}
