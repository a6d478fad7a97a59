package org.detaineroutcomes.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;

/**
 * What a Parquet file says about itself: read from its footer, without a Spark session.
 *
 * @param rows number of rows
 * @param grain what one row is, where the file was written by this project
 * @param caveats what a reader must know
 * @param key names of the columns that identify a row; empty where file and row do
 * @param columns in order
 */
public record ParquetFooter(
    long rows, String grain, List<String> caveats, List<String> key, List<Field> columns) {
  private static final String SPARK_SCHEMA = "org.apache.spark.sql.parquet.row.metadata";

  /** One column: name, type in Spark's words, and its comment. */
  public record Field(String name, String type, String comment) {}

  /** Reads the footer of one file. */
  public static ParquetFooter of(Path file) {
    try (ParquetFileReader reader =
        ParquetFileReader.open(HadoopInputFile.fromPath(file, ParquetRows.CONFIGURATION))) {
      String schema = reader.getFileMetaData().getKeyValueMetaData().get(SPARK_SCHEMA);
      JsonNode fields = new ObjectMapper().readTree(schema == null ? "{}" : schema).path("fields");
      List<Field> columns = new ArrayList<>();
      for (JsonNode field : fields) {
        columns.add(
            new Field(
                field.path("name").asText(),
                field.path("type").asText(),
                field.path("metadata").path("comment").asText("")));
      }
      JsonNode table = fields.path(0).path("metadata");
      List<String> caveats = new ArrayList<>();
      table.path("caveats").forEach(caveat -> caveats.add(caveat.asText()));
      List<String> key = new ArrayList<>();
      table.path("key").forEach(column -> key.add(column.asText()));
      return new ParquetFooter(
          reader.getRecordCount(), table.path("grain").asText(""), caveats, key, columns);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
