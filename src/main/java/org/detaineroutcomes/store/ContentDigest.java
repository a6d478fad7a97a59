package org.detaineroutcomes.store;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigInteger;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Digest of a table's content that does not depend on the order of its rows or on how they are
 * spread over files: the sum, modulo 2^256, of the SHA-256 of every row (Bellare and Micciancio
 * 1997, AdHash).
 */
final class ContentDigest {
  private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);
  private static final int HASH = 32;
  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  /** Stands behind each cell. */
  static final char SEPARATOR = '\u001F';

  private static final String ABSENT = "\u0000";

  private final MessageDigest sha256 = newDigest();
  private final byte[] hash = new byte[HASH];

  /** Four times 64 bits, the lowest last. */
  private final long[] sum = new long[HASH / Long.BYTES];

  private long rows;

  /** Adds one row. */
  void add(List<Object> row) {
    byte[] text = bytes(row);
    add(text, text.length);
  }

  /** Adds the row of which the first bytes are the text that {@link #text} makes of its cells. */
  void add(byte[] row, int length) {
    sha256.update(row, 0, length);
    try {
      sha256.digest(hash, 0, HASH);
    } catch (DigestException e) {
      throw new IllegalStateException(e);
    }
    long carry = 0;
    for (int i = sum.length - 1; i >= 0; i--) {
      long added = (long) WORDS.get(hash, i * Long.BYTES);
      long next = sum[i] + added;
      long over = Long.compareUnsigned(next, added) < 0 ? 1 : 0;
      sum[i] = next + carry;
      carry = over + (carry == 1 && sum[i] == 0 ? 1 : 0);
    }
    rows++;
  }

  /** Adds rows that were digested elsewhere. */
  void add(BigInteger otherSum, long otherRows) {
    byte[] bytes = sum().add(otherSum).mod(MODULUS).toByteArray();
    byte[] whole = new byte[HASH];
    int length = Math.min(HASH, bytes.length);
    System.arraycopy(bytes, bytes.length - length, whole, HASH - length, length);
    for (int i = 0; i < sum.length; i++) {
      sum[i] = (long) WORDS.get(whole, i * Long.BYTES);
    }
    rows += otherRows;
  }

  /** The sum of all rows so far, below 2^256. */
  BigInteger sum() {
    byte[] whole = new byte[HASH];
    for (int i = 0; i < sum.length; i++) {
      WORDS.set(whole, i * Long.BYTES, sum[i]);
    }
    return new BigInteger(1, whole);
  }

  /** Sixty-four bits that identify a key within a table. */
  long keyHash(List<Object> key) {
    byte[] text = bytes(key);
    return keyHash(text, text.length);
  }

  /** The same of a key whose text is the first bytes. */
  long keyHash(byte[] key, int length) {
    sha256.update(key, 0, length);
    return (long) WORDS.get(sha256.digest(), HASH - Long.BYTES);
  }

  long rows() {
    return rows;
  }

  /** The digest of the columns' names and all rows so far, as hexadecimal text. */
  String finish(List<String> columns) {
    sha256.update(String.join(",", columns).getBytes(StandardCharsets.UTF_8));
    sha256.update(Long.toString(rows).getBytes(StandardCharsets.UTF_8));
    return HexFormat.of()
        .formatHex(sha256.digest(sum().toString(16).getBytes(StandardCharsets.UTF_8)));
  }

  private static byte[] bytes(List<Object> row) {
    return text(row).getBytes(StandardCharsets.UTF_8);
  }

  /** What is digested of cells that follow each other. */
  static String text(List<Object> cells) {
    StringBuilder text = new StringBuilder(cells.size() * 12);
    for (Object value : cells) {
      text.append(value == null ? ABSENT : value.toString()).append(SEPARATOR);
    }
    return text.toString();
  }

  private static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
