package org.detaineroutcomes.publish.figure;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.detaineroutcomes.publish.figure.Ink.Anchor;
import org.detaineroutcomes.publish.figure.Ink.Fill;
import org.detaineroutcomes.publish.figure.Ink.Pen;
import org.detaineroutcomes.publish.report.MapModel;
import org.detaineroutcomes.publish.report.MapModel.Area;
import org.detaineroutcomes.publish.report.MapModel.Look;
import org.detaineroutcomes.publish.report.MapModel.Panel;
import org.detaineroutcomes.publish.report.Numbers;
import org.detaineroutcomes.words.MapWords;

/** Areas by shade: the whole country, or the one state that they all lie in. */
final class MapBody implements FigureBody {
  private static final double GAP = 14;
  private static final double HEADING = 20;
  private static final double HIGHEST = 0.95;
  private static final double SMALLEST_PANEL = 160;

  private final MapModel map;
  private final List<Panel> drawn;
  private final Collection<String> seen;
  private final Rectangle2D bounds;
  private final List<String> counties;
  private final String missing;

  MapBody(MapModel map) {
    this(map, map.panels());
  }

  /** Some of the panels, with the key and the outline of all. */
  MapBody(MapModel map, List<Panel> drawn) {
    this.map = map;
    this.drawn = drawn;
    this.seen = seen(map);
    this.bounds = MapPaths.bounds(Topology.usAtlas(), seen);
    this.counties =
        Topology.usAtlas().counties().keySet().stream()
            .filter(fips -> seen.contains(fips.substring(0, 2)))
            .toList();
    this.missing = missing(map);
  }

  @Override
  public List<Key> keys() {
    List<Key> keys = new ArrayList<>();
    for (int shade : map.shown()) {
      Fill fill = ShadeFills.of(map).get(shade);
      keys.add(
          new Key(
              map.shades().get(shade).label(),
              (ink, x, y) -> {
                Rectangle2D box = new Rectangle2D.Double(x - 11, y - 6, 22, 12);
                ink.fill(box, fill);
                ink.stroke(box, Pen.of(Palette.AXIS, 0.8));
              }));
    }
    return keys;
  }

  /** What is seen: one state, or all of them. */
  private static Collection<String> seen(MapModel map) {
    Set<String> states =
        map.panels().stream()
            .flatMap(panel -> panel.areas().stream())
            .map(area -> area.fips().substring(0, 2))
            .filter(AlbersUsa::draws)
            .collect(Collectors.toCollection(TreeSet::new));
    return states.size() == 1 ? states : Topology.usAtlas().states().keySet();
  }

  private int columns(double width) {
    int most = Math.max(1, (int) ((width + GAP) / (SMALLEST_PANEL + GAP)));
    return Math.min(drawn.size(), most);
  }

  private double panelWidth(double width) {
    int columns = columns(width);
    double room = (width - (columns - 1) * GAP) / columns;
    double most = HIGHEST * width * bounds.getWidth() / bounds.getHeight();
    return Math.min(room, most);
  }

  private double panelHeight(double width) {
    return heading() + panelWidth(width) * bounds.getHeight() / bounds.getWidth();
  }

  private double heading() {
    return drawn.stream().allMatch(panel -> panel.title().isEmpty()) ? 0 : HEADING;
  }

  @Override
  public double height(double width) {
    int columns = columns(width);
    int rows = (drawn.size() + columns - 1) / columns;
    double lines = missing.isEmpty() ? 0 : Lettering.SMALL.leading();
    return rows * panelHeight(width) + (rows - 1) * GAP + lines + 4;
  }

  @Override
  public void draw(Ink ink, double left, double top, double width) {
    int columns = columns(width);
    double panelWidth = panelWidth(width);
    double panelHeight = panelHeight(width);
    for (int i = 0; i < drawn.size(); i++) {
      double x = left + (i % columns) * (panelWidth + GAP);
      int line = i / columns;
      double y = top + line * (panelHeight + GAP);
      panel(ink, drawn.get(i), x, y, panelWidth);
    }
    if (!missing.isEmpty()) {
      ink.write(missing, left, top + height(width) - 4, Lettering.SMALL, Anchor.START);
    }
  }

  private void panel(Ink ink, Panel panel, double left, double top, double width) {
    Topology topology = Topology.usAtlas();
    ink.write(panel.title(), left, top + 14, Lettering.STRONG, Anchor.START);
    MapPaths paths = new MapPaths(topology, bounds, left, top + heading(), width);
    Optional<Integer> ground = ground(panel);
    Fill base = ground.map(shade -> ShadeFills.of(map).get(shade)).orElse(Fill.of(Palette.PAPER));
    ink.fill(paths.region(seen), base);
    Map<Integer, List<String>> byShade =
        panel.areas().stream()
            .filter(area -> !topology.rings(area.fips()).isEmpty())
            .filter(area -> ground.filter(shade -> shade == area.shade()).isEmpty())
            .collect(
                Collectors.groupingBy(
                    Area::shade,
                    TreeMap::new,
                    Collectors.mapping(Area::fips, Collectors.toList())));
    byShade.forEach(
        (shade, areas) ->
            ink.marks(
                map.shades().get(shade).label() + ": " + Numbers.count(areas.size()),
                on -> on.fill(paths.region(areas), ShadeFills.of(map).get(shade))));
    boolean closeUp = seen.size() == 1;
    if (closeUp) {
      ink.stroke(paths.borders(counties), Pen.of(Palette.AXIS, 0.6));
    }
    ink.stroke(paths.borders(seen), Pen.of(Palette.MUTED, closeUp ? 1 : 0.6));
  }

  /** The background, where every county seen has a shade: it is painted once, below the others. */
  private Optional<Integer> ground(Panel panel) {
    Set<String> shaded = panel.areas().stream().map(Area::fips).collect(Collectors.toSet());
    return shaded.containsAll(counties)
        ? map.shown().stream().filter(s -> map.shades().get(s).look() == Look.GROUND).findFirst()
        : Optional.empty();
  }

  /** What the map cannot show. */
  private static String missing(MapModel map) {
    long without =
        map.panels().stream()
            .flatMap(panel -> panel.areas().stream())
            .filter(area -> Topology.usAtlas().rings(area.fips()).isEmpty())
            .map(Area::fips)
            .distinct()
            .count();
    return without == 0 ? "" : MapWords.notDrawn(without);
  }
}
