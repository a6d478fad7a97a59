package org.detaineroutcomes.stats;

import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Work cut into pieces whose number depends on its size alone, so that sums taken piece by piece
 * have the same digits on any number of cores.
 */
public final class Parallel {
  private static final int SMALL = 20_000;
  private static final int PIECES = 16;

  private Parallel() {}

  /** One piece of [0, size). */
  public interface Piece {
    /** Works on [from, to); {@code index} numbers the piece. */
    void run(int index, int from, int to);
  }

  /** The number of pieces that work of this many elementary steps is cut into. */
  public static int pieces(long steps) {
    return steps < SMALL ? 1 : PIECES;
  }

  /** Runs {@code pieces} pieces of [0, size), on as many cores as there are. */
  public static void split(int size, int pieces, Piece work) {
    each(
        pieces,
        i -> {
          int from = (int) ((long) size * i / pieces);
          int to = (int) ((long) size * (i + 1) / pieces);
          work.run(i, from, to);
        });
  }

  /** Runs {@code work} for 0..count-1, each on its own. */
  public static void each(int count, IntConsumer work) {
    if (count == 1) {
      work.accept(0);
    } else {
      IntStream.range(0, count).parallel().forEach(work);
    }
  }
}
