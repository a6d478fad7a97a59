package org.detaineroutcomes.cli;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.detaineroutcomes.estimate.PanelBuilder;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.estimate.PanelSpec;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Problem;

/** Reads a panel from a CSV or Parquet file, without Spark. */
final class PanelFiles {
  private PanelFiles() {}

  /**
   * Reads a panel.
   *
   * @throws Failure with exit code 3 when the file is missing, of another kind, or has bad cells
   */
  static PanelData read(Path file, PanelSpec spec) {
    String name = file.getFileName().toString();
    if (!Files.exists(file)) {
      throw input(file, "there is no such file", "check the path");
    }
    try {
      if (Files.isDirectory(file) || name.endsWith(".parquet") || ParquetPart.begins(file)) {
        return ParquetPanel.read(file, stem(name), spec);
      }
      ForeignPanels.refuse(file);
    } catch (IOException | UncheckedIOException e) {
      throw input(file, reason(e), "check its rights and its place");
    }
    if (!name.endsWith(".csv")) {
      throw input(
          file, "its name ends neither in .csv nor in .parquet", "give a CSV or Parquet file");
    }
    try {
      return csv(file, stem(name), spec);
    } catch (CsvParseException | IOException | UncheckedIOException e) {
      throw input(file, reason(e), "give a comma-separated file in UTF-8");
    }
  }

  /** What happened and, where the library says where and why apart, why. */
  private static String reason(Exception e) {
    String why = e.getCause() == null ? null : e.getCause().getMessage();
    return e.getMessage() + (why == null || why.equals(e.getMessage()) ? "" : ": " + why);
  }

  /** A semicolon, tab or bar where the header has one and no comma. */
  private static char separator(Path file) throws IOException {
    byte[] start;
    try (InputStream in = Files.newInputStream(file)) {
      start = in.readNBytes(1 << 16);
    }
    String header = new String(start, StandardCharsets.ISO_8859_1).lines().findFirst().orElse("");
    return header.indexOf(',') >= 0
        ? ','
        : (char) header.chars().filter(c -> ";\t|".indexOf(c) >= 0).findFirst().orElse(',');
  }

  static String stem(String name) {
    return name.lastIndexOf('.') > 0 ? name.substring(0, name.lastIndexOf('.')) : name;
  }

  static Failure input(Path file, String reason, String remedy) {
    return new Failure(
        Problem.input(file.toString(), "Cannot read panel '" + file + "': " + reason, remedy));
  }

  private static PanelData csv(Path file, String name, PanelSpec spec) throws IOException {
    try (CsvReader<CsvRecord> rows =
        CsvReader.builder()
            .fieldSeparator(separator(file))
            .detectBomHeader(true)
            .ofCsvRecord(file)) {
      Iterator<CsvRecord> iterator = rows.iterator();
      if (!iterator.hasNext()) {
        throw input(file, "it is empty", "give a file with a header and rows");
      }
      List<String> header = iterator.next().getFields().stream().map(String::strip).toList();
      PanelBuilder builder = new PanelBuilder(name, file.toString(), spec, header);
      while (iterator.hasNext()) {
        CsvRecord row = iterator.next();
        builder.row(row.getStartingLineNumber(), row.getFields().toArray());
      }
      return builder.build();
    }
  }
}
