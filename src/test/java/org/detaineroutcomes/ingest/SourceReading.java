package org.detaineroutcomes.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Table;

/** Reads files through a source, without Spark. */
public final class SourceReading {
  private final Source source;
  private final Job.Input input;

  private SourceReading(Source source, Job.Input input) {
    this.source = source;
    this.input = input;
  }

  /** Through the source of a format, with no settings. */
  public static SourceReading as(String format) {
    return as(format, Map.of());
  }

  /** Through the source of a format, with its own settings. */
  public static SourceReading as(String format, Map<String, String> options) {
    return as(input(format, Map.of(), Map.of(), Map.of(), options));
  }

  /** Through the source an input names. */
  public static SourceReading as(Job.Input input) {
    return new SourceReading(Sources.of(input.format()).orElseThrow(), input);
  }

  /** An input of the job file, as a test would write it. */
  public static Job.Input input(
      String format,
      Map<String, String> columns,
      Map<String, String> offenses,
      Map<String, String> constants,
      Map<String, String> options) {
    return new Job.Input(
        "crimes", format, "test", "", "", columns, offenses, constants, options, 1);
  }

  /** Every row of a file. */
  public List<Staged> rows(Path file) throws IOException {
    try (Stream<Staged> rows = source.read(file(file))) {
      return rows.toList();
    }
  }

  /** The file as its source is given it. */
  public InputFile file(Path file) throws IOException {
    return InputFile.of(file.toUri().toString(), file.getFileName().toString(), 1, input);
  }

  /** Every row of a file with this text. */
  public List<Staged> rowsOf(Path folder, String text) throws IOException {
    Path file = folder.resolve("input.csv");
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    return rows(file);
  }

  /** The kept rows alone. */
  public static List<Staged> kept(List<Staged> rows) {
    return rows.stream().filter(row -> row.fate() == Staged.Fate.KEPT).toList();
  }

  /** How many rows have a fate. */
  public static long count(List<Staged> rows, Staged.Fate fate) {
    return rows.stream().filter(row -> row.fate() == fate).count();
  }

  /** A cell of a kept row. */
  public static Object cell(Table table, Staged row, Column column) {
    return row.values().get(table.positions().get(column.name()));
  }
}
