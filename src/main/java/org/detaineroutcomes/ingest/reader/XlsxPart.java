package org.detaineroutcomes.ingest.reader;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;

/**
 * The bytes of one part of an .xlsx workbook, held to the size and the checksum that the archive
 * states, with no text between two tags that is longer than any cell.
 */
final class XlsxPart extends FilterInputStream {
  /** The last bytes of a comment, of verbatim text, and the first of both. */
  private static final int COMMENT_ENDS = 0x2D2D3E;

  private static final int TEXT_ENDS = 0x5D5D3E;
  private static final int BEGINS = 0x3C21;

  private final ZipEntry entry;
  private final CRC32 checksum = new CRC32();
  private long read;
  private int run;
  private int last;
  private boolean verbatim;

  XlsxPart(InputStream in, ZipEntry entry) {
    super(in);
    this.entry = entry;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] to, int offset, int length) throws IOException {
    int count = super.read(to, offset, length);
    if (count < 0) {
      verify();
      return count;
    }
    read += count;
    checksum.update(to, offset, count);
    if (read > entry.getSize()) {
      throw damaged();
    }
    for (int i = offset; i < offset + count; i++) {
      measure(to[i]);
    }
    return count;
  }

  /** Comments and verbatim text may hold what looks like tags. */
  private void measure(byte next) {
    last = ((last << 8) | (next & 0xFF)) & 0xFFFFFF;
    if (verbatim) {
      verbatim = last != COMMENT_ENDS && last != TEXT_ENDS;
      run++;
    } else if ((last & 0xFFFF) == BEGINS) {
      verbatim = true;
    } else {
      run = next == '<' ? 0 : run + 1;
    }
    if (run > WorkbookBounds.RUN) {
      throw WorkbookBounds.exceeded("a cell is longer than a cell can be", WorkbookBounds.CELL);
    }
  }

  /** Reads what the parser left, so that the checksum is of the whole part. */
  void finish() throws IOException {
    byte[] rest = new byte[1 << 13];
    int count = read(rest, 0, rest.length);
    while (count >= 0) {
      count = read(rest, 0, rest.length);
    }
  }

  /** The parser closes what it has read to the end, before the checksum is known. */
  @Override
  public void close() {}

  /** Closes the part for good. */
  void release() throws IOException {
    super.close();
  }

  private void verify() {
    if (read != entry.getSize() || checksum.getValue() != entry.getCrc()) {
      throw damaged();
    }
  }

  private WorkbookDamage damaged() {
    return new WorkbookDamage("its part " + entry.getName() + " does not match its checksum");
  }
}
