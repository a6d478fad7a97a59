package org.detaineroutcomes.ingest.reader.pdf;

import java.awt.geom.Area;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorN;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorSpace;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceCMYKColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceGrayColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceRGBColor;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Collects the characters and the straight lines of every page in one pass. */
final class PageScanner extends PDFTextStripper {
  private final List<PdfPage> pages = new ArrayList<>();
  private List<TextPosition> drawn = new ArrayList<>();
  private PathRules paths;
  private int nameless;
  private PDGraphicsState windowed;
  private Rectangle2D window;

  private PageScanner() throws IOException {
    addOperator(new SetNonStrokingColor(this));
    addOperator(new SetNonStrokingColorN(this));
    addOperator(new SetNonStrokingColorSpace(this));
    addOperator(new SetNonStrokingDeviceCMYKColor(this));
    addOperator(new SetNonStrokingDeviceGrayColor(this));
    addOperator(new SetNonStrokingDeviceRGBColor(this));
    PathOperator.NAMES.forEach(name -> addOperator(new PathOperator(this, name)));
  }

  /** The pages of an open document. */
  static List<PdfPage> scan(PDDocument document) throws IOException {
    PageScanner scanner = new PageScanner();
    scanner.writeText(document, Writer.nullWriter());
    return scanner.pages;
  }

  PathRules paths() {
    return paths;
  }

  @Override
  protected void startPage(PDPage page) {
    drawn = new ArrayList<>();
    nameless = 0;
    PDRectangle box = page.getCropBox();
    paths = new PathRules(box.getLowerLeftX(), box.getLowerLeftY());
  }

  /** Counts what is drawn but is no letter to the file, and would be left out without a word. */
  @Override
  protected void showGlyph(Matrix at, PDFont font, int code, Vector displacement)
      throws IOException {
    String letter = font.toUnicode(code);
    boolean named = letter != null || (font instanceof PDSimpleFont && code > ' ' && code < 127);
    if (!named && displacement.getX() > 0 && code != ' ') {
      nameless++;
    }
    super.showGlyph(at, font, code, displacement);
  }

  @Override
  protected void processTextPosition(TextPosition position) {
    if (position.getUnicode() != null && shown(position)) {
      drawn.add(position);
    }
  }

  /** Whether the middle of a character lies on the page, within the window it is drawn through. */
  private boolean shown(TextPosition position) {
    Matrix at = position.getTextMatrix();
    PDRectangle box = getCurrentPage().getCropBox();
    double x = at.getTranslateX() + 0.25 * at.getScaleX() + 0.3 * at.getShearX();
    double y = at.getTranslateY() + 0.25 * at.getShearY() + 0.3 * at.getScaleY();
    return window().contains(x + box.getLowerLeftX(), y + box.getLowerLeftY());
  }

  /** Kept while the same state holds, as a page asks for it at each character. */
  private Rectangle2D window() {
    if (getGraphicsState() != windowed) {
      windowed = getGraphicsState();
      window = windowed.getCurrentClippingPath().getBounds2D();
    }
    return window;
  }

  /** From here on text is seen within this window only. */
  void look(Area through) {
    getGraphicsState().intersectClippingPath(through);
    windowed = null;
  }

  /** Text along an edge of the page, give or take a degree and a half. */
  private static boolean straight(TextPosition position) {
    Matrix at = position.getTextMatrix();
    double across = Math.abs(at.getScaleX());
    double up = Math.abs(at.getShearY());
    return Math.min(across, up) < 0.026 * Math.max(across, up);
  }

  @Override
  protected void endPage(PDPage page) throws IOException {
    PDRectangle box = page.getCropBox();
    Turn turn = new Turn(direction(), box.getWidth(), box.getHeight());
    List<Glyph> glyphs = new ArrayList<>();
    StringBuilder aslant = new StringBuilder();
    for (TextPosition position : drawn) {
      String text = Characters.plain(position.getUnicode());
      if (!straight(position) || (int) position.getDir() != turn.degrees()) {
        aslant.append(text);
      } else if (!text.isEmpty()) {
        glyphs.add(
            new Glyph(
                text,
                position.getXDirAdj(),
                position.getYDirAdj(),
                position.getWidthDirAdj(),
                position.getYScale()));
      }
    }
    List<RuledLine> rules = paths.rules(turn);
    pages.add(
        new PdfPage(
            getCurrentPageNo(),
            turn.width(),
            turn.height(),
            PageWords.of(glyphs, paths.dots(turn)),
            RuledLine.joined(rules.stream().filter(RuledLine::across).toList()),
            RuledLine.joined(rules.stream().filter(rule -> !rule.across()).toList()),
            picture(page.getResources()),
            aslant.toString().strip(),
            nameless));
  }

  /** The way most characters run. */
  private int direction() {
    Map<Integer, Integer> counts = new HashMap<>();
    drawn.stream()
        .filter(PageScanner::straight)
        .forEach(position -> counts.merge((int) position.getDir(), 1, Integer::sum));
    return counts.entrySet().stream()
        .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .orElse(0);
  }

  private static boolean picture(PDResources resources) throws IOException {
    if (resources != null) {
      for (COSName name : resources.getXObjectNames()) {
        if (resources.isImageXObject(name)) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Turns a page so that its text runs to the right.
   *
   * @param degrees in which the text runs on the page as stored
   */
  record Turn(int degrees, double storedWidth, double storedHeight) {
    boolean lying() {
      return degrees == 90 || degrees == 270;
    }

    double width() {
      return lying() ? storedHeight : storedWidth;
    }

    double height() {
      return lying() ? storedWidth : storedHeight;
    }

    /** From points above the lower left corner to points below the upper left one as read. */
    Point2D.Double apply(double x, double y) {
      return switch (degrees) {
        case 90 -> new Point2D.Double(y, x);
        case 180 -> new Point2D.Double(storedWidth - x, y);
        case 270 -> new Point2D.Double(storedHeight - y, storedWidth - x);
        default -> new Point2D.Double(x, storedHeight - y);
      };
    }
  }
}
