package org.detaineroutcomes.ingest.reader.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.detaineroutcomes.ingest.InputFile;
import org.detaineroutcomes.ingest.reader.FileKind;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Problem;

/**
 * A PDF document, read as a whole.
 *
 * @param name as messages and provenance print it
 * @param format the format it is read as
 * @param pages in order
 * @param hyphens what its words say about hyphens at the end of a line
 */
public record PdfFile(String name, String format, List<PdfPage> pages, Hyphens hyphens) {
  private static final int TAIL = 2048;

  /** The most characters of a stamp across a page. */
  private static final int A_STAMP = 100;

  /**
   * Reads every page.
   *
   * @param instead what to do where the file cannot be read
   * @throws Failure where the file is no PDF, opens with a password only, ends early or has pages
   *     without text
   */
  public static PdfFile read(InputFile file, String instead) throws IOException {
    FileKind.require(file, FileKind.PDF);
    byte[] bytes;
    try (InputStream in = file.open()) {
      bytes = in.readAllBytes();
    }
    Refusals refusals = new Refusals(file.name(), file.input().format(), instead);
    if (!ends(bytes)) {
      throw refusals.of("", "it ends early, without the mark that closes a PDF (%%EOF)");
    }
    List<PdfPage> pages = pages(bytes, refusals);
    refuseUnreadable(pages, refusals);
    refuseHalfReadable(pages, refusals);
    return new PdfFile(file.name(), file.input().format(), pages, Hyphens.of(pages));
  }

  private static boolean ends(byte[] bytes) {
    int from = Math.max(0, bytes.length - TAIL);
    String tail = new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1);
    return tail.contains("%%EOF") && tail.contains("startxref");
  }

  private static List<PdfPage> pages(byte[] bytes, Refusals refusals) {
    try (PDDocument document = Loader.loadPDF(bytes)) {
      if (document.getCurrentAccessPermission().canExtractContent()) {
        int damaged = Contents.firstDamaged(document);
        if (damaged > 0) {
          throw new IOException("the content of page " + damaged + " does not unpack");
        }
        return PageScanner.scan(document);
      }
    } catch (InvalidPasswordException e) {
      throw refusals.of("", "it is encrypted, and opens with a password only");
    } catch (IOException | RuntimeException e) {
      throw refusals.of("", "it is damaged (" + e.getMessage() + ")");
    }
    throw refusals.of("", "it is encrypted, and forbids that its text is taken out");
  }

  private static void refuseUnreadable(List<PdfPage> pages, Refusals refusals) {
    if (pages.isEmpty()) {
      throw refusals.of("", "it has no pages with anything on them");
    }
    if (pages.stream().allMatch(page -> page.words().isEmpty() && !page.picture())) {
      throw refusals.of("page 1", "its pages are blank");
    }
    List<Integer> silent =
        pages.stream()
            .filter(page -> page.words().isEmpty() && page.picture())
            .map(PdfPage::number)
            .toList();
    if (!silent.isEmpty() || pages.stream().allMatch(page -> page.words().isEmpty())) {
      int first = silent.isEmpty() ? 1 : silent.get(0);
      throw refusals.of(
          "page " + first,
          (silent.size() <= 1 ? "page " + first + " has" : "pages " + list(silent) + " have")
              + " no text, only a picture of it (a scan without a text layer)");
    }
  }

  private static void refuseHalfReadable(List<PdfPage> pages, Refusals refusals) {
    for (PdfPage page : pages) {
      int along = page.words().stream().mapToInt(word -> word.text().length()).sum();
      if (page.aslant().length() > Math.max(along, A_STAMP)) {
        throw refusals.of("page " + page.number(), "its text runs aslant");
      }
      if (page.nameless() > 0) {
        throw refusals.of(
            "page " + page.number(),
            page.nameless()
                + " of its characters are drawn without saying which letters they are (a font"
                + " without a map to letters)");
      }
    }
  }

  private static String list(List<Integer> pages) {
    String all = pages.toString();
    return pages.size() <= 10
        ? all.substring(1, all.length() - 1)
        : pages.get(0) + " and " + (pages.size() - 1) + " more";
  }

  /** A refusal of this file. */
  public Failure refusal(String where, String reason, String instead) {
    return new Refusals(name, format, instead).of(where, reason);
  }

  /** How a file is refused: one message, always with another way to bring its content. */
  private record Refusals(String name, String format, String instead) {
    Failure of(String where, String reason) {
      return new Failure(
          Problem.input(
              name + (where.isEmpty() ? "" : ", " + where),
              "Cannot read " + name + " as " + format + ": " + reason,
              instead));
    }
  }
}
