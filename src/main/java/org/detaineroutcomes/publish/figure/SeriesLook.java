package org.detaineroutcomes.publish.figure;

import java.util.ArrayList;
import java.util.List;
import org.detaineroutcomes.publish.report.ChartModel;
import org.detaineroutcomes.publish.report.ChartModel.Point;
import org.detaineroutcomes.publish.report.ChartModel.Role;
import org.detaineroutcomes.publish.report.ChartModel.Series;
import org.detaineroutcomes.publish.report.Numbers;

/**
 * The colour, dashes and symbol of a series.
 *
 * @param index where it stands among the estimates; -1 for what is known
 */
record SeriesLook(Series series, int index) {
  static List<SeriesLook> of(ChartModel chart) {
    List<SeriesLook> looks = new ArrayList<>();
    int estimates = 0;
    for (Series line : chart.series()) {
      looks.add(new SeriesLook(line, line.role() == Role.TRUTH ? -1 : estimates++));
    }
    return looks;
  }

  boolean isTruth() {
    return index < 0;
  }

  String colour() {
    return isTruth() ? Palette.INK : Palette.series(index);
  }

  MarkShape symbol() {
    return isTruth() ? MarkShape.DIAMOND : Palette.symbol(index);
  }

  Ink.Pen line(double width) {
    return isTruth() ? Ink.Pen.of(Palette.INK, 1.5).dashed(5, 4) : Palette.line(index, width);
  }

  /** Draws a point: hollow where it is known, or rests on few units. */
  void point(Ink ink, Point point, double x, double y, double r) {
    if (isTruth() || point.restsOnFew()) {
      symbol().hollow(ink, x, y, r, colour());
    } else {
      symbol().full(ink, x, y, r, colour());
    }
  }

  /** A point in words, for those who point at it. */
  String about(ChartModel chart, Point point) {
    int decimals = chart.decimals();
    StringBuilder words = new StringBuilder(series.name());
    words.append(", ").append(chart.positions().get(point.position())).append(": ");
    words.append(Numbers.decimal(point.value(), decimals));
    if (point.low() != null && point.high() != null) {
      words.append(" (").append(Numbers.decimal(point.low(), decimals)).append(" to ");
      words.append(Numbers.decimal(point.high(), decimals)).append(')');
    }
    return words.toString();
  }
}
