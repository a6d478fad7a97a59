package org.detaineroutcomes.ingest;

import java.io.Serializable;

/**
 * Some lines of a text, or row groups of a Parquet file.
 *
 * @param from byte at which its first line starts; of Parquet its first row group, from 0
 * @param to byte behind its last line; of Parquet the row group behind its last
 * @param firstLine number of its first line or row, from 1
 * @param lines how many it has
 */
public record LineSpan(long from, long to, long firstLine, long lines) implements Serializable {
  /** No row group of a Parquet file, whose columns are then all that is read of it. */
  static final LineSpan NONE = new LineSpan(0, 0, 1, 0);

  /** Those from a line of a text on to its end, however many they are. */
  static LineSpan rest(InputFile.Mark from, long to) {
    return new LineSpan(from.at(), to, from.line(), Long.MAX_VALUE - from.line());
  }

  /** Number of the line behind its last; {@link Long#MAX_VALUE} if it ends with the text. */
  public long behind() {
    return firstLine + lines;
  }
}
