package org.detaineroutcomes.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/**
 * The columns of any Parquet file, by its footer.
 *
 * @param columns names in order
 * @param plain those with one value a row; lists, maps and structs are none
 * @param moments those that hold days with a time of the day
 * @param codecs how each is compressed, such as {@code SNAPPY}
 */
public record ParquetShape(
    List<String> columns, Set<String> plain, Set<String> moments, Map<String, String> codecs) {

  /** Reads the footer of one file. */
  public static ParquetShape of(Path file) {
    try (ParquetFileReader reader = ParquetRows.open(file)) {
      MessageType schema = reader.getFileMetaData().getSchema();
      Map<String, String> codecs = new TreeMap<>();
      reader
          .getFooter()
          .getBlocks()
          .forEach(
              block ->
                  block
                      .getColumns()
                      .forEach(c -> codecs.put(c.getPath().toArray()[0], c.getCodec().name())));
      return new ParquetShape(
          ParquetRows.names(schema),
          names(schema, ParquetValues::plain),
          names(schema, ParquetValues::moment),
          codecs);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> names(MessageType schema, Predicate<Type> of) {
    return schema.getFields().stream()
        .filter(of)
        .map(Type::getName)
        .collect(Collectors.toUnmodifiableSet());
  }
}
