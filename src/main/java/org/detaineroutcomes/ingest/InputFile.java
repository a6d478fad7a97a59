package org.detaineroutcomes.ingest;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FSDataInputStream;
import org.detaineroutcomes.ingest.reader.TextFile;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.store.Storage;

/**
 * One file of one input, found and digested, not yet read.
 *
 * @param uri where it is: local, HDFS or an object store
 * @param name relative to the inputs folder, as provenance prints it
 * @param sha256 digest of its bytes, lower-case hexadecimal
 * @param bytes its size
 * @param position of its input in the job file, from 1
 * @param input the settings it is read with
 * @param marks places in it where a line starts, as its bytes have it, by which it can be cut
 * @param lines those that alone are to be read; null: all
 */
public record InputFile(
    String uri,
    String name,
    String sha256,
    long bytes,
    int position,
    Job.Input input,
    List<Mark> marks,
    LineSpan lines)
    implements Serializable {
  /** Bytes between two marks, about. */
  static final long MARKED = 1L << 20;

  private static final int BUFFER = 1 << 18;

  /**
   * Where a line starts.
   *
   * @param at byte, from 0
   * @param line its number, from 1
   */
  public record Mark(long at, long line) implements Serializable {}

  /** The file at a URI, with the digest computed from its bytes. */
  public static InputFile of(String uri, String name, int position, Job.Input input)
      throws IOException {
    return of(uri, name, position, input, MARKED);
  }

  /** The same with marks so many bytes apart. */
  static InputFile of(String uri, String name, int position, Job.Input input, long marked)
      throws IOException {
    MessageDigest digest = newDigest();
    LineMarks marks = new LineMarks(marked);
    long bytes = 0;
    try (InputStream in = open(uri)) {
      byte[] buffer = new byte[BUFFER];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
        marks.add(buffer, read);
        bytes += read;
      }
    }
    return new InputFile(
        uri,
        name,
        HexFormat.of().formatHex(digest.digest()),
        bytes,
        position,
        input,
        marks.finish(),
        null);
  }

  /** Some of its lines. */
  InputFile only(LineSpan lines) {
    return new InputFile(uri, name, sha256, bytes, position, input, List.of(), lines);
  }

  /** All of its lines. */
  InputFile whole() {
    return new InputFile(uri, name, sha256, bytes, position, input, marks, null);
  }

  /** The lines that alone are to be read. */
  public Optional<LineSpan> slice() {
    return Optional.ofNullable(lines);
  }

  /** The same file, read for one of the tables it fills. */
  public InputFile filling(String table) {
    return new InputFile(uri, name, sha256, bytes, position, input.filling(table), marks, lines);
  }

  /** The bytes, as a stream that the caller closes. */
  public InputStream open() throws IOException {
    return Storage.open(place());
  }

  /** Where the bytes are on this machine: the file, or the copy of it that was shipped. */
  public URI place() {
    return shipped().map(Path::toUri).orElseGet(() -> URI.create(uri));
  }

  /** The copy of a small input that was submitted with the application, on a machine without it. */
  private Optional<Path> shipped() {
    URI place = URI.create(uri);
    return Storage.isLocal(place) && !Files.exists(Path.of(place.getPath()))
        ? Stream.of(Path.of("data", name), Path.of(name)).filter(Files::exists).findFirst()
        : Optional.empty();
  }

  /** The bytes of some of its lines, in memory. */
  public InputStream open(LineSpan lines) throws IOException {
    return new ByteArrayInputStream(bytes(lines));
  }

  /**
   * The same as an array.
   *
   * @throws org.detaineroutcomes.model.Failure if the file has become shorter since its digest
   */
  byte[] bytes(LineSpan lines) throws IOException {
    int length = Math.toIntExact(lines.to() - lines.from());
    byte[] bytes;
    try {
      bytes = atMost(length, lines.from());
    } catch (EOFException e) {
      bytes = new byte[0];
    }
    if (bytes.length < length) {
      throw TextFile.of(this)
          .refused(
              "it has become shorter while it was read",
              "run again once nothing writes to the file");
    }
    return bytes;
  }

  private byte[] atMost(int length, long from) throws IOException {
    try (InputStream in = open()) {
      if (in instanceof FSDataInputStream seekable) {
        seekable.seek(from);
      } else {
        in.skipNBytes(from);
      }
      return in.readNBytes(length);
    }
  }

  private static InputStream open(String uri) throws IOException {
    return Storage.open(URI.create(uri));
  }

  private static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }
}
