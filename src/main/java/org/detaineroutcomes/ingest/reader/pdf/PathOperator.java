package org.detaineroutcomes.ingest.reader.pdf;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;

/** Hands the drawing of lines and boxes on to {@link PathRules}; a box may be a window, too. */
final class PathOperator extends OperatorProcessor {
  static final List<String> NAMES =
      List.of(
          "m", "l", "c", "v", "y", "h", "re", "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n",
          "W", "W*");

  private static final Set<String> STROKES = Set.of("S", "s", "B", "B*", "b", "b*");
  private static final Set<String> FILLS = Set.of("f", "F", "f*", "B", "B*", "b", "b*");
  private static final int WHITE = 0xFAFAFA;

  private final PageScanner scanner;
  private final String name;

  PathOperator(PageScanner scanner, String name) {
    super(scanner);
    this.scanner = scanner;
    this.name = name;
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public void process(Operator operator, List<COSBase> operands) throws IOException {
    double[] numbers =
        operands.stream()
            .filter(COSNumber.class::isInstance)
            .mapToDouble(number -> ((COSNumber) number).floatValue())
            .toArray();
    PathRules paths = scanner.paths();
    switch (name) {
      case "m" -> paths.moveTo(point(numbers, 0));
      case "l" -> paths.lineTo(point(numbers, 0));
      case "c", "v", "y" -> paths.curveTo(point(numbers, numbers.length - 2));
      case "h" -> paths.close();
      case "W", "W*" -> paths.clip();
      case "re" -> box(paths, numbers);
      default -> paint(paths);
    }
  }

  private void box(PathRules paths, double[] n) {
    if (n.length < 4) {
      return;
    }
    paths.moveTo(at(n[0], n[1]));
    paths.lineTo(at(n[0] + n[2], n[1]));
    paths.lineTo(at(n[0] + n[2], n[1] + n[3]));
    paths.lineTo(at(n[0], n[1] + n[3]));
    paths.close();
  }

  private void paint(PathRules paths) {
    if (name.startsWith("s") || name.startsWith("b")) {
      paths.close();
    }
    paths.window().ifPresent(scanner::look);
    paths.paint(STROKES.contains(name), FILLS.contains(name) && !white());
  }

  /** White boxes are paper. */
  private boolean white() {
    try {
      PDColor color = scanner.getGraphicsState().getNonStrokingColor();
      int rgb = color.getColorSpace() == null ? 0 : color.toRGB();
      return (rgb >> 16 & 255) >= (WHITE >> 16 & 255)
          && (rgb >> 8 & 255) >= (WHITE >> 8 & 255)
          && (rgb & 255) >= (WHITE & 255);
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  private Point2D.Double point(double[] numbers, int from) {
    return from < 0 || from + 1 >= numbers.length ? null : at(numbers[from], numbers[from + 1]);
  }

  private Point2D.Double at(double x, double y) {
    Point2D.Float moved = scanner.transformedPoint((float) x, (float) y);
    return new Point2D.Double(moved.x, moved.y);
  }
}
