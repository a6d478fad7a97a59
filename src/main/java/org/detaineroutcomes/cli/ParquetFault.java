package org.detaineroutcomes.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.store.Storage;

/** Why a Parquet file can't be read, in words. */
final class ParquetFault {
  private static final Set<String> READABLE =
      Set.of("UNCOMPRESSED", "SNAPPY", "GZIP", "ZSTD", "LZ4_RAW");

  private ParquetFault() {}

  static void requireReadable(Path file, String codec) {
    if (codec != null && !READABLE.contains(codec)) {
      throw PanelFiles.input(
          file,
          "it is compressed with " + codec + ", which is not read here",
          "write it with zstd, snappy or gzip, such as"
              + " pyarrow.parquet.write_table(table, file, compression='zstd')");
    }
  }

  /** The one message for a file that could not be read to its end. */
  static Failure of(Path file, Throwable fault) {
    byte[] head = new byte[0];
    try (InputStream in = Storage.open(file)) {
      head = in.readNBytes(1 << 10);
    } catch (IOException unreadable) {
      return PanelFiles.input(file, "it cannot be opened", "check its rights and its place");
    }
    if (head.length == 0) {
      return PanelFiles.input(file, "it is empty", "give the complete file");
    }
    String start = new String(head, StandardCharsets.ISO_8859_1);
    if (start.startsWith("PARE")) {
      return PanelFiles.input(file, "it is encrypted", "write it without encryption");
    }
    if (!start.startsWith(new String(ParquetFileWriter.MAGIC, StandardCharsets.US_ASCII))) {
      boolean text = start.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t');
      return PanelFiles.input(
          file,
          "it is no Parquet file" + (text ? " but text, such as CSV" : ""),
          text ? "give it the name of what it is, such as .csv" : "give a Parquet file");
    }
    return PanelFiles.input(
        file, "it is damaged: " + damage(fault), "fetch it again, or write it anew");
  }

  private static String damage(Throwable fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      String message = String.valueOf(cause.getMessage());
      if (message.contains("CRC") || message.contains("checksum")) {
        return "a page does not match its checksum";
      }
      if (message.contains("magic number")) {
        return "it ends before its footer";
      }
    }
    return fault instanceof OutOfMemoryError
        ? "a page states a size that no memory holds"
        : "its footer or its pages cannot be decoded";
  }
}
