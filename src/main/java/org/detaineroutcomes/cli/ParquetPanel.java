package org.detaineroutcomes.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.detaineroutcomes.estimate.PanelBuilder;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.estimate.PanelSpec;
import org.detaineroutcomes.store.ParquetRows;

/** Reads a panel from a Parquet file, or from a folder of them, without Spark. */
final class ParquetPanel {
  private ParquetPanel() {}

  static PanelData read(Path file, String name, PanelSpec spec) {
    try {
      List<org.apache.hadoop.fs.Path> parts =
          parts(file).stream().map(p -> new org.apache.hadoop.fs.Path(p.toUri())).toList();
      if (parts.isEmpty()) {
        throw PanelFiles.input(file, "the folder holds no Parquet file", "give a Parquet file");
      }
      PanelBuilder builder =
          new PanelBuilder(name, file.toString(), spec, ParquetRows.columns(parts.get(0)));
      AtomicLong row = new AtomicLong();
      for (org.apache.hadoop.fs.Path part : parts) {
        ParquetRows.forEach(part, cells -> builder.row(row.incrementAndGet(), cells.toArray()));
      }
      return builder.build();
    } catch (IOException | UncheckedIOException e) {
      throw PanelFiles.input(file, String.valueOf(e.getMessage()), "give a Parquet file");
    }
  }

  private static List<Path> parts(Path file) throws IOException {
    if (!Files.isDirectory(file)) {
      return List.of(file);
    }
    try (Stream<Path> files = Files.list(file)) {
      return files.filter(f -> f.toString().endsWith(".parquet")).sorted().toList();
    }
  }
}
