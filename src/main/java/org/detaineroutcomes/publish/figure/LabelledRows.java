package org.detaineroutcomes.publish.figure;

import java.awt.geom.Line2D;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.detaineroutcomes.publish.figure.Ink.Anchor;
import org.detaineroutcomes.publish.figure.Ink.Pen;

/**
 * Rows from top to bottom, each with its label at the left, over a scale from left to right.
 *
 * @param labels of the rows, in order
 * @param series how many marks a row has, one below the other
 * @param room height of one mark
 * @param share of the width that labels take
 */
record LabelledRows(List<String> labels, IntUnaryOperator series, double room, double share) {
  private static final double PAD = 10;
  private static final double FOOT = 28;

  /** Draws what stands in a row. */
  @FunctionalInterface
  interface Row {
    /**
     * Draws it.
     *
     * @param top of the row
     */
    void draw(Scale scale, int row, double top, double height);
  }

  /** The scale of the rows: ticks from one edge to the other. */
  record Scale(Ticks ticks, double from, double to, double top, double bottom) {
    double x(double value) {
      return ticks.at(value, from, to);
    }
  }

  private List<String> label(int row, double width) {
    return Lettering.TICK.wrapped(labels.get(row), share * width - PAD);
  }

  private double height(int row, double width) {
    int lines = label(row, width).size();
    return PAD + Math.max(room * series.applyAsInt(row), lines * Lettering.TICK.leading());
  }

  /** How high all of them are, with the numbers of the scale. */
  double height(double width) {
    double rows = 0;
    for (int i = 0; i < labels.size(); i++) {
      rows += height(i, width);
    }
    return rows + FOOT;
  }

  /**
   * Draws scale, labels and rows.
   *
   * @param margin room at the right of the scale
   * @return the scale, for what stands across the rows
   */
  Scale draw(Ink ink, Ticks ticks, Box box, double margin, Row inside) {
    double bottom = box.top() + height(box.width()) - FOOT;
    double from = box.left() + share * box.width();
    Scale scale = new Scale(ticks, from, box.left() + box.width() - margin, box.top(), bottom);
    for (double tick : ticks.all()) {
      double x = scale.x(tick);
      ink.stroke(
          new Line2D.Double(x, box.top(), x, bottom + 4),
          Pen.of(tick == 0 ? Palette.INK : Palette.GRID, tick == 0 ? 1.1 : 1));
      ink.write(ticks.print(tick), x, bottom + 18, Lettering.TICK, Anchor.MIDDLE);
    }
    double y = box.top();
    for (int i = 0; i < labels.size(); i++) {
      double height = height(i, box.width());
      label(ink, label(i, box.width()), box.left(), y + height / 2);
      inside.draw(scale, i, y, height);
      y += height;
    }
    return scale;
  }

  /** Where they are drawn. */
  record Box(double left, double top, double width) {}

  private static void label(Ink ink, List<String> lines, double left, double middle) {
    double base = middle - (lines.size() - 1) * Lettering.TICK.leading() / 2 + 4.2;
    for (String line : lines) {
      ink.write(line, left, base, Lettering.TICK, Anchor.START);
      base += Lettering.TICK.leading();
    }
  }
}
