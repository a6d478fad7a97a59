package org.detaineroutcomes.publish.format;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLDocument;

/** The bytes of a workbook or a document, without the time at which it was written. */
final class OfficeFile {
  /** The first day that a zip archive can name. */
  private static final LocalDateTime FIRST = LocalDateTime.of(1980, 1, 1, 0, 0);

  private static final String PROPERTIES = "docProps/core.xml";
  private static final Pattern WRITTEN =
      Pattern.compile("<dcterms:(created|modified)[^>]*>[^<]*</dcterms:\\1>");

  private OfficeFile() {}

  static byte[] bytes(POIXMLDocument document, String title) {
    document.getProperties().getCoreProperties().setTitle(title);
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    try (document) {
      document.write(written);
      return timeless(written.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] timeless(byte[] archive) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(archive.length);
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
        ZipEntry next = new ZipEntry(part.getName());
        next.setTimeLocal(FIRST);
        zip.putNextEntry(next);
        byte[] content = in.readAllBytes();
        zip.write(part.getName().equals(PROPERTIES) ? undated(content) : content);
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  private static byte[] undated(byte[] xml) {
    String text = new String(xml, StandardCharsets.UTF_8);
    return WRITTEN.matcher(text).replaceAll("").getBytes(StandardCharsets.UTF_8);
  }
}
