package org.detaineroutcomes.publish.maps;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.detaineroutcomes.model.result.Dimension;
import org.detaineroutcomes.publish.material.InputNotes;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.material.MeasureLine;
import org.detaineroutcomes.publish.report.MapModel;
import org.detaineroutcomes.publish.report.MapModel.Area;
import org.detaineroutcomes.publish.report.MapModel.Look;
import org.detaineroutcomes.publish.report.MapModel.Panel;
import org.detaineroutcomes.publish.report.MapModel.Shade;
import org.detaineroutcomes.publish.report.Numbers;
import org.detaineroutcomes.schema.results.Measures;
import org.detaineroutcomes.words.MapWords;
import org.detaineroutcomes.words.OutcomeWords;
import org.detaineroutcomes.words.Words;

/** Counts of records by county: declines, citizens. What may not be published is hatched. */
final class CountMaps {
  private static final int FEWEST = 5;
  private static final int MOST_STEPS = 5;
  private static final List<Long> ENDS =
      List.of(9L, 29L, 99L, 299L, 999L, 2999L, 9999L, 29999L, 99999L);

  private CountMaps() {}

  /** A map a measure that is counted by county. */
  static List<MapModel> of(Material material) {
    Map<String, List<MeasureLine>> measures =
        material.measures().stream()
            .filter(line -> line.key().group() != null)
            .filter(line -> line.key().group().dimension() == Dimension.COUNTY)
            .filter(line -> line.key().group().member().length() == 5)
            .collect(
                Collectors.groupingBy(
                    line -> line.measure() + line.key().record() + line.basis(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    List<MapModel> maps = new ArrayList<>();
    for (List<MeasureLine> lines : measures.values()) {
      if (lines.stream().map(line -> line.key().group().member()).distinct().count() >= FEWEST) {
        maps.add(map(material, lines, maps.size()));
      }
    }
    return maps;
  }

  private static MapModel map(Material material, List<MeasureLine> lines, int number) {
    List<Long> ends = ends(lines);
    List<Shade> shades = shades(ends);
    Map<String, Area> areas = new LinkedHashMap<>();
    for (MeasureLine line : lines) {
      areas.putIfAbsent(line.key().group().member(), area(line, ends));
    }
    String measure = lines.get(0).measure();
    String title = MapWords.byCounty(measure);
    List<Panel> panels = List.of(new Panel("", List.copyOf(areas.values())));
    return new MapModel(
        "map-" + OutcomeWords.id(measure) + (number == 0 ? "" : "-" + (number + 1)),
        material.titled(title),
        PolicyMaps.describe(title, panels, shades),
        MapWords.countReading(lines.get(0).basis()),
        shades,
        panels,
        InputNotes.ofFigures(
            material,
            MapWords.COUNT_ESTIMAND,
            Measures.TABLE,
            lines.stream().map(MeasureLine::id).toList()));
  }

  /** The highest count of each class, as many as the largest count needs. */
  private static List<Long> ends(List<MeasureLine> lines) {
    long most =
        lines.stream().filter(l -> l.count() != null).mapToLong(MeasureLine::count).max().orElse(1);
    List<Long> ends = new ArrayList<>();
    for (long end : ENDS) {
      ends.add(end);
      if (end >= most) {
        break;
      }
    }
    return ends.size() <= MOST_STEPS ? ends : ends.subList(ends.size() - MOST_STEPS, ends.size());
  }

  private static List<Shade> shades(List<Long> ends) {
    List<Shade> shades = new ArrayList<>();
    shades.add(new Shade(MapWords.ZERO, Look.ZERO));
    long from = 1;
    for (long end : ends) {
      shades.add(new Shade(Numbers.count(from) + " to " + Numbers.count(end), Look.STEP));
      from = end + 1;
    }
    shades.add(new Shade(MapWords.WITHHELD, Look.WITHHELD));
    shades.add(new Shade(MapWords.NO_DATA, Look.NO_DATA));
    return shades;
  }

  private static Area area(MeasureLine line, List<Long> ends) {
    String fips = line.key().group().member();
    String name = Words.capital(line.group());
    if (line.isWithheld()) {
      return Area.of(fips, name, ends.size() + 1);
    }
    if (line.count() == null) {
      return Area.of(fips, name, ends.size() + 2);
    }
    long count = line.count();
    int shade = 0;
    while (count > 0 && (shade == 0 || count > ends.get(shade - 1)) && shade < ends.size()) {
      shade++;
    }
    return new Area(fips, name, shade, (double) count, (double) count);
  }
}
