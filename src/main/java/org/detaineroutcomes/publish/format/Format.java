package org.detaineroutcomes.publish.format;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.detaineroutcomes.publish.report.Report;

/** One way to write a report. The same report gives the same bytes, always. */
public interface Format {
  /** The name a job file asks for it by. */
  String name();

  /** The files. */
  List<Document> write(Report report);

  /** A file of a report, with the same bytes for the same report. */
  final class Document {
    private final String path;
    private final byte[] bytes;

    private Document(String path, byte[] bytes) {
      this.path = path;
      this.bytes = bytes;
    }

    /**
     * A file of text, UTF-8 with line feeds.
     *
     * @param path below the report's folder, with forward slashes
     */
    public static Document text(String path, String text) {
      return new Document(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * A file of bytes.
     *
     * @param path below the report's folder, with forward slashes
     */
    public static Document binary(String path, byte[] bytes) {
      return new Document(path, bytes.clone());
    }

    /** Where it lies below the report's folder. */
    public String path() {
      return path;
    }

    /** Its bytes. */
    public byte[] bytes() {
      return bytes.clone();
    }

    /** Its text, where it is UTF-8. */
    public String text() {
      return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Document that
          && path.equals(that.path)
          && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
      return Objects.hash(path, Arrays.hashCode(bytes));
    }

    @Override
    public String toString() {
      return path + " (" + bytes.length + " bytes)";
    }
  }
}
