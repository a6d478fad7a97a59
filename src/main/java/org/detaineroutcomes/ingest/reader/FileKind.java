package org.detaineroutcomes.ingest.reader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
  GZIP("compressed (gzip)"),
  PARQUET("a Parquet file"),
  ARROW("a Feather or Arrow file"),
  WEB_PAGE("a web page"),
  BINARY("binary data"),
  TEXT("text, such as CSV");

  private static final int SNIFFED = 1024;

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

  static FileKind of(byte[] head) {
    if (head.length == 0) {
      return EMPTY;
    }
    if (startsWith(head, 0xD0, 0xCF, 0x11, 0xE0)) {
      return XLS;
    }
    if (startsWith(head, 'P', 'K', 3, 4)) {
      return XLSX;
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
    boolean utf16 = startsWith(head, 0xFF, 0xFE) || startsWith(head, 0xFE, 0xFF);
    return text.indexOf('\0') >= 0 && !utf16 ? BINARY : TEXT;
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
            switch (found) {
              case EMPTY -> "give the complete file as published";
              case PARQUET, ARROW ->
                  "give " + wanted + "; pyarrow or R's arrow write such a file as CSV";
              default -> "give " + wanted + ", or the format that this file has";
            }));
  }

  private static boolean startsWith(byte[] head, int... magic) {
    return head.length >= magic.length
        && Arrays.equals(
            Arrays.stream(magic).toArray(),
            java.util.stream.IntStream.range(0, magic.length).map(i -> head[i] & 0xFF).toArray());
  }
}
