package org.detaineroutcomes.publish.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.detaineroutcomes.model.result.Bound;

/**
 * A chart over ordered positions, with the same content in words and as a table.
 *
 * @param id file name and anchor
 * @param title what is seen
 * @param description the chart in words, for those who do not see it
 * @param kind what it is a picture of
 * @param xTitle name of the horizontal axis
 * @param yTitle name and unit of the vertical axis
 * @param positions labels of the horizontal axis, in order
 * @param series what is drawn
 * @param marks events on the horizontal axis
 * @param notes what stands under it
 * @param tracks rows of marks below the positions; none for most charts
 * @param about the key of what it shows, for whoever looks for it; empty for most charts
 * @param step what one position is, in a word, such as "year"; empty where it is no time
 */
public record ChartModel(
    String id,
    String title,
    String description,
    Kind kind,
    String xTitle,
    String yTitle,
    List<String> positions,
    List<Series> series,
    List<Mark> marks,
    TableNotes notes,
    List<Track> tracks,
    String about,
    String step)
    implements FigureModel {

  /** A chart without tracks. */
  public ChartModel(
      String id,
      String title,
      String description,
      Kind kind,
      String xTitle,
      String yTitle,
      List<String> positions,
      List<Series> series,
      List<Mark> marks,
      TableNotes notes) {
    this(
        id,
        title,
        description,
        kind,
        xTitle,
        yTitle,
        positions,
        series,
        marks,
        notes,
        List.of(),
        "",
        "");
  }

  /** Points that rest on fewer treated units are drawn hollow. */
  public static final int FEW = 5;

  /** What a chart is a picture of. */
  public enum Kind {
    /** Group levels over calendar time. */
    LEVELS,
    /** Shares of groups over calendar time, in percent; the axis starts at zero. */
    SHARES,
    /** Estimates by time since adoption, around a zero line. */
    EVENT_TIME,
    /** Overall figures side by side, around a zero line. */
    ESTIMATES,
    /** Counts by place as bars from zero; an interval is from the least to the most it can be. */
    BARS,
    /** Figures in their order, around a zero line, over tracks of what each was made with. */
    CURVE
  }

  /** Whether a series was estimated or is known because the data were made. */
  public enum Role {
    ESTIMATE,
    TRUTH
  }

  /** A line of points; {@code points} may leave positions out. */
  public record Series(String name, Role role, List<Point> points) {
    public Series {
      points = List.copyOf(points);
    }
  }

  /**
   * A point.
   *
   * @param position index into the positions
   * @param low pointwise interval; null where there is none
   * @param bandLow uniform band; null where there is none
   * @param units treated units that it rests on; null where it rests on no such count
   * @param bound how the value relates to the true one
   */
  public record Point(
      int position,
      double value,
      Double low,
      Double high,
      Double bandLow,
      Double bandHigh,
      Long units,
      Bound bound) {
    /** A point that rests on no count of treated units. */
    public Point(
        int position, double value, Double low, Double high, Double bandLow, Double bandHigh) {
      this(position, value, low, high, bandLow, bandHigh, null);
    }

    /** A point of the number itself. */
    public Point(
        int position,
        double value,
        Double low,
        Double high,
        Double bandLow,
        Double bandHigh,
        Long units) {
      this(position, value, low, high, bandLow, bandHigh, units, Bound.EXACT);
    }

    /** Whether so few treated units are behind it that one of them may move it. */
    public boolean restsOnFew() {
      return units != null && units < FEW;
    }
  }

  /** An event at a position. */
  public record Mark(int position, String label) {}

  /**
   * A row of marks below the positions.
   *
   * @param choice what was chosen; tracks of one choice stand together
   * @param option what the marked positions have
   */
  public record Track(String choice, String option, List<Integer> positions) {
    public Track {
      positions = List.copyOf(positions);
    }
  }

  public ChartModel {
    tracks = List.copyOf(tracks);
    positions = List.copyOf(positions);
    series = List.copyOf(series);
    marks = List.copyOf(marks);
  }

  /** The same with these series alone. */
  public ChartModel with(List<Series> kept) {
    return with(kept, about, step);
  }

  /** The same, to be found by what it shows. */
  public ChartModel about(String key) {
    return with(series, key, step);
  }

  /** The same, with a word for one position. */
  public ChartModel by(String word) {
    return with(series, about, word);
  }

  private ChartModel with(List<Series> drawn, String key, String word) {
    return new ChartModel(
        id,
        title,
        description,
        kind,
        xTitle,
        yTitle,
        positions,
        drawn,
        marks,
        notes,
        tracks,
        key,
        word);
  }

  /** Digits after the point that its intervals call for. */
  public int decimals() {
    return Numbers.decimalsFor(scales());
  }

  /** The chart's numbers, one row a point. */
  @Override
  public TableModel table() {
    int decimals = decimals();
    boolean bands = points().anyMatch(p -> p.bandLow() != null);
    List<TableModel.Column> columns = new ArrayList<>();
    columns.add(TableModel.Column.text("series", "Series"));
    columns.add(TableModel.Column.text("position", xTitle));
    columns.add(TableModel.Column.of("value", yTitle, Form.DECIMAL, decimals));
    columns.add(TableModel.Column.of("conf", "95% interval", Form.INTERVAL, decimals));
    if (bands) {
      columns.add(TableModel.Column.of("band", "Uniform band", Form.INTERVAL, decimals));
    }
    List<String> choices = tracks.stream().map(Track::choice).distinct().toList();
    for (int c = 0; c < choices.size(); c++) {
      columns.add(TableModel.Column.text("choice_" + (c + 1), choices.get(c)));
    }
    List<List<Cell>> rows = new ArrayList<>();
    for (Series line : series) {
      for (Point point : line.points()) {
        List<Cell> row = row(line, point, bands);
        choices.forEach(choice -> row.add(Cell.text(option(choice, point.position()))));
        rows.add(row);
      }
    }
    return new TableModel(id + "-numbers", title + ": the numbers", columns, rows, notes);
  }

  /** The option of a choice at a position; empty where it has none. */
  public String option(String choice, int position) {
    return tracks.stream()
        .filter(track -> track.choice().equals(choice) && track.positions().contains(position))
        .map(Track::option)
        .findFirst()
        .orElse("");
  }

  private List<Cell> row(Series line, Point point, boolean bands) {
    String reason =
        line.role() == Role.TRUTH ? "known exactly, by construction" : "no interval was estimated";
    List<Cell> row = new ArrayList<>();
    row.add(Cell.text(line.name()));
    row.add(Cell.text(positions.get(point.position())));
    row.add(Cell.number(point.value(), "not estimated"));
    row.add(Cell.interval(point.low(), point.high(), reason));
    if (bands) {
      row.add(Cell.interval(point.bandLow(), point.bandHigh(), reason));
    }
    return row;
  }

  private Stream<Point> points() {
    return series.stream().flatMap(line -> line.points().stream());
  }

  private DoubleStream scales() {
    DoubleStream.Builder scales = DoubleStream.builder();
    points()
        .filter(p -> p.low() != null && p.high() != null)
        .forEach(p -> scales.add((p.high() - p.low()) / 4));
    DoubleStream found = scales.build();
    double[] all = found.toArray();
    return all.length > 0 ? DoubleStream.of(all) : points().mapToDouble(p -> p.value() / 10);
  }
}
