package org.detaineroutcomes.publish.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A map of counties or of states, with the same content in words and as a table.
 *
 * @param id file name and anchor
 * @param title what is seen
 * @param description the map in words, for those who do not see it
 * @param reading what the shades are of, and in which unit
 * @param shades the key, in its order
 * @param panels maps side by side, such as one a year; at least one
 * @param notes what stands under it
 */
public record MapModel(
    String id,
    String title,
    String description,
    String reading,
    List<Shade> shades,
    List<Panel> panels,
    TableNotes notes)
    implements FigureModel {
  public MapModel {
    shades = List.copyOf(shades);
    panels = List.copyOf(panels);
  }

  /** How a shade is drawn. What is no value has a pattern of its own. */
  public enum Look {
    /** One kind among others, none of them more than another. */
    KIND,
    /** A class of values; later ones are higher and darker. */
    STEP,
    /** The background: most areas, nothing to tell apart. */
    GROUND,
    /** A count of zero. */
    ZERO,
    /** A value that may not be published. */
    WITHHELD,
    /** No source has a value. */
    NO_DATA,
    /** A value that could not be estimated. */
    NOT_ESTIMABLE
  }

  /** A line of the key. */
  public record Shade(String label, Look look) {}

  /**
   * One map.
   *
   * @param title what tells it from the others; empty for a map that stands alone
   */
  public record Panel(String title, List<Area> areas) {
    public Panel {
      areas = List.copyOf(areas);
    }
  }

  /**
   * A county or a state.
   *
   * @param fips five digits for a county, two for a state
   * @param shade where its shade stands in the key
   * @param low its value, or the least it can be; null where none is known or may be said
   * @param high its value, or the most it can be
   */
  public record Area(String fips, String name, int shade, Double low, Double high) {
    /** An area that has a kind and no value. */
    public static Area of(String fips, String name, int shade) {
      return new Area(fips, name, shade, null, null);
    }
  }

  /** How many areas have each shade, a column a panel. */
  @Override
  public TableModel table() {
    List<TableModel.Column> columns = new ArrayList<>();
    columns.add(TableModel.Column.text("shade", "On the map"));
    for (int p = 0; p < panels.size(); p++) {
      String heading = panels.get(p).title();
      columns.add(
          TableModel.Column.count("areas_" + (p + 1), heading.isEmpty() ? "Areas" : heading));
    }
    List<List<Cell>> rows = new ArrayList<>();
    for (int s = 0; s < shades.size(); s++) {
      List<Cell> row = new ArrayList<>();
      row.add(Cell.text(shades.get(s).label()));
      for (Panel panel : panels) {
        row.add(Cell.number(count(panel, s), "none"));
      }
      rows.add(row);
    }
    return new TableModel(id + "-areas", title + ": areas by shade", columns, rows, notes);
  }

  /** How many areas of a panel have a shade. */
  public static long count(Panel panel, int shade) {
    return panel.areas().stream().filter(area -> area.shade() == shade).count();
  }

  /** The shades that some area has, by their place in the key. */
  public List<Integer> shown() {
    return IntStream.range(0, shades.size())
        .filter(s -> panels.stream().anyMatch(panel -> count(panel, s) > 0))
        .boxed()
        .toList();
  }
}
