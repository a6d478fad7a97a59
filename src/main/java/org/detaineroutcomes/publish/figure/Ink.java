package org.detaineroutcomes.publish.figure;

import java.awt.Shape;
import java.awt.geom.Line2D;
import java.util.List;
import java.util.function.Consumer;

/** What a figure is drawn with. Lengths are in units of the figure, from its upper left corner. */
interface Ink {
  /** The lines of patterns. */
  Pen PATTERN = Pen.of(Palette.INK, 0.9);

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
   * @param pattern what is drawn over it, in the colour of ink
   */
  record Fill(String colour, double opacity, Pattern pattern) {
    Fill(String colour, double opacity) {
      this(colour, opacity, Pattern.NONE);
    }

    static Fill of(String colour) {
      return new Fill(colour, 1);
    }
  }

  /** Lines or dots over a colour, repeated in squares of {@link #TILE}. */
  enum Pattern {
    NONE,
    DOTS,
    RISING,
    FALLING,
    LEVEL,
    UPRIGHT,
    CROSSED;

    static final double TILE = 6;

    /** The lines within one square; a line of no length is a dot. */
    List<Line2D> lines() {
      double end = TILE;
      double middle = TILE / 2;
      Line2D rising = new Line2D.Double(0, end, end, 0);
      Line2D falling = new Line2D.Double(0, 0, end, end);
      return switch (this) {
        case NONE -> List.of();
        case DOTS -> List.of(new Line2D.Double(middle - 0.6, middle, middle + 0.6, middle));
        case RISING -> List.of(rising);
        case FALLING -> List.of(falling);
        case LEVEL -> List.of(new Line2D.Double(0, middle, end, middle));
        case UPRIGHT -> List.of(new Line2D.Double(middle, 0, middle, end));
        case CROSSED -> List.of(rising, falling);
      };
    }
  }

  /**
   * A line's look.
   *
   * @param dash lengths of dashes and gaps; none for a solid line
   */
  record Pen(String colour, double width, double opacity, List<Integer> dash) {
    public Pen {
      dash = List.copyOf(dash);
    }

    static Pen of(String colour, double width) {
      return new Pen(colour, width, 1, List.of());
    }

    Pen dashed(Integer... lengths) {
      return new Pen(colour, width, opacity, List.of(lengths));
    }
  }
}
