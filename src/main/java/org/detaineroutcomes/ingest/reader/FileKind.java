package org.detaineroutcomes.ingest.reader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.detaineroutcomes.ingest.InputFile;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Problem;

/** What a file is by its first bytes, whatever its name says. */
public enum FileKind {
  EMPTY("empty"),
  PDF("a PDF document"),
  XLS("an Excel workbook (.xls)"),
  XLSX("an Excel workbook (.xlsx) or another ZIP archive"),
  ODS("an OpenDocument file, such as a LibreOffice sheet"),
  ZIP("a ZIP archive"),
  GZIP("compressed (gzip)"),
  PARQUET("a Parquet file"),
  ARROW("a Feather or Arrow file"),
  STATA("a Stata data set"),
  SPSS("an SPSS data set"),
  SAS("a SAS data set"),
  WEB_PAGE("a web page"),
  BINARY("binary data"),
  TEXT("text, such as CSV");

  /** Bytes that tell a kind. */
  static final int SNIFFED = 1024;

  /** Where an archive's first header has the length of a name, and the name. */
  private static final int ENTRY_NAME_LENGTH = 26;

  private static final int ENTRY_NAME = 30;

  /** First bytes of Stata's formats before they began with a tag. */
  private static final int OLDEST_STATA = 105;

  private static final int NEWEST_STATA = 115;

  private final String words;

  FileKind(String words) {
    this.words = words;
  }

  /** Looks at the first bytes of a file. */
  public static FileKind of(InputFile file) throws IOException {
    try (InputStream in = file.open()) {
      return of(in.readNBytes(SNIFFED));
    }
  }

  /**
   * Whether a file is text whose lines end at bytes of their own: not packed, not of two bytes a
   * character.
   */
  public static boolean isTextOfBytes(InputFile file) throws IOException {
    try (InputStream in = file.open()) {
      byte[] head = in.readNBytes(SNIFFED);
      return of(head) == TEXT && Utf16.of(head).isEmpty();
    }
  }

  /** Whether a file is Parquet. */
  public static boolean isParquet(InputFile file) throws IOException {
    return of(file) == PARQUET;
  }

  static FileKind of(byte[] head) {
    if (head.length == 0) {
      return EMPTY;
    }
    if (startsWith(head, 0xD0, 0xCF, 0x11, 0xE0)) {
      return XLS;
    }
    if (startsWith(head, 'P', 'K', 3, 4)) {
      return archive(head);
    }
    if (startsWith(head, 0x1F, 0x8B)) {
      return GZIP;
    }
    String text = new String(head, StandardCharsets.ISO_8859_1);
    if (text.startsWith("PAR1") || text.startsWith("PARE")) {
      return PARQUET;
    }
    if (text.startsWith("ARROW1") || text.startsWith("FEA1")) {
      return ARROW;
    }
    if (text.contains("%PDF-")) {
      return PDF;
    }
    if (text.stripLeading().toLowerCase(Locale.ROOT).matches("(?s)(<!doctype html|<html).*")) {
      return WEB_PAGE;
    }
    return statistics(head, text).orElseGet(() -> bytes(head, text));
  }

  private static FileKind bytes(byte[] head, String text) {
    return text.indexOf('\0') >= 0 && Utf16.of(head).isEmpty() ? BINARY : TEXT;
  }

  /**
   * By the name of the first entry, which in a workbook or document is one that all of them have.
   */
  private static FileKind archive(byte[] head) {
    if (head.length <= ENTRY_NAME) {
      return XLSX;
    }
    int length = (head[ENTRY_NAME_LENGTH] & 0xFF) | (head[ENTRY_NAME_LENGTH + 1] & 0xFF) << 8;
    int end = Math.min(head.length, ENTRY_NAME + length);
    String name = new String(head, ENTRY_NAME, end - ENTRY_NAME, StandardCharsets.ISO_8859_1);
    if (name.equals("mimetype")) {
      return ODS;
    }
    return name.matches("\\[Content_Types\\]\\.xml|(xl|_rels|docProps|customXml)/.*") || length == 0
        ? XLSX
        : ZIP;
  }

  private static Optional<FileKind> statistics(byte[] head, String text) {
    boolean stata =
        text.startsWith("<stata_dta>")
            || (head.length > 2
                && head[0] >= OLDEST_STATA
                && head[0] <= NEWEST_STATA
                && (head[1] == 1 || head[1] == 2)
                && head[2] == 1);
    if (stata) {
      return Optional.of(STATA);
    }
    if (text.startsWith("$FL2") || text.startsWith("$FL3")) {
      return Optional.of(SPSS);
    }
    return text.contains("SAS FILE") && text.indexOf('\0') >= 0
        ? Optional.of(SAS)
        : Optional.empty();
  }

  /** Fails unless a file is text, compressed or not. */
  static void requireText(TextFile file) throws IOException {
    FileKind found = of(file.head());
    if (found != TEXT) {
      throw file.refused("it is " + found.words, found.remedy("text, such as CSV"));
    }
  }

  /** What to do with a file of this kind where another was wanted. */
  private String remedy(String wanted) {
    return switch (this) {
      case EMPTY -> "give the complete file as published";
      case STATA -> "convert it: readstat in.dta out.csv";
      case SPSS -> "convert it: readstat in.sav out.csv";
      case SAS -> "convert it: readstat in.sas7bdat out.csv";
      case ODS ->
          "convert it with LibreOffice: soffice --convert-to csv in.ods, or to xlsx for a workbook";
      case PARQUET, ARROW -> "give " + wanted + "; pyarrow or R's arrow write such a file as CSV";
      default -> "give " + wanted + ", or the format that this file has";
    };
  }

  /**
   * Fails unless the file is one of the kinds a format is published as.
   *
   * @return what it is
   */
  public static FileKind require(InputFile file, FileKind... readable) throws IOException {
    FileKind found = of(file);
    List<FileKind> kinds = List.of(readable);
    if (kinds.contains(found)) {
      return found;
    }
    String wanted =
        kinds.stream()
            .map(kind -> kind.words.replaceFirst(" or .*", ""))
            .collect(Collectors.joining(" or "));
    String format = file.input().format();
    throw new Failure(
        Problem.input(
            file.name(),
            "Cannot read " + file.name() + " as " + format + ": it is " + found.words,
            found.remedy(wanted)));
  }

  private static boolean startsWith(byte[] head, int... magic) {
    return head.length >= magic.length
        && Arrays.equals(
            Arrays.stream(magic).toArray(),
            java.util.stream.IntStream.range(0, magic.length).map(i -> head[i] & 0xFF).toArray());
  }
}
