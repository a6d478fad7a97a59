package org.detaineroutcomes.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.detaineroutcomes.estimate.PanelCells;

/** A column of words from a piece of a text: each way a word is written is looked at once. */
final class TextWords implements TextCells {
  private final List<String> words = new ArrayList<>();
  private int[] codes = new int[1 << 12];
  private int size;

  /** Where each way was first met. */
  private int[] starts = new int[1 << 8];

  private int[] lengths = new int[1 << 8];

  /** Codes and one, by hash; 0 is free. */
  private int[] slots = new int[1 << 10];

  private int last = -1;

  /** The words by code; two that are written in two ways may be the same. */
  List<String> words() {
    return words;
  }

  int[] codes() {
    return codes;
  }

  @Override
  public boolean add(byte[] bytes, int from, int to) {
    if (last < 0 || !is(last, bytes, from, to)) {
      last = code(bytes, from, to);
      if (last < 0) {
        return false;
      }
    }
    if (size == codes.length) {
      codes = Arrays.copyOf(codes, 2 * size);
    }
    codes[size++] = last;
    return true;
  }

  private boolean is(int code, byte[] bytes, int from, int to) {
    int length = to - from;
    if (lengths[code] != length) {
      return false;
    }
    int start = starts[code];
    // From the end: neighbours in a sorted column differ there.
    for (int i = length - 1; i >= 0; i--) {
      if (bytes[start + i] != bytes[from + i]) {
        return false;
      }
    }
    return true;
  }

  private int code(byte[] bytes, int from, int to) {
    int slot = hash(bytes, from, to) & (slots.length - 1);
    while (slots[slot] > 0) {
      if (is(slots[slot] - 1, bytes, from, to)) {
        return slots[slot] - 1;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    String cell = TextCells.text(bytes, from, to);
    if (cell == null) {
      return -1;
    }
    int code = words.size();
    if (code == starts.length) {
      starts = Arrays.copyOf(starts, 2 * code);
      lengths = Arrays.copyOf(lengths, 2 * code);
    }
    starts[code] = from;
    lengths[code] = to - from;
    words.add(PanelCells.word(cell));
    slots[slot] = code + 1;
    if (2 * words.size() > slots.length) {
      grow(bytes);
    }
    return code;
  }

  private void grow(byte[] bytes) {
    slots = new int[4 * slots.length];
    for (int code = 0; code < words.size(); code++) {
      int slot = hash(bytes, starts[code], starts[code] + lengths[code]) & (slots.length - 1);
      while (slots[slot] > 0) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = code + 1;
    }
  }

  private static int hash(byte[] bytes, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + bytes[i];
    }
    hash *= 0x9E3779B9;
    return hash ^ (hash >>> 15);
  }
}
