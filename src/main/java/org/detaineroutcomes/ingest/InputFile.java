package org.detaineroutcomes.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
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
 */
public record InputFile(
    String uri, String name, String sha256, long bytes, int position, Job.Input input)
    implements Serializable {

  /** The file at a URI, with the digest computed from its bytes. */
  public static InputFile of(String uri, String name, int position, Job.Input input)
      throws IOException {
    MessageDigest digest = newDigest();
    long bytes;
    try (InputStream in = new DigestInputStream(open(uri), digest)) {
      bytes = in.transferTo(java.io.OutputStream.nullOutputStream());
    }
    return new InputFile(
        uri, name, HexFormat.of().formatHex(digest.digest()), bytes, position, input);
  }

  /** The same file, read for one of the tables it fills. */
  public InputFile filling(String table) {
    return new InputFile(uri, name, sha256, bytes, position, input.filling(table));
  }

  /** The bytes, as a stream that the caller closes. */
  public InputStream open() throws IOException {
    return open(shipped().map(path -> path.toUri().toString()).orElse(uri));
  }

  /** The copy of a small input that was submitted with the application, on a machine without it. */
  private Optional<Path> shipped() {
    URI place = URI.create(uri);
    return Storage.isLocal(place) && !Files.exists(Path.of(place.getPath()))
        ? Stream.of(Path.of("data", name), Path.of(name)).filter(Files::exists).findFirst()
        : Optional.empty();
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
