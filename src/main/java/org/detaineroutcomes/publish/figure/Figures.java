package org.detaineroutcomes.publish.figure;

import java.util.ArrayList;
import java.util.List;
import org.detaineroutcomes.publish.report.Block;
import org.detaineroutcomes.publish.report.ChartModel;
import org.detaineroutcomes.publish.report.MapModel;
import org.detaineroutcomes.publish.report.TableModel;

/** Draws the blocks of a report that are figures. */
public final class Figures {
  private static final double WIDE = 680;
  private static final double NARROW = 380;

  private Figures() {}

  /** Whether a block is drawn. */
  public static boolean isFigure(Block block) {
    return !(block instanceof TableModel);
  }

  /**
   * A figure for a page, a document or a screen.
   *
   * @throws IllegalArgumentException for a block that is no figure
   */
  public static DrawnFigure of(Block block, FigureSource source) {
    return of(block, source, block.id(), WIDE);
  }

  /** The same laid out anew for a narrow screen; its words are as large. */
  public static DrawnFigure narrow(Block block, FigureSource source) {
    return of(block, source, block.id() + "-narrow", NARROW);
  }

  private static DrawnFigure of(Block block, FigureSource source, String id, double width) {
    if (block instanceof ChartModel chart) {
      FigureBody body = body(chart);
      return new DrawnFigure(
          id,
          chart.title(),
          chart.description(),
          new FigureSheet(width, chart.title(), chart.yTitle(), body, source.lines()),
          ChartCsv.of(chart));
    }
    if (block instanceof MapModel map) {
      return new DrawnFigure(
          id,
          map.title(),
          map.description(),
          new FigureSheet(width, map.title(), map.reading(), new MapBody(map), source.lines()),
          MapCsv.of(map));
    }
    throw new IllegalArgumentException("Cannot draw " + block.id() + ": it is a table");
  }

  /** The maps of a figure one by one, each with the key of all; none of a map that stands alone. */
  public static List<DrawnFigure> oneByOne(Block block, FigureSource source) {
    if (!(block instanceof MapModel map) || map.panels().size() < 2) {
      return List.of();
    }
    List<DrawnFigure> maps = new ArrayList<>();
    for (MapModel.Panel panel : map.panels()) {
      MapBody body = new MapBody(map, List.of(panel));
      maps.add(
          new DrawnFigure(
              map.id() + "-" + (maps.size() + 1),
              map.title() + ", " + panel.title(),
              map.description(),
              new FigureSheet(WIDE, map.title(), map.reading(), body, source.lines()),
              ""));
    }
    return maps;
  }

  private static FigureBody body(ChartModel chart) {
    return switch (chart.kind()) {
      case EVENT_TIME -> new EventTimeBody(chart);
      case LEVELS, SHARES -> new LineBody(chart);
      case ESTIMATES -> new ForestBody(chart);
      case BARS -> new BarBody(chart);
      case CURVE -> new CurveBody(chart);
    };
  }
}
