package org.detaineroutcomes.publish.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.TexturePaint;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import javax.imageio.ImageIO;

/** Makes pixels, two to a unit of the figure. */
final class RasterInk implements Ink {
  static final int SCALE = 2;

  private final Graphics2D graphics;

  private RasterInk(Graphics2D graphics) {
    this.graphics = graphics;
  }

  /** A whole picture as PNG. */
  static byte[] draw(double width, double height, Consumer<Ink> by) {
    BufferedImage image =
        new BufferedImage(
            (int) Math.round(SCALE * width),
            (int) Math.round(SCALE * height),
            BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.scale(SCALE, SCALE);
    by.accept(new RasterInk(graphics));
    graphics.dispose();
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      ImageIO.setUseCache(false);
      ImageIO.write(image, "png", out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void fill(Shape shape, Fill fill) {
    graphics.setPaint(
        fill.pattern() == Pattern.NONE ? colour(fill.colour(), fill.opacity()) : tiles(fill));
    graphics.fill(shape);
  }

  private static TexturePaint tiles(Fill fill) {
    int size = (int) (SCALE * Pattern.TILE);
    BufferedImage tile = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = tile.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.scale(SCALE, SCALE);
    RasterInk within = new RasterInk(graphics);
    Rectangle2D square = new Rectangle2D.Double(0, 0, Pattern.TILE, Pattern.TILE);
    within.fill(square, Fill.of(fill.colour()));
    fill.pattern().lines().forEach(line -> within.stroke(line, PATTERN));
    graphics.dispose();
    return new TexturePaint(tile, square);
  }

  @Override
  public void stroke(Shape shape, Pen pen) {
    graphics.setPaint(colour(pen.colour(), pen.opacity()));
    graphics.setStroke(stroke(pen));
    graphics.draw(shape);
  }

  @Override
  public void write(String text, double x, double y, Lettering lettering, Anchor anchor) {
    graphics.setPaint(colour(lettering.colour(), 1));
    graphics.setFont(lettering.font());
    double width = anchor == Anchor.START ? 0 : graphics.getFontMetrics().stringWidth(text);
    double left =
        switch (anchor) {
          case START -> x;
          case MIDDLE -> x - width / 2;
          case END -> x - width;
        };
    graphics.drawString(text, (float) left, (float) y);
  }

  @Override
  public void marks(String about, Consumer<Ink> drawing) {
    drawing.accept(this);
  }

  private static BasicStroke stroke(Pen pen) {
    float width = (float) pen.width();
    if (pen.dash().isEmpty()) {
      return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
    }
    float[] dash = new float[pen.dash().size()];
    for (int i = 0; i < dash.length; i++) {
      dash[i] = pen.dash().get(i);
    }
    return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, dash, 0);
  }

  private static Color colour(String digits, double opacity) {
    int rgb = Integer.parseInt(digits, 16);
    return new Color(
        rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff, (int) Math.round(255 * opacity));
  }
}
