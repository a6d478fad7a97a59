package org.detaineroutcomes.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.MessageColumnIO;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.detaineroutcomes.estimate.PanelBuilder;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.estimate.PanelSpec;

/** Reads a panel from a Parquet file, or from a folder of them, without Spark. */
final class ParquetPanel {
  private ParquetPanel() {}

  static PanelData read(Path file, String name, PanelSpec spec) {
    try {
      PanelBuilder builder = null;
      long number = 0;
      for (Path part : parts(file)) {
        try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(part))) {
          MessageType schema = reader.getFileMetaData().getSchema();
          if (builder == null) {
            List<String> header = schema.getFields().stream().map(Type::getName).toList();
            builder = new PanelBuilder(name, file.toString(), spec, header);
          }
          number = rows(reader, schema, spec, builder, number);
        }
      }
      if (builder == null) {
        throw PanelFiles.input(file, "the folder holds no Parquet file", "give a Parquet file");
      }
      return builder.build();
    } catch (IOException | RuntimeException e) {
      if (e instanceof org.detaineroutcomes.model.Failure failure) {
        throw failure;
      }
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

  private static long rows(
      ParquetFileReader reader,
      MessageType schema,
      PanelSpec spec,
      PanelBuilder builder,
      long before)
      throws IOException {
    List<Type> wanted = new ArrayList<>();
    for (Type field : schema.getFields()) {
      if (spec.columns().contains(field.getName())) {
        wanted.add(field);
      }
    }
    MessageType projection = new MessageType(schema.getName(), wanted);
    reader.setRequestedSchema(projection);
    MessageColumnIO columns = new ColumnIOFactory().getColumnIO(projection, schema);
    Object[] cells = new Object[schema.getFieldCount()];
    long number = before;
    for (PageReadStore pages = reader.readNextRowGroup();
        pages != null;
        pages = reader.readNextRowGroup()) {
      RecordReader<Group> records =
          columns.getRecordReader(pages, new GroupRecordConverter(projection));
      for (long i = 0; i < pages.getRowCount(); i++) {
        Group row = records.read();
        for (int f = 0; f < wanted.size(); f++) {
          cells[schema.getFieldIndex(wanted.get(f).getName())] = value(row, f, wanted.get(f));
        }
        builder.row(++number, cells);
      }
    }
    return number;
  }

  private static Object value(Group row, int field, Type type) {
    if (row.getFieldRepetitionCount(field) == 0) {
      return null;
    }
    return switch (type.asPrimitiveType().getPrimitiveTypeName()) {
      case INT32 -> row.getInteger(field, 0);
      case INT64 -> row.getLong(field, 0);
      case DOUBLE -> row.getDouble(field, 0);
      case FLOAT -> row.getFloat(field, 0);
      case BOOLEAN -> row.getBoolean(field, 0);
      default -> row.getValueToString(field, 0);
    };
  }
}
