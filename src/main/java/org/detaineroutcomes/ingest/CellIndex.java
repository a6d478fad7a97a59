package org.detaineroutcomes.ingest;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** The number that each distinct printed text has, looked up by its bytes without an object. */
final class CellIndex {
  static final int UNKNOWN = -1;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long MIX = 0x9E3779B97F4A7C15L;

  private byte[] pool = new byte[1 << 12];
  private int used;
  private int size;

  /** By slot: where the text starts in the pool, its length, its hash and its number. */
  private int[] starts = new int[1 << 8];

  private int[] lengths = new int[1 << 8];
  private int[] hashes = new int[1 << 8];
  private int[] numbers = new int[1 << 8];

  CellIndex() {
    Arrays.fill(numbers, UNKNOWN);
  }

  /** The number of a text; {@link #UNKNOWN} where it has none. */
  int get(byte[] bytes, int from, int to) {
    return numbers[slot(bytes, from, to, hash(bytes, from, to))];
  }

  /** Gives a text that has none a number. */
  void put(byte[] bytes, int from, int to, int number) {
    if (size * 2 >= numbers.length) {
      grow();
    }
    int hash = hash(bytes, from, to);
    int slot = slot(bytes, from, to, hash);
    int length = to - from;
    if (used + length > pool.length) {
      pool = Arrays.copyOf(pool, Math.max(pool.length * 2, used + length));
    }
    System.arraycopy(bytes, from, pool, used, length);
    starts[slot] = used;
    lengths[slot] = length;
    hashes[slot] = hash;
    numbers[slot] = number;
    used += length;
    size++;
  }

  private int slot(byte[] bytes, int from, int to, int hash) {
    int mask = numbers.length - 1;
    int slot = hash & mask;
    while (numbers[slot] != UNKNOWN
        && (hashes[slot] != hash
            || !Arrays.equals(pool, starts[slot], starts[slot] + lengths[slot], bytes, from, to))) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    int[] oldStarts = starts;
    int[] oldLengths = lengths;
    int[] oldHashes = hashes;
    int[] oldNumbers = numbers;
    int length = oldNumbers.length * 2;
    starts = new int[length];
    lengths = new int[length];
    hashes = new int[length];
    numbers = new int[length];
    Arrays.fill(numbers, UNKNOWN);
    for (int i = 0; i < oldNumbers.length; i++) {
      if (oldNumbers[i] != UNKNOWN) {
        int slot = oldHashes[i] & (length - 1);
        while (numbers[slot] != UNKNOWN) {
          slot = (slot + 1) & (length - 1);
        }
        starts[slot] = oldStarts[i];
        lengths[slot] = oldLengths[i];
        hashes[slot] = oldHashes[i];
        numbers[slot] = oldNumbers[i];
      }
    }
  }

  private static int hash(byte[] bytes, int from, int to) {
    long hash = (long) to - from;
    int at = from;
    for (; at + Long.BYTES <= to; at += Long.BYTES) {
      hash = (hash ^ (long) LONGS.get(bytes, at)) * MIX;
      hash ^= hash >>> 32;
    }
    for (; at < to; at++) {
      hash = (hash ^ bytes[at]) * MIX;
    }
    return (int) (hash ^ hash >>> 29);
  }
}
