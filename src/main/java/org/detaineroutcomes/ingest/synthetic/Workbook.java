package org.detaineroutcomes.ingest.synthetic;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes sheets of text as an .xlsx workbook (ECMA-376), stored without compression and with one
 * fixed time, so that the bytes do not depend on the machine, its clock or its zip library.
 */
final class Workbook {
  private static final LocalDateTime TIME = LocalDateTime.of(2020, 1, 1, 0, 0);
  private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
  private static final String SCHEMAS = "http://schemas.openxmlformats.org/";
  private static final String MAIN = SCHEMAS + "spreadsheetml/2006/main";
  private static final String RELATIONS = SCHEMAS + "package/2006/relationships";
  private static final String RELATION = SCHEMAS + "officeDocument/2006/relationships";
  private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  /** The least that readers ask for: one font, fill, border and cell format. */
  private static final String STYLES =
      "<styleSheet xmlns=\""
          + MAIN
          + "\"><fonts count=\"1\"><font/></fonts><fills count=\"1\"><fill/></fills>"
          + "<borders count=\"1\"><border/></borders>"
          + "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs>"
          + "<cellXfs count=\"1\"><xf numFmtId=\"0\"/></cellXfs></styleSheet>";

  private Workbook() {}

  /** A sheet; an empty or null cell is left out. */
  record Sheet(String name, List<List<String>> rows) {}

  static void write(OutputStream out, List<Sheet> sheets) throws IOException {
    StringBuilder types = new StringBuilder();
    StringBuilder names = new StringBuilder();
    StringBuilder relations = new StringBuilder();
    for (int i = 1; i <= sheets.size(); i++) {
      String part = "worksheets/sheet" + i + ".xml";
      types.append(override("/xl/" + part, "worksheet+xml"));
      names
          .append("<sheet name=\"" + escape(sheets.get(i - 1).name()) + "\" sheetId=\"" + i)
          .append("\" r:id=\"rId" + i + "\"/>");
      relations.append(relation(i, "worksheet", part));
    }
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      put(
          zip,
          "[Content_Types].xml",
          "<Types xmlns=\""
              + SCHEMAS
              + "package/2006/content-types\">"
              + "<Default Extension=\"rels\""
              + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
              + override("/xl/workbook.xml", "sheet.main+xml")
              + override("/xl/styles.xml", "styles+xml")
              + types
              + "</Types>");
      put(zip, "_rels/.rels", relationships(relation(1, "officeDocument", "xl/workbook.xml")));
      put(
          zip,
          "xl/workbook.xml",
          "<workbook xmlns=\""
              + MAIN
              + "\" xmlns:r=\""
              + RELATION
              + "\"><sheets>"
              + names
              + "</sheets></workbook>");
      relations.append(relation(sheets.size() + 1, "styles", "styles.xml"));
      put(zip, "xl/styles.xml", STYLES);
      put(zip, "xl/_rels/workbook.xml.rels", relationships(relations.toString()));
      for (int i = 1; i <= sheets.size(); i++) {
        put(zip, "xl/worksheets/sheet" + i + ".xml", sheet(sheets.get(i - 1)));
      }
    }
  }

  private static String sheet(Sheet sheet) {
    StringBuilder xml = new StringBuilder("<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
    int number = 0;
    for (List<String> row : sheet.rows()) {
      number++;
      xml.append("<row r=\"").append(number).append("\">");
      for (int i = 0; i < row.size(); i++) {
        if (row.get(i) != null && !row.get(i).isEmpty()) {
          xml.append("<c r=\"")
              .append(column(i))
              .append(number)
              .append("\" t=\"inlineStr\"><is><t>")
              .append(escape(row.get(i)))
              .append("</t></is></c>");
        }
      }
      xml.append("</row>");
    }
    return xml.append("</sheetData></worksheet>").toString();
  }

  private static String column(int index) {
    String last = String.valueOf((char) ('A' + index % 26));
    return index < 26 ? last : column(index / 26 - 1) + last;
  }

  private static String override(String part, String type) {
    return "<Override PartName=\"" + part + "\" ContentType=\"" + TYPE + type + "\"/>";
  }

  private static String relation(int id, String type, String target) {
    return "<Relationship Id=\"rId"
        + id
        + "\" Type=\""
        + RELATION
        + "/"
        + type
        + "\" Target=\""
        + target
        + "\"/>";
  }

  private static String relationships(String inside) {
    return "<Relationships xmlns=\"" + RELATIONS + "\">" + inside + "</Relationships>";
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  private static void put(ZipOutputStream zip, String name, String xml) throws IOException {
    byte[] bytes = (XML + xml).getBytes(StandardCharsets.UTF_8);
    CRC32 check = new CRC32();
    check.update(bytes);
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCrc(check.getValue());
    entry.setTimeLocal(TIME);
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }
}
