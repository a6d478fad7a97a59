package org.detaineroutcomes.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.detaineroutcomes.store.Storage;

/**
 * One file of a Parquet table.
 *
 * @param file where it is
 * @param partition columns that the names of its folders state, such as {@code year=2012}; null is
 *     absent
 */
record ParquetPart(Path file, Map<String, String> partition) {
  private static final String ABSENT = "__HIVE_DEFAULT_PARTITION__";

  /** The files of a table in the order of their paths; a file is one part. */
  static List<ParquetPart> of(Path table) throws IOException {
    if (!Files.isDirectory(table)) {
      return List.of(new ParquetPart(table, Map.of()));
    }
    try (Stream<Path> files = Files.walk(table)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> visible(table.relativize(file)))
          .sorted()
          .map(file -> new ParquetPart(file, partition(table.relativize(file))))
          .toList();
    }
  }

  /** Names that begin with a dot or an underline are a writer's own. */
  private static boolean visible(Path within) {
    for (Path name : within) {
      String text = name.toString();
      if (text.startsWith(".") || (text.startsWith("_") && text.indexOf('=') < 0)) {
        return false;
      }
    }
    return parquet(within);
  }

  private static boolean parquet(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".parquet") || name.endsWith(".parq") || name.indexOf('.') < 0;
  }

  private static Map<String, String> partition(Path within) {
    Map<String, String> partition = new LinkedHashMap<>();
    for (Path name : within) {
      String text = name.toString();
      int equals = text.indexOf('=');
      if (equals > 0 && !name.equals(within.getFileName())) {
        String value = URLDecoder.decode(text.substring(equals + 1), StandardCharsets.UTF_8);
        partition.put(text.substring(0, equals), value.equals(ABSENT) ? null : value);
      }
    }
    return partition;
  }

  /** Whether a file begins as Parquet does, whatever its name. */
  static boolean begins(Path file) throws IOException {
    try (InputStream in = Storage.open(file)) {
      return Arrays.equals(in.readNBytes(ParquetFileWriter.MAGIC.length), ParquetFileWriter.MAGIC);
    }
  }

  org.apache.hadoop.fs.Path hadoop() {
    return new org.apache.hadoop.fs.Path(file.toUri());
  }
}
