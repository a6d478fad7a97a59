package org.detaineroutcomes.ingest.reader;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** What a compressed file holds, read as it is unpacked and never beyond a bound. */
class Unpacked extends FilterInputStream {
  /** Bytes beyond which a file is refused: no published table comes near. */
  private static final long MOST = 8L << 30;

  private final TextFile file;
  private long bytes;

  private Unpacked(InputStream in, TextFile file) {
    super(in);
    this.file = file;
  }

  static InputStream gzip(TextFile file) throws IOException {
    return new Unpacked(new GZIPInputStream(file.opening().open(), 1 << 16), file);
  }

  /** The one table of an archive; folders and what a system puts beside files are passed over. */
  static InputStream zip(TextFile file) throws IOException {
    ZipInputStream archive = new ZipInputStream(file.opening().open());
    ZipEntry table = next(archive);
    if (table == null) {
      archive.close();
      throw file.refused("the archive holds no file", "give the table itself");
    }
    return new Unpacked(archive, file) {
      @Override
      public int read(byte[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        if (read < 0) {
          ZipEntry second = next(archive);
          if (second != null) {
            throw file.refused(
                "the archive holds several files, '"
                    + table.getName()
                    + "' and '"
                    + second.getName()
                    + "' among them",
                "unpack it and give the one that is meant");
          }
        }
        return read;
      }
    };
  }

  private static ZipEntry next(ZipInputStream archive) throws IOException {
    ZipEntry entry = archive.getNextEntry();
    while (entry != null && passedOver(entry)) {
      entry = archive.getNextEntry();
    }
    return entry;
  }

  private static boolean passedOver(ZipEntry entry) {
    String name = entry.getName();
    return entry.isDirectory() || name.startsWith("__MACOSX/") || name.endsWith(".DS_Store");
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int read = in.read(target, offset, length);
    bytes += Math.max(read, 0);
    if (bytes > MOST) {
      throw file.refused(
          "it unpacks to more than " + (MOST >> 30) + " GB", "unpack it and give a part of it");
    }
    return read;
  }
}
