package org.detaineroutcomes.ingest.synthetic;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where the files go: each is named synthetic, and none is half written. */
final class OutputFolder {
  private static final Pattern ASIDE = Pattern.compile("\\..+\\.(\\d{1,9})\\.next");

  private final Path folder;
  private final List<WrittenFile> written = new ArrayList<>();
  private final Traps traps;

  /** A folder whose traps are counted with those of others. */
  OutputFolder(Path folder, Traps traps) {
    this.folder = folder;
    this.traps = traps;
  }

  /** What writes the rows of one file. */
  interface Rows {
    void write(OutputFile file) throws IOException;
  }

  /** Writes a UTF-8 file with these headings. */
  void write(String name, List<String> headings, Rows rows) throws IOException {
    write(name, StandardCharsets.UTF_8, headings, rows);
  }

  /** Writes a file in a character set of its publisher. */
  void write(String name, Charset charset, List<String> headings, Rows rows) throws IOException {
    String full = "synthetic_" + name + ".csv";
    long count;
    try (OutputFile file =
        new OutputFile(Files.newBufferedWriter(aside(full), charset), full, traps)) {
      file.row(headings);
      rows.write(file);
      count = file.rows() - 1;
    }
    done(full, count);
  }

  /** What writes the rows of one Parquet file. */
  interface ParquetRows {
    void write(TextParquet file) throws IOException;
  }

  /** Writes a Parquet file of text in these columns. */
  void parquet(String name, List<String> columns, ParquetRows rows) throws IOException {
    String full = "synthetic_" + name + ".parquet";
    long count;
    try (TextParquet file = new TextParquet(aside(full), columns)) {
      rows.write(file);
      count = file.rows();
    }
    done(full, count);
  }

  /** What makes the sheets of one workbook. */
  interface Sheets {
    List<Workbook.Sheet> make(WrittenTraps file) throws IOException;
  }

  /** Writes an .xlsx workbook. */
  void workbook(String name, Sheets sheets) throws IOException {
    String full = "synthetic_" + name + ".xlsx";
    List<Workbook.Sheet> made = sheets.make(kind -> traps.plant(full, kind));
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(aside(full)))) {
      Workbook.write(out, made);
    }
    done(full, made.stream().mapToLong(sheet -> sheet.rows().size()).sum());
  }

  /** The files written so far, in order. */
  List<WrittenFile> written() {
    return List.copyOf(written);
  }

  /** Deletes what runs that were killed had not written to its end. */
  static void clear(Path folder) throws IOException {
    try (Stream<Path> inside = Files.list(folder)) {
      for (Path file : inside.toList()) {
        Matcher name = ASIDE.matcher(file.getFileName().toString());
        if (name.matches()
            && ProcessHandle.of(Long.parseLong(name.group(1)))
                .filter(ProcessHandle::isAlive)
                .isEmpty()) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  /** Where a file is written: another run may read the one that is there. */
  private Path aside(String name) {
    return folder.resolve("." + name + "." + ProcessHandle.current().pid() + ".next");
  }

  private void done(String name, long rows) throws IOException {
    Files.move(
        aside(name),
        folder.resolve(name),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
    written.add(new WrittenFile(name, rows, Files.size(folder.resolve(name))));
  }
}
