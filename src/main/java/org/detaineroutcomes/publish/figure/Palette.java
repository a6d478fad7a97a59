package org.detaineroutcomes.publish.figure;

import java.util.List;
import org.detaineroutcomes.publish.figure.Ink.Pen;

/**
 * The colours of figures. Those of series are told apart by people who are colour-blind, and in
 * grey: their luminances lie apart, and each has its own symbol and dashes.
 */
final class Palette {
  static final String INK = "1a1a1a";
  static final String MUTED = "4d4d4d";
  static final String GRID = "e2e2e2";
  static final String AXIS = "8a8a8a";
  static final String PAPER = "ffffff";

  /** After Okabe and Ito, darkened until each stands out from white by three to one. */
  private static final List<String> SERIES =
      List.of("0072b2", "e67300", "3b1a52", "00634a", "b8336a", "7a7a7a");

  private static final List<List<Integer>> DASHES =
      List.of(
          List.of(),
          List.of(7, 3),
          List.of(2, 3),
          List.of(9, 3, 2, 3),
          List.of(4, 2),
          List.of(1, 2));

  private Palette() {}

  static String series(int index) {
    return SERIES.get(index % SERIES.size());
  }

  static List<String> allSeries() {
    return SERIES;
  }

  static MarkShape symbol(int index) {
    return MarkShape.ALL.get(index % MarkShape.ALL.size());
  }

  static Pen line(int index, double width) {
    return new Pen(series(index), width, 1, DASHES.get(index % DASHES.size()));
  }
}
