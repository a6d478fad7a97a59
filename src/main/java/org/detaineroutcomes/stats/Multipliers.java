package org.detaineroutcomes.stats;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Signs of the multiplier bootstrap: one of ±1 a row and draw, the same for a seed whatever the
 * number of threads.
 *
 * <p>Products with an influence matrix take eight rows at a time: all 256 signed sums of the eight
 * are tabulated once and looked up by every draw.
 */
public final class Multipliers {
  private static final int EIGHT = 8;

  /** As many columns at a time as leave half of a first-level cache to the sums. */
  private static final int COLUMNS = 8;

  private static final int DRAW_PARTS = 2;

  private final int draws;
  private final int words;
  private final long[] bits;

  /** Draws the signs of {@code rows} rows. */
  public Multipliers(long seed, int rows, int draws) {
    this.draws = draws;
    this.words = (draws + 63) / 64;
    this.bits = new long[rows * words];
    Parallel.split(
        rows,
        Parallel.pieces((long) rows * words),
        (piece, from, to) -> {
          for (int r = from; r < to; r++) {
            SplittableRandom random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + r);
            for (int w = 0; w < words; w++) {
              bits[r * words + w] = random.nextLong();
            }
          }
        });
  }

  /** Number of draws. */
  public int draws() {
    return draws;
  }

  /**
   * Sums over rows of sign × value.
   *
   * @param values a row after the other, {@code columns} numbers each
   * @param rows which row of signs each row of values takes
   * @return an array a column, one sum a draw
   */
  public double[][] times(double[] values, int columns, int[] rows) {
    int groups = (rows.length + EIGHT - 1) / EIGHT;
    byte[] patterns = patterns(rows, groups);
    double[][] result = new double[columns][draws];
    int parts = (columns + COLUMNS - 1) / COLUMNS;
    int drawParts = parts == 1 ? DRAW_PARTS : 1;
    Parallel.each(
        parts * drawParts,
        task -> {
          int part = task / drawParts;
          int fromDraw = draws * (task % drawParts) / drawParts;
          int toDraw = draws * (task % drawParts + 1) / drawParts;
          int from = part * COLUMNS;
          int width = Math.min(columns, from + COLUMNS) - from;
          double[] sums = new double[(toDraw - fromDraw) * width];
          double[] table = new double[256 * width];
          for (int g = 0; g < groups; g++) {
            tabulate(values, columns, rows.length, g * EIGHT, from, width, table);
            addTo(sums, table, width, patterns, g * draws + fromDraw);
          }
          for (int c = 0; c < width; c++) {
            for (int d = fromDraw; d < toDraw; d++) {
              result[from + c][d] = sums[(d - fromDraw) * width + c];
            }
          }
        });
    return result;
  }

  /** Adds to each draw's sums those of the table that its pattern names. */
  private static void addTo(double[] sums, double[] table, int width, byte[] patterns, int at) {
    for (int sum = 0, d = at; sum < sums.length; sum += width, d++) {
      int entry = (patterns[d] & 0xFF) * width;
      if (width == COLUMNS) {
        sums[sum] += table[entry];
        sums[sum + 1] += table[entry + 1];
        sums[sum + 2] += table[entry + 2];
        sums[sum + 3] += table[entry + 3];
        sums[sum + 4] += table[entry + 4];
        sums[sum + 5] += table[entry + 5];
        sums[sum + 6] += table[entry + 6];
        sums[sum + 7] += table[entry + 7];
      } else {
        for (int c = 0; c < width; c++) {
          sums[sum + c] += table[entry + c];
        }
      }
    }
  }

  /** The signed sums of eight rows: bit j of the entry's number says that row j counts plus. */
  private static void tabulate(
      double[] values, int columns, int count, int first, int from, int width, double[] table) {
    Arrays.fill(table, 0, width, 0);
    int here = Math.min(EIGHT, count - first);
    for (int j = 0; j < here; j++) {
      int at = (first + j) * columns + from;
      for (int c = 0; c < width; c++) {
        table[c] -= values[at + c];
      }
    }
    for (int entry = 1; entry < 256; entry++) {
      int low = Integer.numberOfTrailingZeros(entry);
      int before = (entry & (entry - 1)) * width;
      int to = entry * width;
      if (low >= here) {
        System.arraycopy(table, before, table, to, width);
        continue;
      }
      int at = (first + low) * columns + from;
      for (int c = 0; c < width; c++) {
        table[to + c] = table[before + c] + 2 * values[at + c];
      }
    }
  }

  private byte[] patterns(int[] rows, int groups) {
    byte[] patterns = new byte[groups * draws];
    Parallel.split(
        groups,
        Parallel.pieces((long) groups * draws),
        (piece, from, to) -> {
          for (int g = from; g < to; g++) {
            int here = Math.min(EIGHT, rows.length - g * EIGHT);
            for (int d = 0; d < draws; d += EIGHT) {
              long block = 0;
              for (int j = 0; j < here; j++) {
                long word = bits[rows[g * EIGHT + j] * words + (d >>> 6)];
                block |= ((word >>> (d & 63)) & 0xFFL) << (EIGHT * j);
              }
              block = transposed(block);
              int last = Math.min(EIGHT, draws - d);
              for (int k = 0; k < last; k++) {
                patterns[g * draws + d + k] = (byte) (block >>> (EIGHT * k));
              }
            }
          }
        });
    return patterns;
  }

  /** Transposes a matrix of 8 × 8 bits (Warren, Hacker's Delight, 7-3). */
  private static long transposed(long x) {
    long t = (x ^ (x >>> 7)) & 0x00AA00AA00AA00AAL;
    long y = x ^ t ^ (t << 7);
    t = (y ^ (y >>> 14)) & 0x0000CCCC0000CCCCL;
    y = y ^ t ^ (t << 14);
    t = (y ^ (y >>> 28)) & 0x00000000F0F0F0F0L;
    return y ^ t ^ (t << 28);
  }
}
