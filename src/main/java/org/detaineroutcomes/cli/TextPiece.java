package org.detaineroutcomes.cli;

/** The rows of a piece of a delimited text whose cells are plain: one line each, well quoted. */
final class TextPiece {
  private final boolean[] special = new boolean[256];
  private final byte delimiter;
  private final TextCells[][] columns;
  private int rows;

  /**
   * Starts a piece.
   *
   * @param columns what takes the cells of each column, in order; nothing takes those not asked for
   */
  TextPiece(char delimiter, TextCells[][] columns) {
    this.delimiter = (byte) delimiter;
    this.columns = columns;
    for (char c : new char[] {delimiter, '\n', '\r', '"', '\0'}) {
      special[c] = true;
    }
  }

  int rows() {
    return rows;
  }

  /** Reads whole lines, the last one ended as well; false if one is not plain. */
  boolean read(byte[] bytes, int from, int to) {
    int at = from;
    while (at >= 0 && at < to) {
      if (bytes[at] == '\n') {
        at++;
      } else if (bytes[at] == '\r' && bytes[at + 1] == '\n') {
        at += 2;
      } else {
        at = row(bytes, at);
        rows++;
      }
    }
    return at >= 0;
  }

  /** Where the next row begins; -1 if this one is not plain. */
  private int row(byte[] bytes, int from) {
    int at = from;
    for (int column = 0; column < columns.length; column++) {
      int start = at;
      int end;
      if (bytes[at] == '"') {
        start = ++at;
        while (bytes[at] != '"' && bytes[at] != '\n' && bytes[at] != '\r' && bytes[at] != 0) {
          at++;
        }
        end = at;
        if (bytes[at++] != '"') {
          return -1;
        }
      } else {
        while (!special[bytes[at] & 0xFF]) {
          at++;
        }
        end = at;
      }
      for (TextCells cells : columns[column]) {
        if (!cells.add(bytes, start, end)) {
          return -1;
        }
      }
      if (column < columns.length - 1) {
        if (bytes[at++] != delimiter) {
          return -1;
        }
      }
    }
    if (bytes[at] == '\r') {
      at++;
    }
    return bytes[at] == '\n' ? at + 1 : -1;
  }
}
