package org.detaineroutcomes.publish.figure;

/** A chart or a map as a picture and as numbers. The same block gives the same bytes. */
public final class DrawnFigure {
  private final String id;
  private final String title;
  private final String description;
  private final FigureSheet sheet;
  private final String csv;

  DrawnFigure(String id, String title, String description, FigureSheet sheet, String csv) {
    this.id = id;
    this.title = title;
    this.description = description;
    this.sheet = sheet;
    this.csv = csv;
  }

  /** File name and anchor. */
  public String id() {
    return id;
  }

  /** Its height over its width. */
  public double heightPerWidth() {
    return sheet.height() / sheet.width();
  }

  /** The picture in words, for those who do not see it. */
  public String description() {
    return description;
  }

  /** An SVG element, to stand in a page or in a file of its own. */
  public String svg() {
    return SvgInk.draw(id, title, description, sheet.width(), sheet.height(), sheet::draw);
  }

  /** The same picture in pixels. */
  public byte[] png() {
    return RasterInk.draw(sheet.width(), sheet.height(), sheet::draw);
  }

  /** Its numbers: a row a mark, no value where there is none. */
  public String csv() {
    return csv;
  }
}
