package org.detaineroutcomes.publish.figure;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.detaineroutcomes.publish.figure.Ink.Anchor;
import org.detaineroutcomes.publish.figure.Ink.Fill;
import org.detaineroutcomes.publish.figure.Ink.Pattern;
import org.detaineroutcomes.publish.figure.Ink.Pen;
import org.detaineroutcomes.publish.figure.LabelledRows.Scale;
import org.detaineroutcomes.publish.report.ChartModel;
import org.detaineroutcomes.publish.report.ChartModel.Point;
import org.detaineroutcomes.publish.report.Numbers;
import org.detaineroutcomes.words.BoundWords;

/** Counts by place as bars from zero, one series below the other; ranges as lines. */
record BarBody(ChartModel chart) implements FigureBody {
  private static final double BAR = 13;
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

  private LabelledRows rows() {
    return new LabelledRows(chart.positions(), position -> at(position).size(), BAR, LABELS);
  }

  @Override
  public double height(double width) {
    return rows().height(width);
  }

  @Override
  public void draw(Ink ink, double left, double top, double width) {
    rows()
        .draw(
            ink,
            Ticks.over(Plot.values(chart)),
            new LabelledRows.Box(left, top, width),
            NUMBER,
            (scale, row, y, height) -> bars(ink, scale, row, y + height / 2));
  }

  private void bars(Ink ink, Scale scale, int position, double middle) {
    List<SeriesLook> looks = at(position);
    double y = middle - BAR * looks.size() / 2.0;
    for (SeriesLook look : looks) {
      double top = y;
      look.series().points().stream()
          .filter(point -> point.position() == position)
          .forEach(
              point ->
                  ink.marks(look.about(chart, point), on -> marked(on, scale, look, point, top)));
      y += BAR;
    }
  }

  private static void marked(Ink ink, Scale scale, SeriesLook look, Point point, double top) {
    double end = scale.x(point.value());
    double zero = scale.x(0);
    double x = Math.min(zero, end);
    bar(ink, look, new Rectangle2D.Double(x, top + 1, Math.abs(end - zero), BAR - 3));
    double reach = end;
    if (point.low() != null && point.high() != null) {
      double y = top + BAR / 2 - 0.5;
      double high = scale.x(point.high());
      Path2D range = new Path2D.Double();
      range.moveTo(scale.x(point.low()), y);
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
        ? BoundWords.before(point.bound()) + Numbers.decimal(point.value(), 0)
        : Numbers.decimal(point.low(), 0) + " to " + Numbers.decimal(point.high(), 0);
  }
}
