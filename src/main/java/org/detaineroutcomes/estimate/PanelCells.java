package org.detaineroutcomes.estimate;

import java.util.OptionalDouble;

/** What single cells of a panel mean, for readers of whole columns. */
public final class PanelCells {
  private PanelCells() {}

  /** A cell as a word; empty if it is missing. */
  public static String word(Object cell) {
    Object clean = PanelColumns.clean(cell);
    return clean == null ? "" : PanelColumns.print(clean);
  }

  /** A cell as a number, NaN if it is missing; empty if it is neither. */
  public static OptionalDouble number(Object cell) {
    Object clean = PanelColumns.clean(cell);
    double value = PanelColumns.number(clean);
    return Double.isNaN(value) && clean != null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
