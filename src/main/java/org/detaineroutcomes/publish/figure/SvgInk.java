package org.detaineroutcomes.publish.figure;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.StringWriter;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGShape;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Makes SVG elements: Batik turns shapes into elements, words stay words. */
final class SvgInk implements Ink {
  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final String FONTS = "'Liberation Sans',Arimo,Arial,Helvetica,sans-serif";

  private static final java.util.regex.Pattern CONTROL =
      java.util.regex.Pattern.compile("[\\p{Cntrl}\\p{Cs}\uFFFE\uFFFF]+");

  /** Longer texts are held to their width, whatever font a reader has. */
  private static final int SHORT = 3;

  private final Document document;
  private final SVGShape shapes;
  private final String id;
  private final Set<Fill> patterns;
  private final Element parent;

  private SvgInk(
      Document document, SVGShape shapes, String id, Set<Fill> patterns, Element parent) {
    this.document = document;
    this.shapes = shapes;
    this.id = id;
    this.patterns = patterns;
    this.parent = parent;
  }

  /**
   * A whole picture.
   *
   * @param id unique in the page that it becomes part of
   * @param description the picture in words
   */
  static String draw(
      String id, String title, String description, double width, double height, Consumer<Ink> by) {
    Document document = document();
    Element root = document.createElementNS(SVG, "svg");
    document.appendChild(root);
    root.setAttribute("viewBox", "0 0 " + Math.round(width) + " " + Math.round(height));
    root.setAttribute("width", String.valueOf(Math.round(width)));
    root.setAttribute("height", String.valueOf(Math.round(height)));
    root.setAttribute("style", "max-width:100%;height:auto");
    root.setAttribute("font-family", FONTS);
    root.setAttribute("role", "img");
    root.setAttribute("aria-labelledby", id + "-title " + id + "-desc");
    said(document, root, "title", title).setAttribute("id", id + "-title");
    said(document, root, "desc", description).setAttribute("id", id + "-desc");
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
    context.setPrecision(1);
    by.accept(new SvgInk(document, new SVGShape(context), id, new LinkedHashSet<>(), root));
    return text(document);
  }

  @Override
  public void fill(Shape shape, Fill fill) {
    Element drawn = element(shape);
    drawn.setAttribute("fill", paint(fill));
    opacity(drawn, "fill-opacity", fill.opacity());
  }

  /** A colour, or the pattern that is defined where it is first needed. */
  private String paint(Fill fill) {
    if (fill.pattern() == Pattern.NONE) {
      return "#" + fill.colour();
    }
    String name = id + "-" + fill.pattern().name().toLowerCase(Locale.ROOT) + "-" + fill.colour();
    if (patterns.add(fill)) {
      Element pattern = document.createElementNS(SVG, "pattern");
      document.getDocumentElement().appendChild(pattern);
      pattern.setAttribute("id", name);
      pattern.setAttribute("width", number(Pattern.TILE));
      pattern.setAttribute("height", number(Pattern.TILE));
      pattern.setAttribute("patternUnits", "userSpaceOnUse");
      SvgInk within = new SvgInk(document, shapes, id, patterns, pattern);
      within.fill(new Rectangle2D.Double(0, 0, Pattern.TILE, Pattern.TILE), Fill.of(fill.colour()));
      fill.pattern().lines().forEach(line -> within.stroke(line, PATTERN));
    }
    return "url(#" + name + ")";
  }

  @Override
  public void stroke(Shape shape, Pen pen) {
    Element drawn = element(shape);
    drawn.setAttribute("fill", "none");
    drawn.setAttribute("stroke", "#" + pen.colour());
    drawn.setAttribute("stroke-width", number(pen.width()));
    opacity(drawn, "stroke-opacity", pen.opacity());
    if (!pen.dash().isEmpty()) {
      drawn.setAttribute(
          "stroke-dasharray",
          pen.dash().stream().map(String::valueOf).collect(Collectors.joining(" ")));
    }
  }

  @Override
  public void write(String text, double x, double y, Lettering lettering, Anchor anchor) {
    Element line = said(document, parent, "text", text);
    line.setAttribute("x", number(x));
    line.setAttribute("y", number(y));
    line.setAttribute("font-size", number(lettering.size()));
    line.setAttribute("fill", "#" + lettering.colour());
    if (lettering.bold()) {
      line.setAttribute("font-weight", "bold");
    }
    if (text.length() > SHORT) {
      line.setAttribute("textLength", number(lettering.width(text)));
      line.setAttribute("lengthAdjust", "spacingAndGlyphs");
    }
    if (anchor != Anchor.START) {
      line.setAttribute("text-anchor", anchor.code());
    }
  }

  @Override
  public void marks(String about, Consumer<Ink> drawing) {
    Element group = document.createElementNS(SVG, "g");
    drawing.accept(new SvgInk(document, shapes, id, patterns, group));
    boolean single = group.getChildNodes().getLength() == 1;
    Element marked = single ? (Element) group.getFirstChild() : group;
    Element title = document.createElementNS(SVG, "title");
    title.setTextContent(printable(about));
    marked.insertBefore(title, marked.getFirstChild());
    parent.appendChild(marked);
  }

  private Element element(Shape shape) {
    Element drawn =
        shape instanceof Path2D path ? ShortPath.element(document, path) : shapes.toSVG(shape);
    parent.appendChild(drawn);
    return drawn;
  }

  private static Element said(Document document, Element parent, String tag, String text) {
    Element element = document.createElementNS(SVG, tag);
    element.setTextContent(printable(text));
    parent.appendChild(element);
    return element;
  }

  /** XML has no place for control characters. */
  private static String printable(String text) {
    return CONTROL.matcher(text).replaceAll(" ");
  }

  private static void opacity(Element drawn, String attribute, double opacity) {
    if (opacity < 1) {
      drawn.setAttribute(attribute, number(opacity));
    }
  }

  private static String number(double value) {
    double rounded = Math.round(value * 100) / 100.0;
    return rounded == Math.rint(rounded)
        ? String.valueOf(Math.round(rounded))
        : String.valueOf(rounded);
  }

  private static Document document() {
    try {
      return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().newDocument();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(Document document) {
    try {
      Transformer writer = TransformerFactory.newDefaultInstance().newTransformer();
      writer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
      StringWriter text = new StringWriter();
      writer.transform(new DOMSource(document), new StreamResult(text));
      return text.toString();
    } catch (TransformerException e) {
      throw new IllegalStateException(e);
    }
  }
}
