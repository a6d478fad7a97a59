package org.detaineroutcomes.cli;

import com.fasterxml.jackson.core.io.NumberInput;
import java.util.Arrays;
import java.util.OptionalDouble;
import org.detaineroutcomes.estimate.PanelCells;

/** A column of numbers from a piece of a text; NaN is missing. */
final class TextNumbers implements TextCells {
  /** Whole numbers up to it are exact, and so is their quotient by a power of ten, rounded once. */
  private static final long EXACT = 1L << 53;

  private static final double[] TENS = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22
  };

  private static final int LONGEST = 64;
  private static final int DIGITS = 18;

  private final char[] text = new char[LONGEST];
  private double[] values = new double[1 << 12];
  private int size;

  double[] values() {
    return values;
  }

  @Override
  public boolean add(byte[] bytes, int from, int to) {
    double value = plain(bytes, from, to);
    if (Double.isNaN(value) && from < to) {
      String cell = TextCells.text(bytes, from, to);
      OptionalDouble read = cell == null ? OptionalDouble.empty() : PanelCells.number(cell);
      if (read.isEmpty()) {
        return false;
      }
      value = read.getAsDouble();
    }
    if (size == values.length) {
      values = Arrays.copyOf(values, 2 * size);
    }
    values[size++] = value;
    return true;
  }

  /** A number in digits with a point or without; NaN if the cell holds another thing. */
  private double plain(byte[] bytes, int from, int to) {
    int at = from < to && bytes[from] == '-' ? from + 1 : from;
    int first = at;
    int point = to;
    long whole = 0;
    for (; at < to; at++) {
      int digit = bytes[at] - '0';
      if (digit >= 0 && digit <= 9) {
        whole = 10 * whole + digit;
      } else if (bytes[at] == '.' && point == to) {
        point = at;
      } else {
        return Double.NaN;
      }
    }
    int digits = to - first - (point < to ? 1 : 0);
    if (digits == 0) {
      return Double.NaN;
    }
    int scale = point < to ? to - point - 1 : 0;
    if (digits > DIGITS || whole > EXACT || scale >= TENS.length) {
      return library(bytes, from, to);
    }
    double size = (double) whole / TENS[scale];
    return first > from ? -size : size;
  }

  private double library(byte[] bytes, int from, int to) {
    if (to - from > LONGEST) {
      return Double.NaN;
    }
    for (int i = from; i < to; i++) {
      text[i - from] = (char) bytes[i];
    }
    double value = NumberInput.parseDouble(text, 0, to - from, true);
    return Double.isInfinite(value) ? Double.NaN : value;
  }
}
