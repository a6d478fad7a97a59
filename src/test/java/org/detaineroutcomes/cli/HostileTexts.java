package org.detaineroutcomes.cli;

import static org.detaineroutcomes.cli.Hostile.crimes;
import static org.detaineroutcomes.cli.Hostile.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Texts, packed ones and files that are none, where a table of crimes should be. */
final class HostileTexts {
  private static final String ONE_MORE = "Erie,County Total,2009,,0,0,%s,20,60,1,1,1,1,1,x\n";

  private HostileTexts() {}

  static List<Hostile> all() throws IOException {
    byte[] sound = SmallJob.crimes().getBytes(StandardCharsets.UTF_8);
    byte[] packed = gzip(sound);
    byte[] archive = zip(Map.of("crimes.csv", sound));
    return List.of(
        crimes("an empty file", "", 3, "it is empty"),
        crimes("blank lines alone", "\n\n \n\t\n", 3, "it has no rows below its headings"),
        crimes("blanks alone", "   ", 3, "it has no rows below its headings"),
        crimes("a mark of UTF-8 alone", "\uFEFF", 3, "it has no rows below its headings"),
        crimes("only a heading", SmallJob.HEADINGS + "\n", 3, "it has no rows below its headings"),
        crimes(
            "a heading without an end of line",
            SmallJob.HEADINGS,
            3,
            "it has no rows below its headings"),
        crimes(
            "rows without a heading",
            SmallJob.crimes().replace(SmallJob.HEADINGS, "x"),
            3,
            "no column 'Murder'"),
        crimes("bytes that are all zero", new byte[4096], 3, "it is binary data"),
        crimes("zero bytes in a row", row("5\0"), 4, "it holds a character that no text has"),
        crimes(
            "a zero byte in the heading",
            SmallJob.crimes().replace("Rape", "Ra\0pe"),
            3,
            "it is binary data"),
        crimes("UTF-32", wide("UTF-32"), 3, "it is binary data"),
        crimes(
            "half a character of UTF-16",
            Arrays.copyOf(wide("UTF-16"), 2 * 181 + 1),
            4,
            "the row has 3 cells under 15 headings: is the file cut short?"),
        crimes(
            "a quote that is never closed",
            row("\"5"),
            4,
            "a quote opens in cell 7 and does not close on its line; a cell with"),
        crimes("a cell of three million characters", row("5" + "0".repeat(3_000_000)), 4, "murder"),
        crimes(
            "a line of too many cells",
            row("5" + ",1".repeat(40)),
            4,
            "the row has 55 cells under 15 headings: is a quote missing?"),
        crimes(
            "a line of too few cells",
            SmallJob.crimes() + "Erie,County Total\n",
            4,
            "the row has 2 cells under 15 headings: is the file cut short?"),
        crimes(
            "two hundred thousand columns",
            SmallJob.HEADINGS + ",y".repeat(200_000) + "\n" + "x\n",
            4,
            "the row has 1 cells under 200015 headings: is the file cut short?"),
        crimes(
            "two columns of one name",
            SmallJob.crimes().replace("Rape", "Murder"),
            3,
            "column 'Murder' is there more than once"),
        crimes("a number beyond all bounds", row("1e999"), 4, "murder '1e999' is no count"),
        crimes("a number of two hundred digits", row("9".repeat(200)), 4, "murder"),
        crimes("an infinite number", row("Infinity"), 4, "murder 'Infinity' is no count"),
        crimes("a part of a crime", row("5.5"), 4, "murder '5.5' is no count"),
        crimes("a number of full width", row("\uFF15"), 4, "murder '５' is no count"),
        crimes(
            "a year of ten digits",
            SmallJob.crimes() + year("2147483648"),
            4,
            "year '2147483648' is no integer"),
        crimes(
            "a year that is none",
            SmallJob.crimes() + year("20x9"),
            4,
            "year '20x9' is no integer"),
        crimes("a web page", "<!DOCTYPE html><html>404</html>", 3, "a web page"),
        crimes("a page of a proxy", "<html><body>Access denied</body></html>", 3, "a web page"),
        crimes("JSON", "{\"County\": \"Erie\"}", 3, "it has no rows below its headings"),
        crimes("a PDF", "%PDF-1.4\n%x\n", 3, "a PDF document"),
        crimes(
            "Parquet under the name of a text",
            "PAR1xxxxPAR1",
            3,
            "it is a Parquet file that is damaged or cut short"),
        crimes("Feather", "ARROW1\0\0xxxxxxxxARROW1", 3, "it is a Feather or Arrow file"),
        crimes("a data set of Stata", "<stata_dta><header>", 3, "a Stata data set"),
        crimes("a data set of SPSS", "$FL2@(#) SPSS DATA FILE", 3, "an SPSS data set"),
        crimes(
            "a program",
            new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0},
            3,
            "it is binary data"),
        crimes(
            "a picture",
            new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0},
            3,
            "it is binary data"),
        crimes(
            "gzip that breaks off",
            Arrays.copyOf(packed, packed.length / 2),
            3,
            "its bytes are damaged or cut short"),
        crimes("gzip of nothing", gzip(new byte[0]), 3, "it is empty"),
        crimes("gzip in gzip", gzip(packed), 3, "it is compressed"),
        crimes(
            "gzip with a byte changed",
            flipped(packed, packed.length / 2),
            3,
            "its bytes are damaged or cut short"),
        crimes(
            "a head of gzip alone",
            Arrays.copyOf(packed, 4),
            3,
            "its bytes are damaged or cut short"),
        crimes(
            "gzip of a gigabyte of one line",
            gzip(new Repeated("x", 1 << 30)),
            3,
            "the line is longer than 16777216 characters"),
        crimes(
            "gzip of a line of cells without end",
            bomb(),
            3,
            "the line is longer than 16777216 characters"),
        crimes(
            "an archive that breaks off",
            Arrays.copyOf(archive, archive.length / 3),
            3,
            "its bytes are damaged or cut short"),
        crimes(
            "an archive of two tables",
            zip(Map.of("a.csv", sound, "b.csv", sound)),
            3,
            "the archive holds several files, 'a.csv' and 'b.csv' among them"),
        crimes(
            "an archive of nothing",
            zip(Map.of("folder/", new byte[0])),
            3,
            "the archive holds no file"),
        crimes("an archive in an archive", zip(Map.of("a.zip", archive)), 3, "it is a ZIP archive"),
        crimes(
            "an archive with a byte changed",
            flipped(archive, archive.length / 3),
            3,
            "its bytes are damaged or cut short"),
        policy("a day that no month has", "2013-02-30"),
        policy("a day of year 99999", "99999-01-01"),
        policy("a date of words", "soon"),
        policy("a date with zeros", "0000-00-00"));
  }

  private static Hostile policy(String kind, String date) {
    return hostile(
        kind,
        job ->
            job.write(
                    "policies.csv",
                    """
                    jurisdiction,state,jurisdiction_type,date_as_published,year,month,date_earliest,date_latest,date_basis,policy,criteria,source_url,source_kind
                    Albany County,NY,county,DATE,2013,1,DATE,DATE,as printed,No holds,none,http://example.org/a,page
                    """
                        .replace("DATE", date))
                .say("check"),
        4,
        "policies.csv, row 2",
        "date_earliest '" + date + "' is no date; date_latest '" + date + "' is no");
  }

  private static String row(String murders) {
    return SmallJob.crimes() + ONE_MORE.formatted(murders);
  }

  private static String year(String year) {
    return ONE_MORE.formatted("5").replace("2009", year);
  }

  private static byte[] wide(String charset) {
    byte[] bytes = SmallJob.crimes().getBytes(java.nio.charset.Charset.forName(charset));
    return bytes;
  }

  private static byte[] flipped(byte[] bytes, int at) {
    byte[] changed = bytes.clone();
    changed[at] ^= 0x55;
    return changed;
  }

  static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  static byte[] zip(Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(packed)) {
      for (Map.Entry<String, byte[]> file : new java.util.TreeMap<>(files).entrySet()) {
        out.putNextEntry(new ZipEntry(file.getKey()));
        out.write(file.getValue());
      }
    }
    return packed.toByteArray();
  }

  private record Repeated(String text, int bytes) {}

  private static byte[] gzip(Repeated repeated) throws IOException {
    byte[] block = repeated.text().repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      for (int i = 0; i < repeated.bytes() / block.length; i++) {
        out.write(block);
      }
    }
    return packed.toByteArray();
  }

  private static byte[] bomb() throws IOException {
    byte[] packed = gzip(new Repeated("a,", 1 << 29));
    return packed;
  }
}
