package org.detaineroutcomes.ingest.reader;

/**
 * What became of the physical lines of a text: every one is above the rows (titles, comments and
 * headings), blank, a row or the continuation of one.
 */
public final class LineAccount {
  private long above;
  private long blank;
  private long rows;
  private long continued;

  /** Counts from a line on; those up to it are another's to account for. */
  void restart(long lines) {
    above = lines;
    blank = 0;
    rows = 0;
    continued = 0;
  }

  void above(long lines) {
    above += lines;
  }

  void blank(TextRecord record) {
    blank += record.lines();
  }

  void row(TextRecord record) {
    rows++;
    continued += record.lines() - 1;
  }

  /** Lines up to the headings, these included. */
  public long above() {
    return above;
  }

  /** Lines that hold nothing. */
  public long blank() {
    return blank;
  }

  /** Lines on which a row begins. */
  public long rows() {
    return rows;
  }

  /** Further lines of rows that have several. */
  public long continued() {
    return continued;
  }

  /** All lines that are accounted for. */
  public long lines() {
    return above + blank + rows + continued;
  }
}
