package org.detaineroutcomes.ingest.reader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.detaineroutcomes.ingest.InputFile;
import org.detaineroutcomes.store.Storage;

/** The parts of an .xlsx workbook by their names, whose case does not count. */
final class XlsxArchive implements AutoCloseable {
  private final ZipFile zip;
  private final Optional<Path> copy;
  private final Map<String, ZipEntry> parts = new HashMap<>();

  private XlsxArchive(ZipFile zip, Optional<Path> copy) {
    this.zip = zip;
    this.copy = copy;
  }

  /** Opens a file; one that is not local is copied, since an archive is read from its end. */
  static XlsxArchive open(InputFile file) throws IOException {
    Optional<Path> copy = Optional.empty();
    Path path;
    if (Storage.isLocal(file.place())) {
      path = Path.of(file.place().getPath());
    } else {
      path =
          Files.createTempFile(Path.of(System.getProperty("java.io.tmpdir")), "workbook", ".xlsx");
      copy = Optional.of(path);
      try (InputStream in = file.open()) {
        Files.copy(in, path, StandardCopyOption.REPLACE_EXISTING);
      }
    }
    XlsxArchive archive = new XlsxArchive(new ZipFile(path.toFile()), copy);
    try {
      archive.list();
      return archive;
    } catch (RuntimeException e) {
      archive.close();
      throw e;
    }
  }

  private void list() {
    long unpacked = 0;
    for (ZipEntry entry : Collections.list(zip.entries())) {
      unpacked += Math.max(entry.getSize(), 0);
      if (unpacked > WorkbookBounds.UNPACKED) {
        throw WorkbookBounds.exceeded(
            "it unpacks to more bytes than are read", WorkbookBounds.UNPACKED);
      }
      if (parts.putIfAbsent(key(entry.getName()), entry) != null) {
        throw new WorkbookDamage("its part " + entry.getName() + " is there twice");
      }
    }
  }

  private static String key(String name) {
    String slashed = name.replace('\\', '/').toLowerCase(Locale.ROOT);
    return slashed.startsWith("/") ? slashed.substring(1) : slashed;
  }

  boolean has(String name) {
    return parts.containsKey(key(name));
  }

  /** A part that is held in memory once read: at most {@code bound} bytes. */
  XlsxXml small(String name, long bound) throws IOException {
    ZipEntry entry = parts.get(key(name));
    if (entry != null && entry.getSize() > bound) {
      throw WorkbookBounds.exceeded("its part " + name + " is too large", bound);
    }
    return part(name);
  }

  /** A part that is read from its beginning to its end. */
  XlsxXml part(String name) throws IOException {
    ZipEntry entry = parts.get(key(name));
    if (entry == null) {
      throw new WorkbookDamage("its part " + name + " is missing");
    }
    return XlsxXml.open(new XlsxPart(zip.getInputStream(entry), entry), name);
  }

  @Override
  public void close() {
    try (zip) {
      if (copy.isPresent()) {
        Files.deleteIfExists(copy.get());
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
