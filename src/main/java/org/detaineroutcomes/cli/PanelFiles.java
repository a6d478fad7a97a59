package org.detaineroutcomes.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.detaineroutcomes.estimate.PanelBuilder;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.estimate.PanelSpec;
import org.detaineroutcomes.ingest.reader.CsvLayout;
import org.detaineroutcomes.ingest.reader.CsvRow;
import org.detaineroutcomes.ingest.reader.CsvTable;
import org.detaineroutcomes.ingest.reader.TextFile;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.model.Problems;

/** Reads a panel from a CSV, Parquet or Feather file, without Spark. */
final class PanelFiles {
  private static final int LISTED = 20;

  private PanelFiles() {}

  /** Reads a panel whose cells have one line each. */
  static PanelData read(Path file, PanelSpec spec) {
    return read(file, spec, List.of());
  }

  /**
   * Reads a panel.
   *
   * @param multiline columns of a text file whose cells may have several lines
   * @throws Failure with exit code 3 when the file is missing, of another kind, or has bad cells
   */
  static PanelData read(Path file, PanelSpec spec, List<String> multiline) {
    String name = file.getFileName().toString();
    if (!Files.exists(file)) {
      throw input(file, "there is no such file", "check the path");
    }
    try {
      if (Files.isDirectory(file) || name.endsWith(".parquet") || ParquetPart.begins(file)) {
        return ParquetPanel.read(file, stem(name), spec);
      }
      if (ForeignPanels.isArrow(file)) {
        return ArrowPanel.read(file, stem(name), spec);
      }
      ForeignPanels.refuse(file);
    } catch (IOException | UncheckedIOException e) {
      throw input(file, reason(e), "check its rights and its place");
    }
    try {
      return csv(file, stem(name), spec, CsvLayout.plain().severalLinesIn(multiline));
    } catch (IOException | UncheckedIOException e) {
      throw input(
          file, reason(e), "check that you may read it, and give a CSV, Parquet or Feather file");
    }
  }

  /** What happened and, where the library says where and why apart, why. */
  private static String reason(Exception e) {
    String why = e.getCause() == null ? null : e.getCause().getMessage();
    return e.getMessage() + (why == null || why.equals(e.getMessage()) ? "" : ": " + why);
  }

  /** The name without what says how it is written and compressed. */
  static String stem(String name) {
    String plain = name.replaceFirst("(?i)(?<=.)\\.(gz|zip)$", "");
    return plain.lastIndexOf('.') > 0 ? plain.substring(0, plain.lastIndexOf('.')) : plain;
  }

  static Failure input(Path file, String reason, String remedy) {
    return new Failure(
        Problem.input(file.toString(), "Cannot read panel '" + file + "': " + reason, remedy));
  }

  private static PanelData csv(Path file, String name, PanelSpec spec, CsvLayout layout)
      throws IOException {
    try (CsvTable table = CsvTable.open(TextFile.panel(file), layout)) {
      PanelBuilder builder = new PanelBuilder(name, file.toString(), spec, table.headingCells());
      Optional<PanelData> plain =
          layout.multiline().isEmpty()
              ? PlainText.read(file, table.delimiter(), table.headingCells(), spec)
                  .flatMap(builder::whole)
              : Optional.empty();
      return plain.isPresent() ? plain.get() : byRows(file, table, builder);
    }
  }

  /** Reads a text row by row, and says what is wrong with which. */
  static PanelData byRows(Path file, CsvTable table, PanelBuilder builder) {
    Problems torn = new Problems();
    table
        .rows()
        .filter(row -> !row.comment())
        .forEach(
            row ->
                row.misfit()
                    .ifPresentOrElse(
                        why -> torn(file, row, why, torn),
                        () -> builder.row(row.number(), row.fields().toArray())));
    torn.throwIfAny();
    return builder.build();
  }

  private static void torn(Path file, CsvRow row, String why, Problems torn) {
    if (torn.list().size() < LISTED) {
      torn.add(
          Problem.input(
              file + ", line " + row.number(),
              "Cannot read panel '" + file + "': " + why,
              "give each line the cells of the headings, in quotes where a cell has a separator or a"
                  + " quote, which is then doubled"));
    }
  }
}
