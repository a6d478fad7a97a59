package org.detaineroutcomes.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.detaineroutcomes.schema.ColumnDoc;

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
    long rows, String grain, List<String> caveats, List<String> key, List<ColumnDoc> columns) {
  static final String SPARK_SCHEMA = "org.apache.spark.sql.parquet.row.metadata";

  private static final Pattern WITH_UNIT =
      Pattern.compile("(?<meaning>.*) \\[(?<unit>[^\\[\\]]+)\\]");

  /** Reads the footer of one file. */
  public static ParquetFooter of(Path file) {
    try (ParquetFileReader reader = ParquetRows.open(file)) {
      String schema = reader.getFileMetaData().getKeyValueMetaData().get(SPARK_SCHEMA);
      JsonNode fields = new ObjectMapper().readTree(schema == null ? "{}" : schema).path("fields");
      List<ColumnDoc> columns = new ArrayList<>();
      fields.forEach(field -> columns.add(column(field)));
      JsonNode table = fields.path(0).path("metadata");
      return new ParquetFooter(
          reader.getRecordCount(),
          table.path("grain").asText(""),
          texts(table.path("caveats")),
          texts(table.path("key")),
          columns);
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      throw new DamagedParquet(file, e);
    }
  }

  /** The comment is the meaning and, in brackets, the unit. */
  private static ColumnDoc column(JsonNode field) {
    JsonNode metadata = field.path("metadata");
    String comment = metadata.path("comment").asText("");
    Matcher united = WITH_UNIT.matcher(comment);
    boolean hasUnit = united.matches();
    return new ColumnDoc(
        field.path("name").asText(),
        field.path("type").asText(),
        metadata.path(ColumnDoc.REQUIRED).asBoolean(false),
        hasUnit ? united.group("unit") : "",
        hasUnit ? united.group("meaning") : comment,
        metadata.path(ColumnDoc.RANGE).asText(""),
        texts(metadata.path(ColumnDoc.CODES)),
        metadata.path(ColumnDoc.COVERAGE).asText(""));
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
