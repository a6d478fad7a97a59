package org.detaineroutcomes.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Reads bytes through the sources: every row has a fate, or the file is refused. */
public final class InputFuzz {
  private static final List<TextSample> TEXTS = samples();
  private static final List<SourceReading> WORKBOOKS =
      List.of(
          SourceReading.as("fbi-table-10"),
          SourceReading.as("ice-detainers-wide"),
          SourceReading.as("ice-detainers"),
          SourceReading.as("ny-dcjs"));
  private static final Path FOLDER = folder();

  private InputFuzz() {}

  /** Any format of text. */
  public static void text(int kind, byte[] bytes) throws IOException {
    read(TEXTS.get(kind % TEXTS.size()).reading(), "acs2015.csv", bytes);
  }

  /** A workbook, old or new. */
  public static void workbook(int kind, byte[] bytes) throws IOException {
    String name = kind < 128 ? "table.xlsx" : "table.xls";
    read(WORKBOOKS.get(kind % WORKBOOKS.size()), name, bytes);
  }

  /** A declined-detainer report. */
  public static void pdf(int kind, byte[] bytes) throws IOException {
    List<String> sections = List.of("I", "II", "III");
    String section = sections.get(kind % sections.size());
    read(SourceReading.as("ddor-pdf", Map.of("section", section)), "report.pdf", bytes);
  }

  private static void read(SourceReading source, String name, byte[] bytes) throws IOException {
    for (Staged row : source.rows(Files.write(FOLDER.resolve(name), bytes))) {
      if (row.fate() != Staged.Fate.KEPT && row.reason().isBlank()) {
        throw new AssertionError("row " + row.row() + " was not kept, and nothing says why");
      }
    }
  }

  private static List<TextSample> samples() {
    try {
      return TextSample.all();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Seeds: a byte for the kind, then a sound file. */
  public static Map<String, byte[]> textSeeds() {
    Map<String, byte[]> seeds = new java.util.TreeMap<>();
    for (int kind = 0; kind < TEXTS.size(); kind++) {
      byte[] text = TEXTS.get(kind).text().getBytes(java.nio.charset.StandardCharsets.UTF_8);
      byte[] seed = new byte[text.length + 1];
      seed[0] = (byte) kind;
      System.arraycopy(text, 0, seed, 1, text.length);
      seeds.put(kind + "-" + TEXTS.get(kind).format(), seed);
    }
    return seeds;
  }

  private static Path folder() {
    try {
      Path folder = Files.createTempDirectory("fuzz");
      folder.toFile().deleteOnExit();
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
