package org.detaineroutcomes.cli;

import static org.detaineroutcomes.cli.Hostile.input;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.detaineroutcomes.ZipParts;

/** Workbooks and reports that are damaged, locked, or larger than they look. */
final class HostileBooks {
  private static final String SHEET = "xl/worksheets/sheet1.xml";
  private static final String BOOK = "xl/workbook.xml";

  private HostileBooks() {}

  static List<Hostile> all() throws Exception {
    byte[] xlsx = bytes(new XSSFWorkbook());
    byte[] xls = bytes(new HSSFWorkbook());
    byte[] pdf = pdf(null);
    return List.of(
        book(
            "an .xlsx that breaks off",
            Arrays.copyOf(xlsx, xlsx.length / 2),
            "it is damaged, or breaks off"),
        book("the head of an .xlsx", Arrays.copyOf(xlsx, 40), "it is a ZIP archive"),
        book("an .xlsx with a byte changed", flipped(xlsx), "it is damaged, or breaks off"),
        book(
            "an .xlsx without its sheets",
            without(xlsx, SHEET),
            "sheet 'first' is named, and is not there"),
        book(
            "an .xlsx without its list of sheets",
            without(xlsx, BOOK),
            "its part xl/workbook.xml is missing"),
        book(
            "an .xlsx of a gigabyte of cells",
            bomb(xlsx, "<v>1</v>", 1 << 27),
            "cell A1 has two values"),
        book(
            "an .xlsx of a cell without end",
            bomb(xlsx, "x", 1 << 28),
            "a cell is longer than a cell can be"),
        book("an .xlsx of a million sheets", sheets(xlsx), "too many sheets"),
        book("an .xlsx that declares entities", entities(xlsx), "declares entities"),
        book(
            "an .xlsx of a cell beyond the last column",
            edited(xlsx, "\"A1\"", "\"ZZZZ1\""),
            "it has a cell ZZZZ1 (more than 16,384)"),
        book(
            "an .xlsx of a row beyond the last",
            edited(xlsx, "<row r=\"1\"", "<row r=\"99999999\""),
            "it has a row 99999999"),
        book(
            "an .xlsx of text that it does not have",
            edited(xlsx, "<v>0</v>", "<v>7777</v>"),
            "cell A1 holds text 7777 of 1"),
        book("an .xlsx with a password", locked(xlsx), "it is protected by a password"),
        book("an empty .xlsx", new byte[0], "it is empty"),
        book(
            "an archive that is no workbook",
            HostileTexts.zip(Map.of("a.txt", new byte[9])),
            "it is a ZIP archive"),
        book(
            "an .xls that breaks off",
            Arrays.copyOf(xls, xls.length / 3),
            "it is damaged, or breaks off"),
        book("the head of an .xls", Arrays.copyOf(xls, 16), "it is damaged, or breaks off"),
        book("an .xls with its directory gone", wiped(xls), "it is damaged, or breaks off"),
        book("a text as workbook", HostileJobs.bytes("a,b\n1,2\n"), "it is text, such as CSV"),
        book("a web page as workbook", HostileJobs.bytes("<html><table>"), "a web page"),
        report("an empty PDF", new byte[0], "it is empty"),
        report(
            "a PDF that breaks off",
            Arrays.copyOf(pdf, pdf.length / 2),
            "it ends early, without the mark that closes a PDF"),
        report(
            "the head of a PDF",
            Arrays.copyOf(pdf, 12),
            "it ends early, without the mark that closes a PDF"),
        report("a PDF of one empty page", pdf, "it has no pages with anything on them"),
        report("a PDF with a password", pdf("secret"), "opens with a password only"),
        report(
            "a PDF whose pages hold themselves", loop(), "it has no pages with anything on them"),
        report("a PDF of a stream without end", stream(), "it has no pages with anything on them"),
        report(
            "a text as PDF",
            HostileJobs.bytes("Declined Detainer Outcome Report"),
            "it is text, such as CSV"),
        parquet(
            "Parquet that breaks off",
            Arrays.copyOf(HostilePanels.panel(), 60),
            "it is a Parquet file that is damaged or cut short"),
        parquet(
            "Parquet without its footer",
            HostilePanels.footless(),
            "it is a Parquet file that is damaged or cut short"),
        parquet(
            "Parquet with a page changed",
            HostilePanels.page(),
            "it is a Parquet file that is damaged or cut short"),
        parquet(
            "Parquet with a footer of two gigabytes",
            HostilePanels.footer(),
            "it is a Parquet file that is damaged or cut short"),
        parquet(
            "encrypted Parquet",
            HostileJobs.bytes("PARExxxxxxxxxxxxPARE"),
            "it is an encrypted Parquet file"),
        parquet(
            "Parquet of magic words alone",
            HostileJobs.bytes("PAR1PAR1"),
            "it is a Parquet file that is damaged or cut short"));
  }

  private static Hostile book(String kind, byte[] bytes, String... words) {
    return input(kind, "fbi-table-10", "book.xlsx", bytes, 3, words);
  }

  private static Hostile report(String kind, byte[] bytes, String... words) {
    return input(kind, "ddor-pdf", "report.pdf", bytes, 3, words);
  }

  private static Hostile parquet(String kind, byte[] bytes, String... words) {
    return input(kind, "ice-detainers", "rows.parquet", bytes, 3, words);
  }

  private static byte[] bytes(Workbook workbook) throws IOException {
    workbook.createSheet("first").createRow(0).createCell(0).setCellValue("State");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    workbook.write(out);
    workbook.close();
    return out.toByteArray();
  }

  private static byte[] flipped(byte[] bytes) {
    byte[] changed = bytes.clone();
    for (int at = 60; at < changed.length; at += 97) {
      changed[at] ^= 0x21;
    }
    return changed;
  }

  private static byte[] wiped(byte[] bytes) {
    byte[] changed = bytes.clone();
    Arrays.fill(changed, 32, Math.min(changed.length, 600), (byte) 0x7F);
    return changed;
  }

  private static byte[] without(byte[] book, String part) throws IOException {
    Map<String, byte[]> parts = ZipParts.of(book);
    parts.remove(part);
    return ZipParts.zip(parts);
  }

  private static byte[] edited(byte[] book, String from, String to) throws IOException {
    Map<String, byte[]> parts = ZipParts.of(book);
    String sheet = new String(parts.get(SHEET), StandardCharsets.UTF_8);
    if (!sheet.contains(from)) {
      throw new IllegalArgumentException(sheet);
    }
    parts.put(SHEET, sheet.replace(from, to).getBytes(StandardCharsets.UTF_8));
    return ZipParts.zip(parts);
  }

  private static byte[] entities(byte[] book) throws IOException {
    Map<String, byte[]> parts = ZipParts.of(book);
    String sheet = new String(parts.get(SHEET), StandardCharsets.UTF_8);
    parts.put(
        SHEET,
        sheet
            .replaceFirst("\\?>", "?><!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>")
            .getBytes(StandardCharsets.UTF_8));
    return ZipParts.zip(parts);
  }

  private static byte[] sheets(byte[] book) throws IOException {
    Map<String, byte[]> parts = ZipParts.of(book);
    String text = new String(parts.get(BOOK), StandardCharsets.UTF_8);
    int at = text.indexOf("<sheet ");
    String one = text.substring(at, text.indexOf("/>", at) + 2);
    parts.put(BOOK, text.replace(one, one.repeat(100_000)).getBytes(StandardCharsets.UTF_8));
    return ZipParts.zip(parts);
  }

  /** A sheet whose first row has a text again and again, in an archive of a few kilobytes. */
  private static byte[] bomb(byte[] book, String again, int times) throws IOException {
    Map<String, byte[]> parts = ZipParts.of(book);
    byte[] sheet = parts.remove(SHEET);
    String text = new String(sheet, StandardCharsets.UTF_8);
    int at = text.indexOf("<v>");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        out.putNextEntry(new ZipEntry(part.getKey()));
        out.write(part.getValue());
      }
      out.putNextEntry(new ZipEntry(SHEET));
      out.write(text.substring(0, at).getBytes(StandardCharsets.UTF_8));
      byte[] block = again.repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < times >> 16; i++) {
        out.write(block);
      }
      out.write(text.substring(at).getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static byte[] locked(byte[] book) throws Exception {
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("secret");
      try (var out = encryptor.getDataStream(files)) {
        out.write(book);
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      files.writeFilesystem(bytes);
      return bytes.toByteArray();
    }
  }

  private static byte[] pdf(String password) throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      if (password != null) {
        document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }

  private static byte[] loop() {
    return HostileJobs.bytes(
        """
        %PDF-1.4
        1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
        2 0 obj<</Type/Pages/Kids[2 0 R]/Count 1>>endobj
        trailer<</Root 1 0 R>>
        startxref
        0
        %%EOF
        """);
  }

  private static byte[] stream() {
    return HostileJobs.bytes(
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
            + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
            + "3 0 obj<</Type/Page/Parent 2 0 R/Contents 4 0 R>>endobj\n"
            + "4 0 obj<</Length 999999999>>stream\n"
            + "BT ET\n".repeat(1000)
            + "trailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n");
  }
}
