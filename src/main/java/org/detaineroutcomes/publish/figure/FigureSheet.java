package org.detaineroutcomes.publish.figure;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.detaineroutcomes.publish.figure.Ink.Anchor;
import org.detaineroutcomes.publish.figure.Ink.Fill;

/**
 * A figure laid out: its title, how to read it, its key, the picture, its source.
 *
 * @param reading what is drawn, in which unit
 * @param foot lines below the picture
 */
record FigureSheet(double width, String title, String reading, FigureBody body, List<String> foot) {
  private static final double MARGIN = 14;
  private static final double SAMPLE = 34;
  private static final double GAP = 20;

  double height() {
    return headHeight() + body.height(inner()) + 10 + footHeight() + MARGIN;
  }

  private double inner() {
    return width - 2 * MARGIN;
  }

  void draw(Ink ink) {
    ink.fill(new Rectangle2D.Double(0, 0, width, height()), Fill.of(Palette.PAPER));
    double y = MARGIN;
    y = lines(ink, Lettering.TITLE.wrapped(title, inner()), y, Lettering.TITLE) + 2;
    y = lines(ink, Lettering.READING.wrapped(reading, inner()), y, Lettering.READING) + 6;
    for (List<FigureBody.Key> row : keyRows()) {
      double x = MARGIN;
      for (FigureBody.Key key : row) {
        key.sample().draw(ink, x + SAMPLE / 2 - 4, y + 9);
        ink.write(key.name(), x + SAMPLE, y + 13.5, Lettering.KEY, Anchor.START);
        x += keyWidth(key);
      }
      y += Lettering.KEY.leading();
    }
    body.draw(ink, MARGIN, headHeight(), inner());
    double foot = headHeight() + body.height(inner()) + 10;
    for (String line : foot()) {
      foot = lines(ink, Lettering.SMALL.wrapped(line, inner()), foot, Lettering.SMALL);
    }
  }

  private double lines(Ink ink, List<String> lines, double top, Lettering lettering) {
    double y = top;
    for (String line : lines) {
      ink.write(line, MARGIN, y + lettering.size(), lettering, Anchor.START);
      y += lettering.leading();
    }
    return y;
  }

  private double headHeight() {
    return MARGIN
        + Lettering.TITLE.wrapped(title, inner()).size() * Lettering.TITLE.leading()
        + 2
        + Lettering.READING.wrapped(reading, inner()).size() * Lettering.READING.leading()
        + 6
        + keyRows().size() * Lettering.KEY.leading()
        + 8;
  }

  private double footHeight() {
    return foot.stream()
        .mapToDouble(
            line -> Lettering.SMALL.wrapped(line, inner()).size() * Lettering.SMALL.leading())
        .sum();
  }

  private static double keyWidth(FigureBody.Key key) {
    return SAMPLE + Lettering.KEY.width(key.name()) + GAP;
  }

  private List<List<FigureBody.Key>> keyRows() {
    List<List<FigureBody.Key>> rows = new ArrayList<>();
    double left = 0;
    for (FigureBody.Key key : body.keys()) {
      if (rows.isEmpty() || left - keyWidth(key) < -GAP) {
        rows.add(new ArrayList<>());
        left = inner();
      }
      rows.get(rows.size() - 1).add(key);
      left -= keyWidth(key);
    }
    return rows;
  }
}
