package org.detaineroutcomes.publish.figure;

import java.awt.Shape;
import java.util.function.Consumer;

/** What a figure is drawn with. Lengths are in units of the figure, from its upper left corner. */
interface Ink {
  /** Fills a shape. */
  void fill(Shape shape, Fill fill);

  /** Draws the outline of a shape. */
  void stroke(Shape shape, Pen pen);

  /** Writes one line; {@code y} is its base line. */
  void write(String text, double x, double y, Lettering lettering, Anchor anchor);

  /** Draws marks that belong together; readers who point at them see what they are. */
  void marks(String about, Consumer<Ink> drawing);

  /** Where a line of text is held. */
  enum Anchor {
    START("start"),
    MIDDLE("middle"),
    END("end");

    private final String code;

    Anchor(String code) {
      this.code = code;
    }

    /** As SVG names it. */
    String code() {
      return code;
    }
  }

  /**
   * A colour.
   *
   * @param colour six hexadecimal digits
   * @param opacity between 0 and 1
   */
  record Fill(String colour, double opacity) {
    static Fill of(String colour) {
      return new Fill(colour, 1);
    }
  }

  /**
   * A line's look.
   *
   * @param dash lengths of dashes and gaps; none for a solid line
   */
  record Pen(String colour, double width, double opacity, java.util.List<Integer> dash) {
    public Pen {
      dash = java.util.List.copyOf(dash);
    }

    static Pen of(String colour, double width) {
      return new Pen(colour, width, 1, java.util.List.of());
    }

    Pen dashed(Integer... lengths) {
      return new Pen(colour, width, opacity, java.util.List.of(lengths));
    }
  }
}
