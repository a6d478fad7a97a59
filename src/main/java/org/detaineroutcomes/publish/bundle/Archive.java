package org.detaineroutcomes.publish.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A ZIP archive whose bytes depend on its files alone: each has the same time. */
final class Archive implements AutoCloseable {
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final ZipOutputStream zip;
  private final String folder;

  /** Files go into one folder of the archive. */
  Archive(OutputStream out, String folder) {
    this.zip = new ZipOutputStream(out);
    this.zip.setLevel(Deflater.BEST_COMPRESSION);
    this.folder = folder;
  }

  void add(String path, byte[] bytes) throws IOException {
    ZipEntry entry = new ZipEntry(folder + "/" + path);
    entry.setTimeLocal(TIME);
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
