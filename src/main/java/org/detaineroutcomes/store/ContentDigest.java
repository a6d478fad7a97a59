package org.detaineroutcomes.store;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
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
  private static final char SEPARATOR = '\u001F';
  private static final String ABSENT = "\u0000";

  private final MessageDigest sha256 = newDigest();
  private BigInteger sum = BigInteger.ZERO;
  private long rows;

  /** Adds one row. */
  void add(List<Object> row) {
    sum = sum.add(new BigInteger(1, sha256.digest(bytes(row)))).mod(MODULUS);
    rows++;
  }

  /** Sixty-four bits that identify a key within a table. */
  long keyHash(List<Object> key) {
    return new BigInteger(sha256.digest(bytes(key))).longValue();
  }

  long rows() {
    return rows;
  }

  /** The digest of the columns' names and all rows so far, as hexadecimal text. */
  String finish(List<String> columns) {
    sha256.update(String.join(",", columns).getBytes(StandardCharsets.UTF_8));
    sha256.update(Long.toString(rows).getBytes(StandardCharsets.UTF_8));
    return HexFormat.of()
        .formatHex(sha256.digest(sum.toString(16).getBytes(StandardCharsets.UTF_8)));
  }

  private static byte[] bytes(List<Object> row) {
    StringBuilder text = new StringBuilder(row.size() * 12);
    for (Object value : row) {
      text.append(value == null ? ABSENT : value.toString()).append(SEPARATOR);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
