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
import org.detaineroutcomes.words.FigureWords;
import org.detaineroutcomes.words.Names;
import org.detaineroutcomes.words.notes.NoteWords;

/** Prints estimates: csv and json with every digit and row, tables for the eye. */
final class EstimateWriter {
  private static final String SETTINGS = "settings";

  private static final Names NAMES = Names.plain(Job.Unit.COUNTY);

  private final PrintWriter out;
  private final PrintWriter err;

  /** What was said; nothing is said again. */
  private final Set<String> said = new LinkedHashSet<>();

  EstimateWriter(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  /**
   * Prints estimations. Warnings go where errors go, once; in JSON they are a part of it.
   *
   * @param panel what the panel is called in the heading of a table
   */
  void write(
      String panel,
      List<Estimation> estimations,
      EstimateCommand.Format format,
      EstimateTable.Extent extent) {
    switch (format) {
      case TABLE, MARKDOWN, LATEX -> tables(panel, estimations, format, extent);
      case CSV -> {
        csv(estimations);
        estimations.forEach(estimation -> asides(estimation).forEach(err::println));
      }
      case JSON -> {
        json(estimations);
        return;
      }
    }
    warnings(estimations).forEach(err::println);
    err.flush();
  }

  private void tables(
      String panel,
      List<Estimation> estimations,
      EstimateCommand.Format format,
      EstimateTable.Extent extent) {
    for (Estimation estimation : estimations) {
      if (estimation.estimates().isEmpty()) {
        continue;
      }
      EstimateTable table = EstimateTable.of(panel, estimation, extent);
      List<String> below = new ArrayList<>();
      if (table.hidden() > 0) {
        below.add(FigureWords.hidden(table.hidden()));
      }
      below.addAll(asides(estimation));
      switch (format) {
        case MARKDOWN -> out.print(EstimatePages.markdown(table, below));
        case LATEX -> out.print(EstimatePages.latex(table, below));
        default -> table(table, below);
      }
    }
  }

  private List<String> warnings(List<Estimation> estimations) {
    return estimations.stream()
        .flatMap(estimation -> estimation.notes().stream())
        .filter(note -> note.code().level() == Level.WARNING)
        .map(EstimateWriter::words)
        .filter(said::add)
        .toList();
  }

  /** What was left out and noted, but for warnings, and what was said before. */
  private List<String> asides(Estimation estimation) {
    List<String> lines = new ArrayList<>();
    estimation.drops().forEach(d -> lines.add("dropped: " + words(d)));
    estimation.notes().stream()
        .filter(note -> note.code().level() != Level.WARNING)
        .forEach(note -> lines.add("note: " + words(note)));
    return lines.stream().filter(said::add).toList();
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

  private void table(EstimateTable table, List<String> below) {
    out.println(table.figure());
    out.println(table.sample());
    out.println(table.settings());
    out.println();
    List<List<String>> lines = new ArrayList<>();
    lines.add(table.header());
    for (Estimate estimate : table.rows()) {
      lines.add(table.columns().stream().map(c -> rounded(estimate.values().get(c))).toList());
    }
    int[] width = new int[table.columns().size()];
    for (List<String> line : lines) {
      for (int c = 0; c < width.length; c++) {
        width[c] = Math.max(width[c], line.get(c).length());
      }
    }
    for (List<String> line : lines) {
      StringBuilder padded = new StringBuilder();
      for (int c = 0; c < width.length; c++) {
        String space = " ".repeat(width[c] - line.get(c).length());
        padded.append("  ");
        padded.append(
            table.isWords(table.columns().get(c)) ? line.get(c) + space : space + line.get(c));
      }
      out.println(padded.toString().stripTrailing());
    }
    out.println();
    below.forEach(out::println);
    if (!below.isEmpty()) {
      out.println();
    }
  }

  private static String rounded(Object value) {
    if (value == null) {
      return "";
    }
    return value instanceof Double d ? Digits.rounded(d) : value.toString();
  }
}
