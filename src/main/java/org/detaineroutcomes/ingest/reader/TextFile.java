package org.detaineroutcomes.ingest.reader;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.detaineroutcomes.ingest.InputFile;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.store.Storage;

/**
 * A file of text, plain or compressed (gzip, or a ZIP archive with one table).
 *
 * @param where it is, as messages name its place
 * @param subject what messages say can't be read, such as {@code a.csv as ny-dcjs}
 * @param opening gives its bytes
 */
public record TextFile(String where, String subject, Opening opening) {
  private static final int BUFFER = 1 << 16;

  /** Opens the bytes of a file. */
  public interface Opening {
    InputStream open() throws IOException;
  }

  /** The file of an input, read as the format that its job names. */
  public static TextFile of(InputFile file) {
    return new TextFile(file.name(), file.name() + " as " + file.input().format(), file::open);
  }

  /** A file at hand that holds a panel. */
  public static TextFile panel(Path file) {
    return new TextFile(file.toString(), "panel '" + file + "'", () -> Storage.open(file));
  }

  /**
   * Its text: UTF-8 or Windows-1252 where no charset is stated, UTF-16 by its marks.
   *
   * @throws Failure where it is no text, naming what it is and what to do
   */
  Reader open(Optional<Charset> stated) throws IOException {
    FileKind.requireText(this);
    InputStream in = new BufferedInputStream(unpacked(), BUFFER);
    in.mark(BUFFER);
    byte[] head = in.readNBytes(FileKind.SNIFFED);
    in.reset();
    Optional<Charset> wide = Utf16.of(head);
    if (wide.isPresent()) {
      return new InputStreamReader(in, wide.get());
    }
    return decoded(in, stated);
  }

  /** Text from the midst of a file that is no compressed one and no UTF-16. */
  Reader decoded(InputStream in, Optional<Charset> stated) {
    return stated
        .filter(charset -> !charset.equals(StandardCharsets.UTF_8))
        .<Reader>map(charset -> new InputStreamReader(in, charset))
        .orElseGet(() -> new LenientReader(in));
  }

  /** The first bytes of what it holds, once it is unpacked. */
  byte[] head() {
    try (InputStream in = unpacked()) {
      return in.readNBytes(FileKind.SNIFFED);
    } catch (IOException e) {
      throw damaged(e);
    }
  }

  private InputStream unpacked() throws IOException {
    byte[] head;
    try (InputStream in = opening.open()) {
      head = in.readNBytes(FileKind.SNIFFED);
    }
    return switch (FileKind.of(head)) {
      case GZIP -> Unpacked.gzip(this);
      case ZIP -> Unpacked.zip(this);
      default -> opening.open();
    };
  }

  /** A failure of the file as a whole. */
  public Failure refused(String reason, String remedy) {
    return new Failure(problem(where, reason, remedy));
  }

  /** A failure at one of its lines. */
  Failure refusedAt(long line, String reason, String remedy) {
    return new Failure(problem(where + ", line " + line, reason, remedy));
  }

  private Problem problem(String place, String reason, String remedy) {
    return Problem.input(place, "Cannot read " + subject + ": " + reason, remedy);
  }

  Failure damaged(IOException e) {
    return refused(
        "its bytes are damaged or cut short ("
            + (e.getMessage() == null ? "end of file" : e.getMessage())
            + ")",
        "fetch the file again, or unpack it and give the text in it");
  }

  Failure damaged(UncheckedIOException e) {
    return damaged(e.getCause());
  }
}
