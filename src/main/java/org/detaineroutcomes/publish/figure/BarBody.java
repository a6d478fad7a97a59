package org.detaineroutcomes.publish.figure;

import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.detaineroutcomes.publish.figure.Ink.Anchor;
import org.detaineroutcomes.publish.figure.Ink.Fill;
import org.detaineroutcomes.publish.figure.Ink.Pattern;
import org.detaineroutcomes.publish.figure.Ink.Pen;
import org.detaineroutcomes.publish.report.ChartModel;
import org.detaineroutcomes.publish.report.ChartModel.Point;
import org.detaineroutcomes.publish.report.Numbers;

/** Counts by place as bars from zero, one series below the other; ranges as lines. */
record BarBody(ChartModel chart) implements FigureBody {
  private static final double BAR = 13;
  private static final double PAD = 9;
  private static final double LABELS = 0.36;
  private static final double NUMBER = 46;

  @Override
  public List<Key> keys() {
    return SeriesLook.of(chart).stream()
        .map(
            look ->
                new Key(
                    look.series().name(),
                    (ink, x, y) -> bar(ink, look, new Rectangle2D.Double(x - 11, y - 5, 22, 10))))
        .toList();
  }

  /** Every second series is striped, so that they differ in grey. */
  private static void bar(Ink ink, SeriesLook look, Rectangle2D box) {
    boolean striped = look.index() % 2 == 1;
    ink.fill(box, striped ? new Fill("f6c28b", 1, Pattern.RISING) : Fill.of(look.colour()));
    if (striped) {
      ink.stroke(box, Pen.of(Palette.MUTED, 0.8));
    }
  }

  private List<SeriesLook> at(int position) {
    return SeriesLook.of(chart).stream()
        .filter(look -> look.series().points().stream().anyMatch(p -> p.position() == position))
        .toList();
  }

  private List<String> label(int position, double width) {
    return Lettering.TICK.wrapped(chart.positions().get(position), LABELS * width - 10);
  }

  private double rowHeight(int position, double width) {
    return PAD
        + Math.max(
            BAR * at(position).size(), label(position, width).size() * Lettering.TICK.leading());
  }

  @Override
  public double height(double width) {
    double rows = 0;
    for (int i = 0; i < chart.positions().size(); i++) {
      rows += rowHeight(i, width);
    }
    return rows + 26;
  }

  @Override
  public void draw(Ink ink, double left, double top, double width) {
    Ticks ticks = Ticks.over(Plot.values(chart));
    double from = left + LABELS * width;
    double to = left + width - NUMBER;
    double bottom = top + height(width) - 26;
    for (double tick : ticks.all()) {
      double x = ticks.at(tick, from, to);
      ink.stroke(
          new Line2D.Double(x, top, x, bottom + 4),
          Pen.of(tick == 0 ? Palette.INK : Palette.GRID, 1));
      ink.write(ticks.print(tick), x, bottom + 18, Lettering.TICK, Anchor.MIDDLE);
    }
    double y = top;
    for (int i = 0; i < chart.positions().size(); i++) {
      double height = rowHeight(i, width);
      List<String> label = label(i, width);
      double base = y + height / 2 - (label.size() - 1) * Lettering.TICK.leading() / 2 + 4.2;
      for (String line : label) {
        ink.write(line, left, base, Lettering.TICK, Anchor.START);
        base += Lettering.TICK.leading();
      }
      bars(ink, ticks, from, to, i, y + height / 2);
      y += height;
    }
  }

  private void bars(Ink ink, Ticks ticks, double from, double to, int position, double middle) {
    List<SeriesLook> looks = at(position);
    double y = middle - BAR * looks.size() / 2.0;
    for (SeriesLook look : looks) {
      double top = y;
      look.series().points().stream()
          .filter(point -> point.position() == position)
          .forEach(
              point ->
                  ink.marks(
                      look.about(chart, point),
                      on -> marked(on, ticks, from, to, look, point, top)));
      y += BAR;
    }
  }

  private static void marked(
      Ink ink, Ticks ticks, double from, double to, SeriesLook look, Point point, double top) {
    double end = ticks.at(point.value(), from, to);
    double zero = ticks.at(0, from, to);
    double x = Math.min(zero, end);
    bar(ink, look, new Rectangle2D.Double(x, top + 1, Math.abs(end - zero), BAR - 3));
    double reach = end;
    if (point.low() != null && point.high() != null) {
      double y = top + BAR / 2 - 0.5;
      double high = ticks.at(point.high(), from, to);
      Path2D range = new Path2D.Double();
      range.moveTo(ticks.at(point.low(), from, to), y);
      range.lineTo(high, y);
      range.moveTo(high, y - 4);
      range.lineTo(high, y + 4);
      ink.stroke(range, Pen.of(Palette.INK, 1.4));
      reach = Math.max(reach, high);
    }
    ink.write(said(point), reach + 5, top + BAR - 2.5, Lettering.SMALL, Anchor.START);
  }

  /** The count, or from where to where it can lie. */
  private static String said(Point point) {
    return point.low() == null || point.high() == null
        ? Numbers.decimal(point.value(), 0)
        : Numbers.decimal(point.low(), 0) + " to " + Numbers.decimal(point.high(), 0);
  }
}
